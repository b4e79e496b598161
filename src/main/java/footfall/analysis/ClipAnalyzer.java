package footfall.analysis;

import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.calibration.Calibrator;
import footfall.calibration.PlainMotion;
import footfall.calibration.SteadyPart;
import footfall.calibration.TimeBase;
import footfall.calibration.TimeBaseResolver;
import footfall.detection.MarkerReader;
import footfall.events.EventDetector;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.exchange.TrackFiles;
import footfall.gait.GaitAnalysis;
import footfall.gait.GaitAnalyzer;
import footfall.gait.StandingPose;
import footfall.observation.VideoInfo;
import footfall.quality.QualityIssue;
import footfall.session.ClipAnalysis;
import footfall.session.FilmedRun;
import footfall.session.StandingClip;
import footfall.settings.AnalysisSettings;
import footfall.settings.MarkerColor;
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
    private final MarkerColor markerColor;
    private final Recording recording;
    private final ShownCamera shown;
    private final Map<String, String> markerNames;
    private final StandingClips standingClips;

    /**
     * @param markerNames our marker names to those of an imported tracks file, where its own are not known to us
     * @param standing clips (or tracks) of the runner standing still; a run takes the first that shows its leg and is refused if none does
     */
    public ClipAnalyzer(
            AnalysisSettings settings,
            MarkerColor markerColor,
            Recording recording,
            ShownCamera shown,
            Map<String, String> markerNames,
            List<Path> standing) {
        this.settings = settings;
        this.markerColor = markerColor;
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
        Tracks tracks = TrackFiles.read(file, markerNames);
        Optional<StandingClips.Seen> standing = standingClips.of(tracks);
        return new AnalyzedClip(measure(hash, Optional.empty(), tracks, standing, List.of()), List.of());
    }

    private AnalyzedClip analyzeVideo(Path file, SourceHash hash, Progress progress) {
        try (VideoReader video = VideoReader.open(file)) {
            shown.requireFits(video.info());
            standingClips.requireFit(video.info());
            progress.stage(Progress.Stage.LOOKING_FOR_MARKERS);
            MarkerReader.Reading seen = readMarkers(video, progress);
            Optional<StandingClips.Seen> standing = standingClips.of(seen, progress);
            progress.stage(Progress.Stage.MEASURING);
            ClipAnalysis analysis = measure(hash, Optional.of(video.info()), seen.tracks(), standing, video.issues());
            List<Landing> landings =
                    FilmedRun.of(analysis).map(run -> Landings.of(run, video)).orElse(List.of());
            return new AnalyzedClip(analysis, landings);
        }
    }

    private MarkerReader.Reading readMarkers(VideoReader video, Progress progress) {
        long expected = Math.round(video.statedSeconds() * video.info().containerFps());
        return new MarkerReader(settings.markers()).read(video, markerColor, recording.nearSide(), done -> {
            if (done == 1) {
                progress.stage(Progress.Stage.READING_VIDEO);
            }
            progress.frames(done, expected);
        });
    }

    private ClipAnalysis measure(
            SourceHash source,
            Optional<VideoInfo> video,
            Tracks seen,
            Optional<StandingClips.Seen> standing,
            List<QualityIssue> seenIssues) {
        SteadyPart.Result steady = new SteadyPart(settings.timeBase()).of(seen);
        TimeBase timeBase = new TimeBaseResolver(settings.timeBase()).resolve(video, steady.tracks(), recording);
        Tracks timed = steady.tracks().withTimes(steady.tracks().times().dividedBy(timeBase.slowMotionFactor()));
        Map<Side, LegEvents> events = events(timed);
        GapFiller.Filled filled = new GapFiller(settings.gaps()).fill(timed, strikeTimes(events));
        Calibration calibration = new Calibrator(settings.calibration())
                .calibrate(
                        filled.tracks(), standing.map(s -> s.leg().tracks()), events, video, recording, shown.guides());
        GaitAnalysis gait = new GaitAnalyzer(settings.gait(), settings.overstride())
                .analyze(calibration, List.copyOf(events.values()), recording, timeBase.captureFps());
        return new ClipAnalysis(
                source.fileName(),
                source.sha256(),
                video,
                timeBase,
                filled.tracks(),
                calibration,
                gait,
                standing.map(s -> standingClip(s, calibration.motion())),
                mostSeriousFirst(List.of(
                        seenIssues,
                        standing.map(s -> s.leg().issues()).orElse(List.of()),
                        video.map(v -> new PictureEdge(v).issues(seen)).orElse(List.of()),
                        steady.issues(),
                        timeBase.issues(),
                        filled.issues(),
                        calibration.issues(),
                        gait.issues())),
                recording,
                settings.asMap(),
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

    private Map<Side, LegEvents> events(Tracks tracks) {
        EventDetector detector = new EventDetector(settings.events());
        Map<Side, LegEvents> events = new EnumMap<>(Side.class);
        for (LegMotion leg : new PlainMotion(settings.calibration()).of(tracks).legs()) {
            events.put(leg.side(), detector.detect(leg));
        }
        return events;
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
