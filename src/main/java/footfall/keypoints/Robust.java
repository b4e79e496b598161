package footfall.keypoints;

import footfall.signal.Quantiles;
import java.util.Arrays;

/** Middle and spread of values some of which are wrong; NaN among them is left out. */
final class Robust {
    /** Standard deviation of a normal distribution per median absolute deviation. */
    static final double SD_PER_MAD = 1.4826;

    private Robust() {}

    static double median(double[] values) {
        return Quantiles.nearest(values, 0.5);
    }

    static double sdAboutZero(double[] values) {
        return SD_PER_MAD * median(Arrays.stream(values).map(Math::abs).toArray());
    }
}
