package footfall.comparison;

import org.apache.commons.math3.distribution.TDistribution;

/** Welch's t for a difference of means (Welch 1947), with as many strides as are independent. */
final class WelchTest {
    private static final double UPPER_TAIL = 0.975;

    private final double difference;
    private final double error;
    private final double degrees;

    WelchTest(Sample before, Sample after) {
        this.difference = after.mean() - before.mean();
        double v1 = before.variance();
        double v2 = after.variance();
        this.error = Math.sqrt(v1 + v2);
        double unsure = v1 * v1 / (before.effectiveN() - 1) + v2 * v2 / (after.effectiveN() - 1);
        this.degrees = unsure > 0 ? (v1 + v2) * (v1 + v2) / unsure : 1;
    }

    Bounds interval() {
        double half = new TDistribution(null, degrees).inverseCumulativeProbability(UPPER_TAIL) * error;
        return new Bounds(difference - half, difference + half);
    }

    /** Two-sided. */
    double p() {
        if (error == 0) {
            return difference == 0 ? 1 : 0;
        }
        return 2 * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(difference) / error);
    }
}
