package footfall.analysis;

import footfall.body.BodyPoint;
import footfall.body.PointSource;
import footfall.body.Side;
import footfall.correction.CorrectedTracks;
import footfall.correction.Correction.FollowFrom;
import footfall.correction.Correction.HidePoint;
import footfall.correction.Correction.Place;
import footfall.correction.Correction.PlacePoint;
import footfall.correction.CorrectionCheck;
import footfall.detection.StickerFollower;
import footfall.flow.PatchFollower;
import footfall.geometry.Point;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.session.SeenRun;
import footfall.settings.CorrectionSettings;
import footfall.tracking.LegSize;
import footfall.tracking.Track;
import footfall.video.VideoReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a clicked point again on the frames before and after: a sticker by its colour, a joint without one by optical flow. The only part of
 * correcting that needs the video; what it finds is kept in the correction.
 */
public final class PointFollower {
    /** Of thigh and shank: a patch that holds the joint and little else. */
    private static final double PATCH_SHARE = 0.12;
    /** Of the picture's height, where the runner's size is not known. */
    private static final double PATCH_OF_PICTURE = 0.05;

    private final SeenRun run;
    private final Path file;
    private final CorrectionSettings settings;

    /** @param file the video that the run was seen in */
    public PointFollower(SeenRun run, Path file) {
        this.run = run;
        this.file = file;
        this.settings = run.settings().corrections();
    }

    /**
     * Follows a point until it is lost.
     *
     * @param frame on which it was clicked
     * @param at where, in pixels of the upright picture
     * @param firstFrame to follow it back to; {@code frame} to follow it on only
     * @param lastFrame to follow it on to
     * @throws FootfallException NOTHING_TO_FOLLOW, SOURCE_VIDEO_DIFFERS, and as {@link CorrectionCheck}
     */
    public FollowFrom follow(
            Side side, BodyPoint point, int frame, Point at, int firstFrame, int lastFrame, Progress progress) {
        CorrectionCheck check = new CorrectionCheck(run.tracks(), run.video(), settings);
        check.require(new PlacePoint(side, point, frame, at));
        check.require(new HidePoint(side, point, firstFrame, frame));
        check.require(new HidePoint(side, point, frame, lastFrame));
        try (VideoReader video = VideoReader.open(file)) {
            requireSame(video.info());
            video.remember(run.tracks().times());
            progress.stage(Progress.Stage.READING_VIDEO);
            List<Place> places = run.points() == PointSource.KEYPOINTS
                    ? patch(video, frame, at, firstFrame, lastFrame)
                    : sticker(video, frame, at, firstFrame, lastFrame, others(side, point), progress);
            if (places.isEmpty()) {
                throw new FootfallException(Problem.NOTHING_TO_FOLLOW);
            }
            return new FollowFrom(side, point, frame, places);
        }
    }

    private void requireSame(VideoInfo video) {
        boolean same = run.video()
                .filter(v -> v.widthPx() == video.widthPx() && v.heightPx() == video.heightPx())
                .isPresent();
        if (!same) {
            throw new FootfallException(Problem.SOURCE_VIDEO_DIFFERS, file.toString());
        }
    }

    private List<Track> others(Side side, BodyPoint point) {
        return run.tracks().tracks().stream()
                .filter(track -> track.side() != side || track.point() != point)
                .toList();
    }

    private List<Place> sticker(
            VideoReader video, int frame, Point at, int first, int last, List<Track> others, Progress progress) {
        long expected = last - (long) first + 1;
        List<Place> places = new ArrayList<>();
        new StickerFollower(
                        run.settings().markers(), settings, video, run.tracks().times())
                .follow(frame, at, first, last, others, done -> progress.frames(done, expected))
                .forEach((number, blob) -> places.add(new Place(number, blob.position(), blob.sdPx())));
        return places;
    }

    /** The farther from the click, the less sure. */
    private List<Place> patch(VideoReader video, int frame, Point at, int first, int last) {
        double size = LegSize.thighAndShank(run.tracks())
                .map(leg -> PATCH_SHARE * leg)
                .orElse(PATCH_OF_PICTURE * video.info().heightPx());
        double placedSd = CorrectedTracks.placedSdPx(run.tracks(), true, settings);
        List<Place> places = new ArrayList<>();
        new PatchFollower(settings)
                .follow(video, frame, at, size, first, last)
                .forEach((number, there) -> places.add(new Place(
                        number,
                        there,
                        Math.hypot(placedSd, settings.followDriftPx() * Math.sqrt(Math.abs(number - frame))))));
        return places.size() > 1 || first == last ? places : List.of();
    }
}
