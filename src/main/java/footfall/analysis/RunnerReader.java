package footfall.analysis;

import footfall.body.BodyPoint;
import footfall.body.PointSource;
import footfall.detection.MarkerReader;
import footfall.flow.CameraWatch;
import footfall.flow.ShoeFlow;
import footfall.flow.ShoeSight;
import footfall.keypoints.PoseTracker;
import footfall.observation.CameraMovement;
import footfall.pose.PersonChoice;
import footfall.pose.PoseReader;
import footfall.pose.Poses;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.AnalysisSettings;
import footfall.settings.CameraWatchSettings;
import footfall.settings.PointSearch;
import footfall.settings.Recording;
import footfall.tracking.Tracks;
import footfall.video.FrameConsumer;
import footfall.video.VideoReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** Finds the runner's points in a video: by stickers, or where there are none by the pose model. */
final class RunnerReader {
    private static final Set<Problem> STICKERS_FAILED =
            EnumSet.of(Problem.NO_MARKERS, Problem.MARKERS_UNRELIABLE, Problem.FOOT_MARKER_MISSING);
    private static final List<BodyPoint> FOOT = List.of(BodyPoint.HEEL, BodyPoint.TOE);
    private static final QualityIssue MARKERS_NOT_USED =
            QualityIssue.of(QualityCode.MARKERS_NOT_USED, Severity.WARNING);

    private static final QualityIssue WITHOUT_MARKERS = QualityIssue.of(QualityCode.WITHOUT_MARKERS, Severity.INFO);

    private final AnalysisSettings settings;
    private final PointSearch search;
    private final Recording recording;
    private final StandingClips standing;

    RunnerReader(AnalysisSettings settings, PointSearch search, Recording recording, StandingClips standing) {
        this.settings = settings;
        this.search = search;
        this.recording = recording;
        this.standing = standing;
    }

    SeenRunner read(VideoReader video, Progress progress) {
        try (CameraWatch camera = new CameraWatch(settings.cameraWatch(), video.expectedFrames())) {
            SeenRunner seen = switch (search.kind()) {
                case STICKERS -> stickers(video, camera, progress);
                case MARKERLESS -> markerless(video, camera, progress);
                case AUTO -> stickersOrWithout(video, camera, progress);
            };
            return camera.movement().flatMap(this::moves).map(seen::with).orElse(seen);
        }
    }

    private Optional<QualityIssue> moves(CameraMovement camera) {
        CameraWatchSettings limits = settings.cameraWatch();
        boolean told = camera.driftPerWidth() > limits.toldDrift()
                || camera.shakePerWidth() > limits.toldShake()
                || camera.rollDegrees() > limits.toldRoll();
        boolean harmful = camera.rollDegrees() > limits.harmfulRoll() || camera.driftPerWidth() > limits.harmfulDrift();
        return told
                ? Optional.of(QualityIssue.of(
                        QualityCode.CAMERA_MOVES,
                        harmful ? Severity.WARNING : Severity.INFO,
                        camera.driftPerWidth(),
                        camera.shakePerWidth(),
                        camera.rollDegrees()))
                : Optional.empty();
    }

    private SeenRunner stickersOrWithout(VideoReader video, CameraWatch camera, Progress progress) {
        try {
            return stickers(video, camera, progress);
        } catch (FootfallException e) {
            if (!STICKERS_FAILED.contains(e.problem())) {
                throw e;
            }
            return withoutStickers(e, video, camera, progress);
        }
    }

    /** Where nobody is seen either, it is the stickers that are missing. */
    private SeenRunner withoutStickers(
            FootfallException failed, VideoReader video, CameraWatch camera, Progress progress) {
        if (!PoseReader.isAvailable()) {
            throw failed.problem() == Problem.NO_MARKERS ? new FootfallException(Problem.NO_MARKERS_NO_MODEL) : failed;
        }
        try {
            SeenRunner seen = markerless(video, camera, progress);
            return failed.problem() == Problem.NO_MARKERS ? seen : seen.with(MARKERS_NOT_USED);
        } catch (FootfallException e) {
            throw e.problem() == Problem.NO_PERSON ? failed : e;
        }
    }

    private SeenRunner stickers(VideoReader video, CameraWatch camera, Progress progress) {
        progress.stage(Progress.Stage.LOOKING_FOR_MARKERS);
        MarkerReader.Reading stickers = new MarkerReader(settings.markers())
                .read(video, search.markerColor(), recording.nearSide(), reading(video, camera, progress));
        requireFoot(stickers.tracks());
        return SeenRunner.ofStickers(stickers);
    }

    private static void requireFoot(Tracks tracks) {
        for (BodyPoint point : FOOT) {
            if (tracks.track(tracks.nearSide(), point).isEmpty()) {
                throw new FootfallException(Problem.FOOT_MARKER_MISSING, point);
            }
        }
    }

    private SeenRunner markerless(VideoReader video, CameraWatch camera, Progress progress) {
        standing.requireNone();
        progress.stage(Progress.Stage.LOOKING_FOR_RUNNER);
        PersonChoice choice =
                recording.person().map(PersonChoice::fromLeft).orElseGet(() -> PersonChoice.whoRuns(settings.pose()));
        Poses poses = new PoseReader(settings.pose()).read(video, choice, reading(video, camera, progress));
        PoseTracker.Result tracked =
                new PoseTracker(settings.poseTracks()).track(poses.poses(), poses.times(), recording.nearSide());
        return new SeenRunner(
                        PointSource.KEYPOINTS,
                        tracked.tracks(),
                        tracked.issues(),
                        Optional.empty(),
                        Optional.of(gapless -> shoes(video, gapless, progress)))
                .with(WITHOUT_MARKERS);
    }

    private ShoeSight shoes(VideoReader video, Tracks gapless, Progress progress) {
        return new ShoeFlow(settings).read(video, gapless, frames(video, progress, Progress.Stage.FOLLOWING_SHOES));
    }

    private static FrameConsumer reading(VideoReader video, CameraWatch camera, Progress progress) {
        IntConsumer done = frames(video, progress, Progress.Stage.READING_VIDEO);
        return frame -> {
            camera.look(frame);
            done.accept(frame.index() + 1);
        };
    }

    private static IntConsumer frames(VideoReader video, Progress progress, Progress.Stage stage) {
        long expected = video.expectedFrames();
        return done -> {
            if (done == 1) {
                progress.stage(stage);
            }
            progress.frames(done, expected);
        };
    }
}
