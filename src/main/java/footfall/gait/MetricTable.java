package footfall.gait;

import footfall.body.Side;
import java.util.Map;
import java.util.Optional;

/**
 * The summaries of all measured metrics.
 *
 * @param bySide per leg
 * @param both of both legs together, where that has a meaning (step rate, symmetric times)
 */
public record MetricTable(Map<Side, Map<Metric, MetricSummary>> bySide, Map<Metric, MetricSummary> both) {
    public Optional<MetricSummary> of(Side side, Metric metric) {
        return Optional.ofNullable(bySide.getOrDefault(side, Map.of()).get(metric));
    }

    public Optional<MetricSummary> both(Metric metric) {
        return Optional.ofNullable(both.get(metric));
    }
}
