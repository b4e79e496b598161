package footfall.tracking;

import java.util.Arrays;

/** Medians of short lists; NaN of none. */
final class Medians {
    private Medians() {}

    static double of(double[] values) {
        return quantile(values, 0.5);
    }

    static double quantile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(share * sorted.length))];
    }
}
