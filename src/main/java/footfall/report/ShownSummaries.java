package footfall.report;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.MetricTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which summaries of a metric a reader is shown: nothing twice. */
record ShownSummaries(MetricTable metrics) {
    /** A stride holds a step of either leg, so one leg cannot differ from the other. */
    private static final Set<Metric> OF_BOTH_LEGS = Set.of(Metric.STEP_RATE, Metric.STRIDE_TIME);

    /** @param side absent for both legs together */
    record Shown(Optional<Side> side, MetricSummary summary) {}

    List<Shown> of(Metric metric) {
        Optional<MetricSummary> both = OF_BOTH_LEGS.contains(metric) ? metrics.both(metric) : Optional.empty();
        if (both.isPresent()) {
            return List.of(new Shown(Optional.empty(), both.get()));
        }
        List<Shown> shown = new ArrayList<>();
        for (Side side : Side.values()) {
            metrics.of(side, metric).ifPresent(s -> shown.add(new Shown(Optional.of(side), s)));
        }
        return shown;
    }
}
