package footfall.gait;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The 95 % interval of a mean over strides. The spread between strides (which holds every error that differs from stride to stride)
 * enters by Student's t with the number of strides that neighbours' likeness leaves; errors that all strides share enter by the sum
 * of their squared effects.
 */
final class Interval {
    private static final double UPPER_TAIL = 0.975;
    private static final double NORMAL = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(UPPER_TAIL);
    /** Beyond it a mean over strides says nothing more than a single one. */
    private static final double HIGHEST_LIKENESS = 0.8;

    private Interval() {}

    /**
     * @param values at least two, in stride order
     * @param sharedVariance of the mean, by errors that all strides share
     */
    static MetricSummary of(List<Double> values, double sharedVariance) {
        int n = values.size();
        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        double variance = squares / (n - 1);
        double likeness = likeness(values, mean, squares);
        double effective = Math.max(2, n * (1 - likeness) / (1 + likeness));
        double t = new TDistribution(null, effective - 1).inverseCumulativeProbability(UPPER_TAIL);
        double half = Math.sqrt(t * t * variance / effective + NORMAL * NORMAL * sharedVariance);
        return new MetricSummary(mean, Math.sqrt(variance), n, mean - half, mean + half);
    }

    /** Lag-1 autocorrelation; negative ones, which would shrink the interval, count as none. */
    private static double likeness(List<Double> values, double mean, double squares) {
        double products = 0;
        for (int i = 1; i < values.size(); i++) {
            products += (values.get(i) - mean) * (values.get(i - 1) - mean);
        }
        return squares > 0 ? Math.max(0, Math.min(HIGHEST_LIKENESS, products / squares)) : 0;
    }
}
