package footfall.gait;

import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.settings.GaitSettings;
import footfall.settings.OverstrideSettings;
import footfall.settings.Recording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** From movement and events to strides, their metrics with intervals, the average stride and the overstriding verdict. */
public final class GaitAnalyzer {
    private final GaitSettings settings;
    private final OverstrideRule rule;

    public GaitAnalyzer(GaitSettings settings, OverstrideSettings overstride) {
        this.settings = settings;
        this.rule = new OverstrideRule(overstride);
    }

    /** Measures every stride and judges the leg that lands farther ahead. */
    public GaitAnalysis analyze(
            Calibration calibration, List<LegEvents> events, Recording recording, double captureFps) {
        return analyze(calibration, events, recording, captureFps, Optional.empty());
    }

    /**
     * Measures every stride.
     *
     * @param events of every leg of the motion that has any
     * @param recording told speed and leg length are used before measured ones
     * @param captureFps frames per real second
     * @param judged the leg that the overstriding rule looks at; without it, the one that lands farther ahead
     */
    public GaitAnalysis analyze(
            Calibration calibration,
            List<LegEvents> events,
            Recording recording,
            double captureFps,
            Optional<Side> judged) {
        Scenario best = new Scenario(calibration.motion(), events);
        LegLength legLength = new LegLength(calibration, recording);
        StrideTable table = StrideTable.measure(best, legLength, settings);
        List<StrideTable> moved = best.oneSdErrors(calibration).stream()
                .map(scenario -> StrideTable.measure(scenario, legLength, settings))
                .toList();
        MetricTable metrics = new Summaries(table, moved, settings).table();
        RunningSpeed speed = RunningSpeed.of(calibration.motion(), table.times(), recording, settings);
        return new GaitAnalysis(
                inTimeOrder(events),
                table.strides(),
                metrics,
                averageStrides(best, table),
                rule.judge(
                        evidence(judged(events, judged), metrics, table.standing()),
                        speed.metresPerSecond(),
                        captureFps),
                new GaitIssues(settings).of(best, table, captureFps, speed));
    }

    private static List<GaitEvent> inTimeOrder(List<LegEvents> legs) {
        return legs.stream()
                .flatMap(leg -> Stream.concat(leg.strikes().stream(), leg.toeOffs().stream()))
                .sorted(Comparator.comparingDouble(GaitEvent::timeSeconds))
                .toList();
    }

    private List<AverageStride> averageStrides(Scenario best, StrideTable table) {
        return best.motion().legs().stream()
                .flatMap(motion -> {
                    Side side = motion.side();
                    List<StrideTimes> strides = table.times().getOrDefault(side, List.of());
                    LegReader leg = new LegReader(motion, settings);
                    OptionalDouble flat = new StrideMeasurer(
                                    leg,
                                    best.motion().unit(),
                                    Optional.empty(),
                                    Optional.ofNullable(table.standing().get(side)),
                                    settings)
                            .flatFootDegrees(strides);
                    return new AverageStrides(leg, strides).of(side, flat).stream();
                })
                .toList();
    }

    private static List<LegEvents> judged(List<LegEvents> legs, Optional<Side> judged) {
        return legs.stream()
                .filter(leg -> judged.isEmpty() || leg.side() == judged.orElseThrow())
                .toList();
    }

    private static List<LandingEvidence> evidence(
            List<LegEvents> legs, MetricTable metrics, Map<Side, StandingPose> standing) {
        return legs.stream()
                .map(leg -> new LandingEvidence(
                        leg.side(),
                        metrics.of(leg.side(), Metric.LANDING_ANGLE).isPresent(),
                        metrics.of(leg.side(), Metric.FOOT_HIP_PERCENT_LEG),
                        metrics.of(leg.side(), Metric.SHANK_ANGLE),
                        kneeAgainstStanding(metrics, Optional.ofNullable(standing.get(leg.side())), leg.side()),
                        metrics.of(leg.side(), Metric.FOOT_INCLINATION),
                        leg.strikeCommonSeconds()))
                .toList();
    }

    private static Optional<MetricSummary> kneeAgainstStanding(
            MetricTable metrics, Optional<StandingPose> standing, Side side) {
        return standing.flatMap(StandingPose::kneeFlexion)
                .flatMap(offset ->
                        metrics.of(side, Metric.KNEE_FLEXION_AT_STRIKE).map(offset::takenFrom));
    }
}
