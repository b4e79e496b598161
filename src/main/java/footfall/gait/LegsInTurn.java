package footfall.gait;

import footfall.body.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts together the gait of a runner whose legs were recorded one after the other, each as the only leg of its own clip. */
public final class LegsInTurn {
    /** A stride holds a step of either leg, so both clips measured the same. */
    private static final List<Metric> OF_THE_RUNNING = List.of(Metric.STEP_RATE, Metric.STRIDE_TIME);

    private LegsInTurn() {}

    /**
     * One gait of two. Times stay those of each leg's own clip; the verdict is that of the leg that lands farther ahead, as the rule
     * judges two legs of one clip.
     */
    public static GaitAnalysis of(GaitAnalysis left, GaitAnalysis right) {
        return new GaitAnalysis(
                joined(left.events(), right.events()),
                joined(left.strides(), right.strides()),
                metrics(left.metrics(), right.metrics()),
                joined(left.averageStrides(), right.averageStrides()),
                ahead(right, Side.RIGHT) > ahead(left, Side.LEFT) ? right.verdict() : left.verdict(),
                joined(left.issues(), right.issues()));
    }

    private static <T> List<T> joined(List<T> left, List<T> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    private static MetricTable metrics(MetricTable left, MetricTable right) {
        Map<Side, Map<Metric, MetricSummary>> bySide = new EnumMap<>(Side.class);
        bySide.putAll(left.bySide());
        bySide.putAll(right.bySide());
        MetricTable legs = MetricTable.ofLegs(bySide);
        Map<Metric, MetricSummary> both = new EnumMap<>(Metric.class);
        both.putAll(legs.both());
        OF_THE_RUNNING.forEach(metric -> legs.of(Side.LEFT, metric)
                .ifPresent(l -> legs.of(Side.RIGHT, metric)
                        .ifPresent(r -> both.computeIfPresent(metric, (same, summary) -> spanning(summary, l, r)))));
        return new MetricTable(bySide, both);
    }

    /** The runner may have changed between the clips, so neither clip's mean is left out of the range. */
    private static MetricSummary spanning(MetricSummary both, MetricSummary left, MetricSummary right) {
        double apart = Math.abs(left.mean() - right.mean()) / 2;
        return new MetricSummary(
                both.mean(),
                Math.hypot(both.sd(), apart),
                both.n(),
                Math.min(both.lower95(), both.mean() - apart),
                Math.max(both.upper95(), both.mean() + apart));
    }

    private static double ahead(GaitAnalysis gait, Side side) {
        return gait.metrics()
                .of(side, Metric.FOOT_HIP_PERCENT_LEG)
                .map(MetricSummary::mean)
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
