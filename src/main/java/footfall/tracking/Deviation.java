package footfall.tracking;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealVector;

/**
 * How one stride deviates from the mean stride, as a random curve that is continuous with its slope (Matérn 3/2 process). Its size
 * and pace are taken from the samples, so what it says between samples carries a variance learned from this very track.
 */
final class Deviation {
    /** Neighbours on each side that a bridge rests on; further ones add nothing. */
    private static final int NEIGHBOURS = 12;

    /** Share of the variance added to each sample so that near ones can be told apart in double precision. */
    private static final double JITTER = 1e-6;

    /** Where noise explains nearly all of it, this part of the spread is still taken for real. */
    private static final double LEAST_SHARE = 0.01;

    private final double[] seconds;
    private final double[] values;
    private final double noise;
    private final double variance;
    private final double rate;

    private Deviation(double[] seconds, double[] values, double noise, double variance, double rate) {
        this.seconds = seconds;
        this.values = values;
        this.noise = noise;
        this.variance = variance;
        this.rate = rate;
    }

    /**
     * Learns size and pace.
     *
     * @param noise variance of each value by itself
     * @param lagSeconds distance at which the curve's change with time is learned
     */
    static Deviation of(double[] seconds, double[] values, double noise, double lagSeconds) {
        double total = Arrays.stream(values).map(v -> v * v).average().orElseThrow();
        double variance = Math.max(total - noise, LEAST_SHARE * total + StrideModel.LEAST * StrideModel.LEAST);
        double change = halfSquaredChange(seconds, values, lagSeconds) - noise;
        double alike = Math.max(0.02, Math.min(0.9999, 1 - change / variance));
        return new Deviation(seconds, values, noise, variance, rateOf(alike) / lagSeconds);
    }

    private static double halfSquaredChange(double[] seconds, double[] values, double lag) {
        double sum = 0;
        int pairs = 0;
        int j = 0;
        for (int i = 0; i < values.length; i++) {
            while (j < values.length && seconds[j] < seconds[i] + lag) {
                j++;
            }
            if (j < values.length && seconds[j] - seconds[i] < 1.3 * lag) {
                double change = values[j] - values[i];
                sum += change * change / 2;
                pairs++;
            }
        }
        return pairs == 0 ? Double.POSITIVE_INFINITY : sum / pairs;
    }

    /** Solves (1 + u) exp(-u) = alike by halving. */
    private static double rateOf(double alike) {
        double low = 0;
        double high = 20;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if ((1 + middle) * Math.exp(-middle) > alike) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    double variance() {
        return variance;
    }

    /** Time over which the curve's values count as one observation. */
    double memorySeconds() {
        return 4 / rate;
    }

    /** The curve at times that lie in one gap. */
    Estimate[] at(double[] times) {
        int after = Arrays.binarySearch(seconds, times[0]);
        int split = after >= 0 ? after : -after - 1;
        int from = Math.max(0, split - NEIGHBOURS);
        int to = Math.min(seconds.length, split + NEIGHBOURS);
        double[][] gram = new double[to - from][to - from];
        for (int i = from; i < to; i++) {
            for (int j = from; j < to; j++) {
                gram[i - from][j - from] = likeness(seconds[i] - seconds[j]) + (i == j ? noise / variance + JITTER : 0);
            }
        }
        DecompositionSolver solver = new CholeskyDecomposition(new Array2DRowRealMatrix(gram, false)).getSolver();
        RealVector known = new ArrayRealVector(Arrays.copyOfRange(values, from, to), false);
        Estimate[] estimates = new Estimate[times.length];
        for (int k = 0; k < times.length; k++) {
            double[] cross = new double[to - from];
            for (int i = from; i < to; i++) {
                cross[i - from] = likeness(seconds[i] - times[k]);
            }
            RealVector weights = solver.solve(new ArrayRealVector(cross, false));
            double left = 1 - weights.dotProduct(new ArrayRealVector(cross, false));
            estimates[k] = new Estimate(weights.dotProduct(known), variance * Math.max(0, left));
        }
        return estimates;
    }

    /** Correlation of two values this far apart. */
    private double likeness(double seconds) {
        double u = rate * Math.abs(seconds);
        return (1 + u) * Math.exp(-u);
    }
}
