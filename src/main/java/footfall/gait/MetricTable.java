package footfall.gait;

import footfall.body.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The summaries of all measured metrics.
 *
 * @param bySide per leg
 * @param both of both legs together, where that has a meaning (step rate, symmetric times)
 */
public record MetricTable(Map<Side, Map<Metric, MetricSummary>> bySide, Map<Metric, MetricSummary> both) {
    /** Metrics that belong to both legs: with one leg measured they rest on symmetry. */
    private static final List<Metric> OF_BOTH =
            List.of(Metric.STEP_RATE, Metric.STRIDE_TIME, Metric.CONTACT_TIME, Metric.FLIGHT_TIME, Metric.DUTY_FACTOR);

    /** Of the legs, each of which counts alike in what belongs to both. */
    static MetricTable ofLegs(Map<Side, Map<Metric, MetricSummary>> bySide) {
        Map<Metric, MetricSummary> both = new EnumMap<>(Metric.class);
        OF_BOTH.forEach(metric -> together(bySide.values().stream()
                        .flatMap(leg -> Optional.ofNullable(leg.get(metric)).stream())
                        .toList())
                .ifPresent(summary -> both.put(metric, summary)));
        return new MetricTable(bySide, both);
    }

    /** Of one leg alone. */
    MetricTable of(Side leg) {
        return ofLegs(Map.of(leg, bySide.getOrDefault(leg, Map.of())));
    }

    public Optional<MetricSummary> of(Side side, Metric metric) {
        return Optional.ofNullable(bySide.getOrDefault(side, Map.of()).get(metric));
    }

    public Optional<MetricSummary> both(Metric metric) {
        return Optional.ofNullable(both.get(metric));
    }

    /** The mean of the legs, whose errors are taken to be independent. */
    private static Optional<MetricSummary> together(List<MetricSummary> legs) {
        if (legs.isEmpty()) {
            return Optional.empty();
        }
        int n = legs.stream().mapToInt(MetricSummary::n).sum();
        double mean = legs.stream().mapToDouble(MetricSummary::mean).average().orElseThrow();
        double variance =
                legs.stream().mapToDouble(s -> s.sd() * s.sd()).average().orElseThrow();
        double half = Math.sqrt(legs.stream()
                        .mapToDouble(s -> Math.pow((s.upper95() - s.lower95()) / 2, 2))
                        .sum())
                / legs.size();
        return Optional.of(new MetricSummary(mean, Math.sqrt(variance), n, mean - half, mean + half));
    }
}
