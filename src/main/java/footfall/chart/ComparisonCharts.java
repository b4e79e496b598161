package footfall.chart;

import footfall.body.Side;
import footfall.comparison.Comparison;
import footfall.comparison.LegMetric;
import footfall.gait.AverageStride;
import footfall.gait.JointAngle;
import footfall.gait.Metric;
import footfall.wording.Wording;
import java.util.List;
import java.util.Optional;

/** The charts of a comparison in one language; a chart of which nothing was measured in both sessions is absent. */
public final class ComparisonCharts {
    private final Comparison comparison;
    private final List<AverageStride> before;
    private final List<AverageStride> after;
    private final Wording wording;

    /** @param before the average strides of the first session; may be empty */
    public ComparisonCharts(
            Comparison comparison, List<AverageStride> before, List<AverageStride> after, Wording wording) {
        this.comparison = comparison;
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        this.wording = wording;
    }

    /** The primary metric of every stride of both, with means and their 95 % intervals. */
    public Optional<ChartPicture> strides() {
        return comparison.primaryDifference().map(d -> new BothStridesChart(comparison, d, wording).picture());
    }

    /** An angle over the stride in both, with the band of other runners for knee and ankle. */
    public Optional<ChartPicture> angle(JointAngle angle) {
        return side().flatMap(side -> BothCurvesChart.of(angle, of(before, side), of(after, side), wording));
    }

    /** All differences, each as a multiple of what two measurements can differ by without any change. */
    public Optional<ChartPicture> differences() {
        return comparison.differences().isEmpty()
                ? Optional.empty()
                : Optional.of(new ForestChart(comparison.differences(), wording).picture());
    }

    /** Step rate against foot-hip distance, every stride of both. */
    public Optional<ChartPicture> stepRate() {
        return side().flatMap(side -> comparison
                .difference(Metric.STEP_RATE, side)
                .flatMap(rate -> comparison
                        .primaryDifference()
                        .map(distance -> new StepRateChart(comparison, rate, distance, wording).picture())));
    }

    private Optional<Side> side() {
        return comparison.primary().map(LegMetric::side);
    }

    private static Optional<AverageStride> of(List<AverageStride> strides, Side side) {
        return strides.stream().filter(s -> s.side() == side).findFirst();
    }
}
