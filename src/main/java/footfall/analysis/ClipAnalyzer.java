package footfall.analysis;

import footfall.body.Facing;
import footfall.body.PointSource;
import footfall.body.Side;
import footfall.exchange.TrackFiles;
import footfall.flow.ShoeSight;
import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityIssue;
import footfall.session.ClipAnalysis;
import footfall.session.SeenRun;
import footfall.settings.AnalysisSettings;
import footfall.settings.PointSearch;
import footfall.settings.Recording;
import footfall.tracking.Tracks;
import footfall.video.VideoReader;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Analyses one clip, or the tracks another program made of one: the one place that knows the order of the stages. */
public final class ClipAnalyzer {
    private static final Set<Problem> NOT_FOUND = EnumSet.of(
            Problem.NO_MARKERS,
            Problem.NO_MARKERS_NO_MODEL,
            Problem.MARKERS_UNRELIABLE,
            Problem.FOOT_MARKER_MISSING,
            Problem.NO_PERSON,
            Problem.NO_RUNNING,
            Problem.FRAME_RATE_TOO_LOW);

    private final AnalysisSettings settings;
    private final PointSearch search;
    private final Recording recording;
    private final ShownCamera shown;
    private final Map<String, String> markerNames;
    private final StandingClips standingClips;

    /**
     * @param search how the runner's points are to be found in a video
     * @param markerNames our marker names to those of an imported tracks file, where its own are not known to us
     * @param standing clips (or tracks) of the runner standing still; a run takes the first that shows its leg and is refused if none does
     */
    public ClipAnalyzer(
            AnalysisSettings settings,
            PointSearch search,
            Recording recording,
            ShownCamera shown,
            Map<String, String> markerNames,
            List<Path> standing) {
        this.settings = settings;
        this.search = search;
        this.recording = recording;
        this.shown = shown;
        this.markerNames = Map.copyOf(markerNames);
        this.standingClips = new StandingClips(standing, settings, this.markerNames);
    }

    /**
     * Analyses a video, or tracks in a .trc or .csv file.
     *
     * @throws footfall.quality.FootfallException when it cannot be done, saying what to do
     */
    public AnalyzedClip analyze(Path file, Progress progress) {
        return analyze(file, UnaryOperator.identity(), progress);
    }

    /**
     * Analyses a file that users know by another name.
     *
     * @param names that name of it, and of any other file it is analysed with, from the name on disk
     * @throws footfall.quality.FootfallException when it cannot be done, with the names on disk
     */
    public AnalyzedClip analyze(Path file, UnaryOperator<String> names, Progress progress) {
        SourceHash hash = SourceHash.begin(file);
        if (TrackFiles.areTracks(file)) {
            return analyzeTracks(file, hash, names, progress);
        }
        try (VideoReader video = VideoReader.open(file)) {
            return analyzed(video, seenVideo(video, hash, progress).renamed(names), progress);
        }
    }

    /**
     * Analyses a video that users know by another name, and keeps what it showed though it cannot be measured: then it can be put right by
     * hand.
     *
     * @param names as above
     * @param keep is given what the video shows, as {@link #see}, before that is measured
     * @throws footfall.quality.FootfallException as above
     */
    public AnalyzedClip analyze(Path file, UnaryOperator<String> names, Consumer<SeenRun> keep, Progress progress) {
        SourceHash hash = SourceHash.begin(file);
        try (VideoReader video = VideoReader.open(file)) {
            SeenRun seen = seenOrNot(video, hash, progress).renamed(names);
            keep.accept(seen);
            return analyzed(video, seen, progress);
        }
    }

    /**
     * What a video file says of itself; empty for tracks.
     *
     * @throws footfall.quality.FootfallException when it is no video
     */
    public static Optional<VideoInfo> describe(Path file) {
        if (TrackFiles.areTracks(file)) {
            return Optional.empty();
        }
        try (VideoReader video = VideoReader.open(file)) {
            return Optional.of(video.info());
        }
    }

    /**
     * What a file shows, with the reason where the points were not found in a video: then they can be placed by hand. Measure it with
     * {@link RunMeasurement}.
     *
     * @throws footfall.quality.FootfallException when the file cannot be used at all
     */
    public SeenRun see(Path file, Progress progress) {
        SourceHash hash = SourceHash.begin(file);
        if (TrackFiles.areTracks(file)) {
            return seenTracks(file, hash);
        }
        try (VideoReader video = VideoReader.open(file)) {
            return seenOrNot(video, hash, progress);
        }
    }

    private SeenRun seenOrNot(VideoReader video, SourceHash hash, Progress progress) {
        try {
            return seenVideo(video, hash, progress);
        } catch (FootfallException e) {
            if (!NOT_FOUND.contains(e.problem())) {
                throw e;
            }
            return unseen(video, hash, new SeenRun.Failure(e.problem(), e.arguments()), progress);
        }
    }

    private AnalyzedClip analyzeTracks(Path file, SourceHash hash, UnaryOperator<String> names, Progress progress) {
        progress.stage(Progress.Stage.MEASURING);
        SeenRun seen = seenTracks(file, hash).renamed(names);
        return new AnalyzedClip(seen, RunMeasurement.of(seen), List.of());
    }

    private SeenRun seenTracks(Path file, SourceHash hash) {
        Tracks tracks = TrackFiles.read(file, markerNames);
        return run(
                hash,
                Optional.empty(),
                PointSource.TRACK_FILE,
                tracks,
                List.of(),
                standingClips.of(tracks),
                Optional.empty());
    }

    private static AnalyzedClip analyzed(VideoReader video, SeenRun seen, Progress progress) {
        progress.stage(Progress.Stage.MEASURING);
        ClipAnalysis analysis = RunMeasurement.of(seen);
        return new AnalyzedClip(seen, analysis, Landings.of(analysis, video));
    }

    private SeenRun seenVideo(VideoReader video, SourceHash hash, Progress progress) {
        return RunMeasurement.withFrameRateInMind(settings, Optional.of(video.info()), () -> {
            shown.requireFits(video.info());
            standingClips.requireFit(video.info());
            SeenRunner seen = new RunnerReader(settings, search, recording, standingClips).read(video, progress);
            Optional<StandingClips.Seen> standing =
                    seen.stickers().flatMap(stickers -> standingClips.of(stickers, progress));
            List<QualityIssue> issues = Stream.concat(video.issues().stream(), seen.issues().stream())
                    .toList();
            SeenRun run = run(
                    hash, Optional.of(video.info()), seen.source(), seen.tracks(), issues, standing, Optional.empty());
            return seen.shoes().map(shoes -> withShoes(run, shoes)).orElse(run);
        });
    }

    /** A run that cannot be measured has no shoes to measure either; measuring it says why. */
    private static SeenRun withShoes(SeenRun run, Function<Tracks, ShoeSight> shoes) {
        try {
            return RunMeasurement.withShoes(run, shoes);
        } catch (FootfallException e) {
            return run;
        }
    }

    /** The clip's frames, without any point. */
    private SeenRun unseen(VideoReader video, SourceHash hash, SeenRun.Failure failure, Progress progress) {
        progress.stage(Progress.Stage.READING_VIDEO);
        FrameTimes times = video.forEachFrame(frame -> progress.frames(frame.index() + 1L, video.expectedFrames()));
        Tracks none =
                new Tracks(times, Facing.RIGHT, recording.nearSide().orElse(Side.RIGHT), Tracks.Unit.PIXELS, List.of());
        PointSource points = search.kind() == PointSearch.Kind.MARKERLESS ? PointSource.KEYPOINTS : PointSource.MARKERS;
        return run(
                hash, Optional.of(video.info()), points, none, video.issues(), Optional.empty(), Optional.of(failure));
    }

    private SeenRun run(
            SourceHash source,
            Optional<VideoInfo> video,
            PointSource points,
            Tracks tracks,
            List<QualityIssue> issues,
            Optional<StandingClips.Seen> standing,
            Optional<SeenRun.Failure> failure) {
        return new SeenRun(
                source.fileName(),
                source.sha256(),
                video,
                points,
                tracks,
                issues,
                Optional.empty(),
                standing.map(StandingClips.Seen::record),
                recording,
                shown.guides(),
                settings,
                failure);
    }
}
