package footfall.analysis;

import footfall.body.BodyPoint;
import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.calibration.Calibrator;
import footfall.calibration.SteadyPart;
import footfall.calibration.TimeBase;
import footfall.calibration.TimeBaseResolver;
import footfall.correction.Corrected;
import footfall.correction.CorrectedEvents;
import footfall.correction.CorrectedScale;
import footfall.correction.CorrectedShoes;
import footfall.correction.CorrectedTracks;
import footfall.correction.CorrectionCheck;
import footfall.correction.CorrectionList;
import footfall.correction.CorrectionList.Entry;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.events.Motion;
import footfall.events.ShoeSpeeds;
import footfall.flow.ShoeSight;
import footfall.gait.GaitAnalysis;
import footfall.gait.GaitAnalyzer;
import footfall.gait.StandingPose;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.session.ClipAnalysis;
import footfall.session.SeenRun;
import footfall.session.StandingClip;
import footfall.settings.AnalysisSettings;
import footfall.settings.CalibrationSettings;
import footfall.settings.Recording;
import footfall.tracking.GapFiller;
import footfall.tracking.PictureEdge;
import footfall.tracking.Tracks;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * From what was seen of a run, and what was corrected by hand, to the result: pure and quick, the same input gives the same result. The
 * record of what was seen is never changed.
 */
public final class RunMeasurement {
    private static final List<BodyPoint> NEEDED =
            List.of(BodyPoint.HIP, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);

    private final SeenRun run;
    private final List<Entry> corrections;
    private final AnalysisSettings settings;

    private RunMeasurement(SeenRun run, List<Entry> corrections) {
        this.run = run;
        this.corrections = corrections;
        this.settings = run.settings().of(run.points());
    }

    /** Up to where no more than the tracks is known. */
    private record Prepared(
            CorrectedTracks corrected,
            SteadyPart.Result steady,
            TimeBase timeBase,
            Tracks timed,
            EventSearch search,
            GapFiller.Filled filled) {}

    /**
     * Measures a run as it was seen.
     *
     * @throws FootfallException when it cannot be measured, saying what to do
     */
    public static ClipAnalysis of(SeenRun run) {
        return of(run, CorrectionList.empty());
    }

    /**
     * Measures a run as it was seen and corrected.
     *
     * @param corrections those that were taken back do not count; one that does not fit any more is passed over and named among the issues
     * @throws FootfallException when it cannot be measured, or one can be no correction of this run ({@link CorrectionCheck})
     */
    public static ClipAnalysis of(SeenRun run, CorrectionList corrections) {
        List<Entry> active = corrections.active();
        CorrectionCheck check =
                new CorrectionCheck(run.tracks(), run.video(), run.settings().corrections());
        active.forEach(entry -> check.require(entry.what()));
        return withFrameRateInMind(run.settings(), run.video(), () -> new RunMeasurement(run, active).measured());
    }

    /** The run with what is measured along its tracks, once these have no gaps: how the shoes are seen to move. */
    static SeenRun withShoes(SeenRun run, Function<Tracks, ShoeSight> shoes) {
        Prepared prepared = new RunMeasurement(run, List.of()).prepared();
        ShoeSight sight = shoes.apply(prepared.filled().tracks());
        return run.with(new SeenRun.Shoes(sight.speeds(), prepared.timeBase().slowMotionFactor()), sight.issues());
    }

    /** Does some work; steps that fall between the frames look like no running. */
    static <T> T withFrameRateInMind(AnalysisSettings settings, Optional<VideoInfo> video, Supplier<T> work) {
        try {
            return work.get();
        } catch (FootfallException e) {
            double fewest = settings.gait().fewestFps();
            double fps = video.map(VideoInfo::containerFps).orElse(Double.POSITIVE_INFINITY);
            throw e.problem() == Problem.NO_RUNNING && fps < fewest
                    ? new FootfallException(Problem.FRAME_RATE_TOO_LOW, fps, fewest)
                    : e;
        }
    }

    private Prepared prepared() {
        CorrectedTracks corrected = CorrectedTracks.of(
                run.tracks(), corrections, run.points() == PointSource.KEYPOINTS, settings.corrections());
        requireSeen(corrected.tracks());
        SteadyPart.Result steady = new SteadyPart(settings.timeBase()).of(corrected.tracks());
        TimeBase timeBase =
                new TimeBaseResolver(settings.timeBase()).resolve(run.video(), steady.tracks(), run.recording());
        Tracks timed = steady.tracks().withTimes(steady.tracks().times().dividedBy(timeBase.slowMotionFactor()));
        EventSearch search = EventSearch.in(timed, run.points(), settings);
        GapFiller.Filled filled =
                new GapFiller(settings.gaps()).fill(timed, strikeTimes(search.find(Optional.empty())));
        return new Prepared(corrected, steady, timeBase, timed, search, filled);
    }

    /** Where the points were not found, a leg must have been placed by hand; and not all may be hidden. */
    private void requireSeen(Tracks tracks) {
        run.failure().ifPresent(failure -> {
            boolean whole = tracks.sides().stream()
                    .anyMatch(side -> NEEDED.stream()
                            .allMatch(point -> tracks.track(side, point).isPresent()));
            if (!whole) {
                throw failure.exception();
            }
        });
        if (tracks.tracks().isEmpty()) {
            throw new FootfallException(Problem.NO_RUNNING);
        }
    }

    private ClipAnalysis measured() {
        Prepared prepared = prepared();
        CorrectedEvents events = CorrectedEvents.of(
                prepared.search().find(shoes(prepared)),
                corrections,
                prepared.timed().times(),
                settings.corrections());
        Calibration calibration = calibrated(prepared, events.legs());
        GaitAnalysis gait = new GaitAnalyzer(settings.gait(), settings.overstride())
                .analyze(
                        calibration,
                        List.copyOf(events.legs().values()),
                        run.recording(),
                        prepared.timeBase().captureFps(),
                        run.surestLeg());
        List<Entry> unfit = unfit(prepared.corrected(), events);
        return new ClipAnalysis(
                run.sourceName(),
                run.sourceSha256(),
                run.video(),
                run.points(),
                prepared.timeBase(),
                prepared.filled().tracks(),
                calibration,
                gait,
                run.standing().map(s -> standingClip(s, calibration.motion())),
                mostSeriousFirst(List.of(
                        run.issues(),
                        run.standing().map(SeenRun.Standing::issues).orElse(List.of()),
                        run.video()
                                .map(v -> new PictureEdge(v)
                                        .issues(prepared.corrected().tracks()))
                                .orElse(List.of()),
                        prepared.steady().issues(),
                        prepared.timeBase().issues(),
                        prepared.filled().issues(),
                        calibration.issues(),
                        gait.issues(),
                        unfit.stream().map(RunMeasurement::doesNotFit).toList())),
                run.recording(),
                settings.asMap(),
                Version.current(),
                new Corrected(fitting(unfit), events.placed()));
    }

    private Optional<ShoeSpeeds> shoes(Prepared prepared) {
        return run.shoes()
                .map(shoes -> CorrectedShoes.of(
                        shoes.speeds(),
                        shoes.slowMotionFactor() / prepared.timeBase().slowMotionFactor(),
                        run.tracks(),
                        prepared.corrected().tracks(),
                        settings.corrections()));
    }

    private Calibration calibrated(Prepared prepared, Map<Side, LegEvents> events) {
        Optional<CorrectedScale> drawn = CorrectedScale.of(corrections, settings.corrections());
        Recording told = drawn.map(scale -> run.recording().withMetresPerPixel(scale.metresPerPixel()))
                .orElse(run.recording());
        CalibrationSettings used = drawn.map(scale -> settings.calibration().ofDrawnScale(scale.relativeSd()))
                .orElse(settings.calibration());
        return new Calibrator(used)
                .calibrate(
                        prepared.filled().tracks(),
                        run.standing().map(SeenRun.Standing::tracks),
                        events,
                        run.video(),
                        told,
                        run.guides());
    }

    /** In order; of the scales only the last one drawn counts, and the others fit too. */
    private List<Entry> unfit(CorrectedTracks tracks, CorrectedEvents events) {
        return Stream.concat(tracks.unfit().stream(), events.unfit().stream())
                .sorted(Comparator.comparingInt(Entry::id))
                .toList();
    }

    private List<Entry> fitting(List<Entry> unfit) {
        Set<Entry> left = new HashSet<>(unfit);
        return corrections.stream().filter(entry -> !left.contains(entry)).toList();
    }

    private static QualityIssue doesNotFit(Entry entry) {
        return QualityIssue.of(QualityCode.CORRECTION_DOES_NOT_FIT, Severity.WARNING, entry.id(), entry.what());
    }

    private StandingClip standingClip(SeenRun.Standing seen, Motion motion) {
        return StandingClip.of(
                seen.fileName(),
                seen.sha256(),
                seen.tracks(),
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
