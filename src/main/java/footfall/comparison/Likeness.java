package footfall.comparison;

import footfall.settings.ComparisonSettings;
import java.util.Arrays;

/** How alike neighbouring strides are: the lag-1 autocorrelation, and what it leaves of the number of strides. */
final class Likeness {
    private static final int FEWEST_EFFECTIVE = 2;

    private final ComparisonSettings settings;

    Likeness(ComparisonSettings settings) {
        this.settings = settings;
    }

    /** n (1 - r) / (1 + r), with r weighed against the usual one, because a dozen strides tell it only to 0.3. */
    double effectiveStrides(double[] values) {
        int n = values.length;
        double weight = settings.usualLikenessStrides();
        double r = Math.max(0, (n * lagOne(values) + weight * settings.usualLikeness()) / (n + weight));
        return Math.max(FEWEST_EFFECTIVE, n * (1 - r) / (1 + r));
    }

    private static double lagOne(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
            products += i == 0 ? 0 : (values[i] - mean) * (values[i - 1] - mean);
        }
        return squares > 0 ? products / squares : 0;
    }
}
