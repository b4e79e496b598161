package footfall.comparison;

import footfall.settings.ComparisonSettings;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The 95 % interval of a difference of means by the moving-block bootstrap (Künsch 1989): blocks of neighbouring strides are drawn
 * again and again, so that neighbours stay together. Three known shortcomings with few strides are put right: blocks of a short
 * series spread by n / (n - block) too little; blocks cut off the likeness of strides further apart; and from few blocks the spread
 * is itself unsure, which Student's t allows for. The interval holds the differences between strides only.
 */
final class BlockBootstrap {
    private static final double TAIL = 0.025;
    private static final double NORMAL = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - TAIL);
    /** Overlapping blocks tell half as much again of a variance as the same length cut into separate ones. */
    private static final double OVERLAP_GAIN = 1.5;

    private final ComparisonSettings settings;

    BlockBootstrap(ComparisonSettings settings) {
        this.settings = settings;
    }

    /** Of mean(after) - mean(before). Exchanging the two gives the same interval with the other sign. */
    Bounds interval(double[] before, double[] after) {
        double difference = mean(after) - mean(before);
        double[] first = deviations(before);
        double[] second = deviations(after);
        double[] deviations = new double[first.length];
        Arrays.setAll(deviations, i -> second[i] - first[i]);
        Arrays.sort(deviations);
        double stretch = student(variance(first), degrees(before), variance(second), degrees(after)) / NORMAL;
        int tail = (int) Math.round(TAIL * deviations.length);
        return new Bounds(
                difference + stretch * Math.min(0, deviations[tail]),
                difference + stretch * Math.max(0, deviations[deviations.length - 1 - tail]));
    }

    /** Of the resampled means from their own mean. The series itself takes part in the seed: two sessions never share their draws. */
    private double[] deviations(double[] values) {
        int block = block(values);
        RandomGenerator random =
                new MersenneTwister(new int[] {settings.seed(), Arrays.hashCode(values), values.length});
        double[] means = new double[settings.resamples()];
        Arrays.setAll(means, i -> resampledMean(values, block, random));
        double centre = mean(means);
        double n = values.length;
        double stretch = Math.sqrt(n / (n - block)) * cutLikeness(block);
        return Arrays.stream(means).map(m -> stretch * (m - centre)).toArray();
    }

    private static double resampledMean(double[] values, int block, RandomGenerator random) {
        double sum = 0;
        for (int filled = 0; filled < values.length; filled += block) {
            int start = random.nextInt(values.length - block + 1);
            int length = Math.min(block, values.length - filled);
            for (int i = 0; i < length; i++) {
                sum += values[start + i];
            }
        }
        return sum / values.length;
    }

    private int block(double[] values) {
        return Math.max(1, Math.min(settings.blockStrides(), values.length / 2));
    }

    /** The spread of the mean of a first-order autoregressive series against what blocks of it show. */
    private double cutLikeness(int block) {
        double r = settings.usualLikeness();
        double seen = 1;
        for (int lag = 1; lag < block; lag++) {
            seen += 2 * (1 - lag / (double) block) * Math.pow(r, lag);
        }
        return Math.sqrt((1 + r) / (1 - r) / seen);
    }

    private double degrees(double[] values) {
        return Math.max(1, OVERLAP_GAIN * (values.length / (double) block(values) - 1));
    }

    /** Student's t with the degrees of freedom of Welch and Satterthwaite. */
    private static double student(double v1, double degrees1, double v2, double degrees2) {
        double sum = v1 + v2;
        double degrees = sum > 0 ? sum * sum / (v1 * v1 / degrees1 + v2 * v2 / degrees2) : degrees1 + degrees2;
        return new TDistribution(null, degrees).inverseCumulativeProbability(1 - TAIL);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] deviations) {
        return Arrays.stream(deviations).map(d -> d * d).average().orElseThrow();
    }
}
