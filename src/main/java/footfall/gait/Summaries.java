package footfall.gait;

import footfall.body.Side;
import footfall.settings.GaitSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Means with their intervals, from the best estimate and from what each shared error would make of it. */
final class Summaries {
    private static final int FEWEST_VALUES = 2;
    private static final double STEPS_PER_STRIDE_MINUTE = 120;

    private final StrideTable best;
    private final List<StrideTable> moved;
    private final GaitSettings settings;
    private final Interval interval;

    /**
     * Takes the best estimate and its variants.
     */
    Summaries(StrideTable best, List<StrideTable> moved, GaitSettings settings) {
        this.best = best;
        this.moved = moved;
        this.settings = settings;
        this.interval = new Interval(settings);
    }

    MetricTable table() {
        Map<Side, Map<Metric, MetricSummary>> bySide = new EnumMap<>(Side.class);
        best.values().keySet().forEach(side -> bySide.put(side, summaries(side)));
        return MetricTable.ofLegs(bySide);
    }

    private Map<Metric, MetricSummary> summaries(Side side) {
        Map<Metric, MetricSummary> all = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            summary(side, metric).ifPresent(s -> all.put(metric, s));
        }
        return all;
    }

    private Optional<MetricSummary> summary(Side side, Metric metric) {
        if (metric == Metric.STEP_RATE) {
            return summary(side, Metric.STRIDE_TIME).map(Summaries::rate);
        }
        List<Optional<Double>> column = best.column(side, metric);
        List<Double> values = column.stream().flatMap(Optional::stream).toList();
        if (values.size() < FEWEST_VALUES) {
            return Optional.empty();
        }
        double shared = moved.stream()
                .mapToDouble(table -> change(column, table.column(side, metric)))
                .map(change -> change * change)
                .sum();
        return Optional.of(interval.of(values, shared + definitionVariance(side, metric)));
    }

    /** Of the foot's flat angle, which all strides share. */
    private double definitionVariance(Side side, Metric metric) {
        if (metric != Metric.FOOT_INCLINATION) {
            return 0;
        }
        double sd = Optional.ofNullable(best.standing().get(side))
                .flatMap(StandingPose::foot)
                .map(StandingPose.Offset::sdDegrees)
                .orElse(settings.flatFootSdDegrees());
        return sd * sd;
    }

    /** Mean change over the strides that both know. */
    private static double change(List<Optional<Double>> from, List<Optional<Double>> to) {
        return IntStream.range(0, Math.min(from.size(), to.size()))
                .filter(i -> from.get(i).isPresent() && to.get(i).isPresent())
                .mapToDouble(i -> to.get(i).orElseThrow() - from.get(i).orElseThrow())
                .average()
                .orElse(0);
    }

    /** Steps per minute over the whole time, which is not the mean of each stride's own rate; its errors to first order. */
    private static MetricSummary rate(MetricSummary strideSeconds) {
        double mean = STEPS_PER_STRIDE_MINUTE / strideSeconds.mean();
        double slope = mean / strideSeconds.mean();
        return new MetricSummary(
                mean,
                slope * strideSeconds.sd(),
                strideSeconds.n(),
                mean - slope * (strideSeconds.upper95() - strideSeconds.mean()),
                mean + slope * (strideSeconds.mean() - strideSeconds.lower95()));
    }
}
