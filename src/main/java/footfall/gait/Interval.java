package footfall.gait;

import footfall.settings.GaitSettings;
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

    private final GaitSettings settings;

    Interval(GaitSettings settings) {
        this.settings = settings;
    }

    /**
     * Summarises a metric.
     *
     * @param values at least two, in stride order
     * @param sharedVariance of the mean, by errors that all strides share
     */
    MetricSummary of(List<Double> values, double sharedVariance) {
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

    /**
     * Lag-1 autocorrelation, weighed against what runners usually have because a dozen strides tell it only to 0.3; negative ones,
     * which would shrink the interval, count as none.
     */
    private double likeness(List<Double> values, double mean, double squares) {
        double products = 0;
        for (int i = 1; i < values.size(); i++) {
            products += (values.get(i) - mean) * (values.get(i - 1) - mean);
        }
        double seen = squares > 0 ? products / squares : 0;
        int n = values.size();
        double weight = settings.usualLikenessStrides();
        return Math.max(0, (n * seen + weight * settings.usualLikeness()) / (n + weight));
    }
}
