package footfall.tracking;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A curve that repeats with phase (0-1): a Fourier series fitted by Bayesian least squares. A stride holds two steps, so the prior
 * gives the first two harmonics the same amplitude and lets the higher ones fall as 1/k^p: the curve runs on smoothly through phases that were never seen, and its variance grows there.
 */
final class PeriodicCurve {
    private static final double STEPS_PER_STRIDE = 2;

    private final int harmonics;
    /** The unit of the coefficients. */
    private final double amplitude;

    private final RealVector coefficients;
    private final RealMatrix covariance;

    private PeriodicCurve(int harmonics, double amplitude, RealVector coefficients, RealMatrix covariance) {
        this.harmonics = harmonics;
        this.amplitude = amplitude;
        this.coefficients = coefficients;
        this.covariance = covariance;
    }

    /**
     * Fits the curve.
     *
     * @param variance of each value about the curve
     * @param amplitude prior SD of the first harmonic's coefficients
     * @param decay p of the prior
     */
    static PeriodicCurve fit(
            double[] phases, double[] values, double variance, double amplitude, int harmonics, double decay) {
        int terms = 2 * harmonics + 1;
        double relative = variance / (amplitude * amplitude);
        double[][] precision = new double[terms][terms];
        double[] right = new double[terms];
        double[] row = new double[terms];
        for (int i = 0; i < phases.length; i++) {
            fillBasis(row, phases[i]);
            for (int a = 0; a < terms; a++) {
                double weighted = row[a] / relative;
                right[a] += weighted * values[i] / amplitude;
                for (int b = 0; b <= a; b++) {
                    precision[a][b] += weighted * row[b];
                }
            }
        }
        for (int a = 0; a < terms; a++) {
            int k = (a + 1) / 2;
            precision[a][a] += k == 0 ? 0 : Math.pow(Math.max(1, k / STEPS_PER_STRIDE), 2 * decay);
            for (int b = 0; b < a; b++) {
                precision[b][a] = precision[a][b];
            }
        }
        RealMatrix covariance = new CholeskyDecomposition(new Array2DRowRealMatrix(precision, false))
                .getSolver()
                .getInverse();
        return new PeriodicCurve(
                harmonics, amplitude, covariance.operate(new ArrayRealVector(right, false)), covariance);
    }

    double value(double phase) {
        return amplitude * basis(phase).dotProduct(coefficients);
    }

    /** Variance of the curve itself at this phase. */
    double variance(double phase) {
        RealVector at = basis(phase);
        return amplitude * amplitude * Math.max(0, at.dotProduct(covariance.operate(at)));
    }

    private RealVector basis(double phase) {
        double[] row = new double[2 * harmonics + 1];
        fillBasis(row, phase);
        return new ArrayRealVector(row, false);
    }

    private static void fillBasis(double[] row, double phase) {
        row[0] = 1;
        double cos = Math.cos(2 * Math.PI * phase);
        double sin = Math.sin(2 * Math.PI * phase);
        double c = 1;
        double s = 0;
        for (int k = 1; 2 * k < row.length; k++) {
            double next = c * cos - s * sin;
            s = s * cos + c * sin;
            c = next;
            row[2 * k - 1] = c;
            row[2 * k] = s;
        }
    }
}
