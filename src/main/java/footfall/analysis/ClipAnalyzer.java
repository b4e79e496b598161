package footfall.analysis;

import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.calibration.Calibrator;
import footfall.calibration.SteadyPart;
import footfall.calibration.TimeBase;
import footfall.calibration.TimeBaseResolver;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.events.Motion;
import footfall.exchange.TrackFiles;
import footfall.flow.ShoeSight;
import footfall.gait.GaitAnalysis;
import footfall.gait.GaitAnalyzer;
import footfall.gait.StandingPose;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityIssue;
import footfall.session.ClipAnalysis;
import footfall.session.FilmedRun;
import footfall.session.StandingClip;
import footfall.settings.AnalysisSettings;
import footfall.settings.PointSearch;
import footfall.settings.Recording;
import footfall.tracking.GapFiller;
import footfall.tracking.PictureEdge;
import footfall.tracking.Tracks;
import footfall.video.VideoReader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Analyses one clip, or the tracks another program made of one: the one place that knows the order of the stages. */
public final class ClipAnalyzer {
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
        SourceHash hash = SourceHash.begin(file);
        return TrackFiles.areTracks(file) ? analyzeTracks(file, hash, progress) : analyzeVideo(file, hash, progress);
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

    private AnalyzedClip analyzeTracks(Path file, SourceHash hash, Progress progress) {
        progress.stage(Progress.Stage.MEASURING);
        SeenRunner seen = SeenRunner.ofTrackFile(TrackFiles.read(file, markerNames));
        Optional<StandingClips.Seen> standing = standingClips.of(seen.tracks());
        return new AnalyzedClip(measure(hash, Optional.empty(), seen, standing, List.of()), List.of());
    }

    private AnalyzedClip analyzeVideo(Path file, SourceHash hash, Progress progress) {
        try (VideoReader video = VideoReader.open(file)) {
            return analyzeVideo(video, hash, progress);
        }
    }

    private AnalyzedClip analyzeVideo(VideoReader video, SourceHash hash, Progress progress) {
        try {
            shown.requireFits(video.info());
            standingClips.requireFit(video.info());
            SeenRunner seen = new RunnerReader(settings, search, recording, standingClips).read(video, progress);
            Optional<StandingClips.Seen> standing =
                    seen.stickers().flatMap(stickers -> standingClips.of(stickers, progress));
            progress.stage(Progress.Stage.MEASURING);
            ClipAnalysis analysis = measure(hash, Optional.of(video.info()), seen, standing, video.issues());
            List<Landing> landings =
                    FilmedRun.of(analysis).map(run -> Landings.of(run, video)).orElse(List.of());
            return new AnalyzedClip(analysis, landings);
        } catch (FootfallException e) {
            throw frameRateTooLow(e, video.info()).orElse(e);
        }
    }

    /** Steps that fall between the frames look like no running. */
    private Optional<FootfallException> frameRateTooLow(FootfallException failed, VideoInfo video) {
        double fewest = settings.gait().fewestFps();
        return failed.problem() == Problem.NO_RUNNING && video.containerFps() < fewest
                ? Optional.of(new FootfallException(Problem.FRAME_RATE_TOO_LOW, video.containerFps(), fewest))
                : Optional.empty();
    }

    private ClipAnalysis measure(
            SourceHash source,
            Optional<VideoInfo> video,
            SeenRunner seen,
            Optional<StandingClips.Seen> standing,
            List<QualityIssue> videoIssues) {
        AnalysisSettings used = settings.of(seen.source());
        SteadyPart.Result steady = new SteadyPart(used.timeBase()).of(seen.tracks());
        TimeBase timeBase = new TimeBaseResolver(used.timeBase()).resolve(video, steady.tracks(), recording);
        Tracks timed = steady.tracks().withTimes(steady.tracks().times().dividedBy(timeBase.slowMotionFactor()));
        EventSearch search = new EventSearch(seen.source(), used);
        Map<Side, LegEvents> firstLook = search.find(timed, Optional.empty());
        GapFiller.Filled filled = new GapFiller(used.gaps()).fill(timed, strikeTimes(firstLook));
        Optional<ShoeSight> shoes = seen.shoes().apply(filled.tracks());
        Map<Side, LegEvents> events = shoes.map(sight -> search.find(timed, Optional.of(sight.speeds())))
                .orElse(firstLook);
        Calibration calibration = new Calibrator(used.calibration())
                .calibrate(
                        filled.tracks(), standing.map(s -> s.leg().tracks()), events, video, recording, shown.guides());
        GaitAnalysis gait = new GaitAnalyzer(used.gait(), used.overstride())
                .analyze(calibration, List.copyOf(events.values()), recording, timeBase.captureFps(), seen.surestLeg());
        return new ClipAnalysis(
                source.fileName(),
                source.sha256(),
                video,
                seen.source(),
                timeBase,
                filled.tracks(),
                calibration,
                gait,
                standing.map(s -> standingClip(s, calibration.motion())),
                mostSeriousFirst(List.of(
                        videoIssues,
                        seen.issues(),
                        standing.map(s -> s.leg().issues()).orElse(List.of()),
                        video.map(v -> new PictureEdge(v).issues(seen.tracks())).orElse(List.of()),
                        shoes.map(ShoeSight::issues).orElse(List.of()),
                        steady.issues(),
                        timeBase.issues(),
                        filled.issues(),
                        calibration.issues(),
                        gait.issues())),
                recording,
                used.asMap(),
                Version.current());
    }

    private StandingClip standingClip(StandingClips.Seen seen, Motion motion) {
        return StandingClip.of(
                seen.source().fileName(),
                seen.source().sha256(),
                seen.leg().tracks(),
                StandingPose.of(motion),
                settings.calibration().legPerStandingThighAndShank());
    }

    private static Map<Side, List<Double>> strikeTimes(Map<Side, LegEvents> events) {
        Map<Side, List<Double>> times = new EnumMap<>(Side.class);
        events.forEach((side, leg) -> times.put(
                side, leg.strikes().stream().map(GaitEvent::timeSeconds).toList()));
        return times;
    }

    private static List<QualityIssue> mostSeriousFirst(List<List<QualityIssue>> issues) {
        return issues.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(QualityIssue::severity).reversed())
                .toList();
    }
}
