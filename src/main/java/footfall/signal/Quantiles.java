package footfall.signal;

import java.util.Arrays;

/**
 * Middles and other ranks of values: always one of the values, NaN of none. Of the two ways to round a rank each caller keeps the one that its
 * figures were measured with.
 */
public final class Quantiles {
    private Quantiles() {}

    /** The upper one of two middles. */
    public static double median(double[] values) {
        return of(values, 0.5);
    }

    /** The value above this share of them. */
    public static double of(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(share * sorted.length))];
    }

    /** The value whose rank is nearest to this share of the way from the least to the greatest; NaN among them is left out. */
    public static double nearest(double[] values, double share) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.rint(share * (sorted.length - 1))];
    }
}
