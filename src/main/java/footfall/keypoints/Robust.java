package footfall.keypoints;

import java.util.Arrays;

/** Middle and spread of values some of which are wrong; NaN among them is left out. */
final class Robust {
    /** Standard deviation of a normal distribution per median absolute deviation. */
    static final double SD_PER_MAD = 1.4826;

    private Robust() {}

    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** NaN of nothing. */
    static double quantile(double[] values, double share) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.rint(share * (sorted.length - 1))];
    }

    static double sdAboutZero(double[] values) {
        return SD_PER_MAD * median(Arrays.stream(values).map(Math::abs).toArray());
    }
}
