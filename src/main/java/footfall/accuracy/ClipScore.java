package footfall.accuracy;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.EventType;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.Stride;
import footfall.session.ClipAnalysis;
import footfall.tracking.Origin;
import footfall.tracking.TrackSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A result against the truth of its clip, near leg.
 *
 * @param markers of each true sticker
 */
record ClipScore(
        Errors.TimeMatch strikes,
        Errors.TimeMatch toeOffs,
        Map<Metric, Errors> landings,
        Map<Metric, Boolean> covered,
        Optional<Double> stepRateError,
        Map<BodyPoint, MarkerScore> markers,
        Optional<Double> scaleError) {

    /** Farther from a true event than this, a found one is another. */
    private static final double WINDOW_SECONDS = 0.06;

    /** Events this near to the ends of a clip need not be found. */
    private static final double EDGE_SECONDS = 0.3;

    static final List<Metric> FIGURES = List.of(
            Metric.FOOT_HIP_DISTANCE,
            Metric.SHANK_ANGLE,
            Metric.LANDING_ANGLE,
            Metric.KNEE_FLEXION_AT_STRIKE,
            Metric.FOOT_INCLINATION);

    /**
     * One sticker.
     *
     * @param rmsPx of detected samples where it can be seen
     * @param foundShare of the frames where it can be seen
     */
    record MarkerScore(double rmsPx, double foundShare) {}

    static ClipScore of(ClipTruth truth, ClipAnalysis result) {
        Map<Metric, Errors> landings = new java.util.EnumMap<>(Metric.class);
        Map<Metric, Boolean> covered = new java.util.EnumMap<>(Metric.class);
        for (Metric metric : FIGURES) {
            landings.put(metric, landingErrors(truth, result, metric));
            intervalCovers(truth, result, metric).ifPresent(yes -> covered.put(metric, yes));
        }
        Map<BodyPoint, MarkerScore> markers = new java.util.EnumMap<>(BodyPoint.class);
        truth.markers().forEach((point, marker) -> markers.put(point, score(truth.nearSide(), point, marker, result)));
        return new ClipScore(
                events(truth, truth.strikes(), result, EventType.FOOT_STRIKE),
                events(truth, truth.toeOffs(), result, EventType.TOE_OFF),
                landings,
                covered,
                stepRate(result).map(rate -> rate - truth.stepRate()),
                markers,
                result.calibration().scale().map(s -> s.metresPerPixel() / truth.metresPerPx() - 1));
    }

    private static Errors.TimeMatch events(ClipTruth truth, List<Double> times, ClipAnalysis result, EventType type) {
        List<Double> found = result.gait().events().stream()
                .filter(e -> e.side() == truth.nearSide() && e.type() == type)
                .map(e -> e.timeSeconds())
                .toList();
        return Errors.match(times, found, WINDOW_SECONDS, EDGE_SECONDS, truth.seconds() - EDGE_SECONDS);
    }

    private static Optional<Double> stepRate(ClipAnalysis result) {
        return result.gait().metrics().both(Metric.STEP_RATE).map(MetricSummary::mean);
    }

    private static Optional<Stride> strideAt(ClipTruth truth, ClipAnalysis result, double seconds) {
        return result.gait().strides().stream()
                .filter(s -> s.side() == truth.nearSide() && Math.abs(s.icTimeSeconds() - seconds) <= WINDOW_SECONDS)
                .findFirst();
    }

    private static Errors landingErrors(ClipTruth truth, ClipAnalysis result, Metric metric) {
        List<Double> errors = new ArrayList<>();
        for (ClipTruth.Landing landing : truth.landings()) {
            Double wanted = landing.figures().get(metric);
            Optional<Stride> stride = strideAt(truth, result, landing.seconds());
            if (wanted != null && stride.isPresent()) {
                stride.get().value(metric).ifPresent(value -> errors.add(value - wanted));
            }
        }
        return new Errors(errors);
    }

    /** Whether the true mean over the measured strides lies in the 95 % interval. */
    private static Optional<Boolean> intervalCovers(ClipTruth truth, ClipAnalysis result, Metric metric) {
        double[] values = truth.landings().stream()
                .filter(l -> strideAt(truth, result, l.seconds())
                        .filter(s -> s.value(metric).isPresent())
                        .isPresent())
                .flatMap(l -> Optional.ofNullable(l.figures().get(metric)).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (values.length == 0) {
            return Optional.empty();
        }
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        return result.gait()
                .metrics()
                .of(truth.nearSide(), metric)
                .map(summary -> summary.lower95() <= mean && mean <= summary.upper95());
    }

    private static MarkerScore score(Side side, BodyPoint point, ClipTruth.Marker marker, ClipAnalysis result) {
        List<TrackSample> samples =
                result.tracks().track(side, point).map(t -> t.samples()).orElse(List.of());
        List<Double> distances = samples.stream()
                .filter(s -> s.origin() == Origin.DETECTED
                        && s.frame() < marker.visible().size())
                .filter(s -> marker.visible().get(s.frame()))
                .map(s -> s.position().distanceTo(marker.places().get(s.frame())))
                .toList();
        long visible = marker.visible().stream().filter(v -> v).count();
        return new MarkerScore(new Errors(distances).rmse(), distances.size() / (double) Math.max(1, visible));
    }
}
