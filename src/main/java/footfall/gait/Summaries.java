package footfall.gait;

import footfall.body.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Means with their intervals, from the best estimate and from what each shared error would make of it. */
final class Summaries {
    /** Metrics that belong to both legs: with one leg measured they rest on symmetry. */
    private static final List<Metric> OF_BOTH =
            List.of(Metric.STEP_RATE, Metric.STRIDE_TIME, Metric.CONTACT_TIME, Metric.FLIGHT_TIME, Metric.DUTY_FACTOR);

    private static final int FEWEST_VALUES = 2;
    private static final double STEPS_PER_STRIDE_MINUTE = 120;

    private final StrideTable best;
    private final List<StrideTable> moved;
    private final double flatFootSdDegrees;

    /**
     * Takes the best estimate and its variants.
     *
     * @param flatFootSdDegrees standard deviation of the foot's flat angle, which all strides share
     */
    Summaries(StrideTable best, List<StrideTable> moved, double flatFootSdDegrees) {
        this.best = best;
        this.moved = moved;
        this.flatFootSdDegrees = flatFootSdDegrees;
    }

    MetricTable table() {
        Map<Side, Map<Metric, MetricSummary>> bySide = new EnumMap<>(Side.class);
        best.values().keySet().forEach(side -> bySide.put(side, summaries(List.of(side), List.of(Metric.values()))));
        List<Side> measured = List.copyOf(bySide.keySet());
        return new MetricTable(bySide, summaries(measured, OF_BOTH));
    }

    private Map<Metric, MetricSummary> summaries(List<Side> sides, List<Metric> metrics) {
        Map<Metric, MetricSummary> all = new EnumMap<>(Metric.class);
        metrics.forEach(metric -> summary(sides, metric).ifPresent(s -> all.put(metric, s)));
        return all;
    }

    private Optional<MetricSummary> summary(List<Side> sides, Metric metric) {
        if (metric == Metric.STEP_RATE) {
            return summary(sides, Metric.STRIDE_TIME).map(Summaries::rate);
        }
        List<Optional<Double>> column = best.column(sides, metric);
        List<Double> values = column.stream().flatMap(Optional::stream).toList();
        if (values.size() < FEWEST_VALUES) {
            return Optional.empty();
        }
        double shared = moved.stream()
                .mapToDouble(table -> change(column, table.column(sides, metric)))
                .map(change -> change * change)
                .sum();
        double definition = metric == Metric.FOOT_INCLINATION ? flatFootSdDegrees * flatFootSdDegrees : 0;
        return Optional.of(Interval.of(values, shared + definition));
    }

    /** Mean change over the strides that both know. */
    private static double change(List<Optional<Double>> from, List<Optional<Double>> to) {
        return IntStream.range(0, Math.min(from.size(), to.size()))
                .filter(i -> from.get(i).isPresent() && to.get(i).isPresent())
                .mapToDouble(i -> to.get(i).orElseThrow() - from.get(i).orElseThrow())
                .average()
                .orElse(0);
    }

    /** Steps per minute over the whole time, which is not the mean of each stride's own rate. */
    private static MetricSummary rate(MetricSummary strideSeconds) {
        double mean = STEPS_PER_STRIDE_MINUTE / strideSeconds.mean();
        return new MetricSummary(
                mean,
                mean * strideSeconds.sd() / strideSeconds.mean(),
                strideSeconds.n(),
                STEPS_PER_STRIDE_MINUTE / strideSeconds.upper95(),
                STEPS_PER_STRIDE_MINUTE / strideSeconds.lower95());
    }
}
