package footfall.keypoints;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/** A curve that repeats with the stride's phase, fitted robustly: gross errors of single frames have no say. */
final class HarmonicCurve {
    /** Tukey's weight is zero beyond this many robust standard deviations. */
    private static final double REJECTED_SDS = 4;

    private static final int ROUNDS = 4;
    /** Keeps a clip that covers a part of the stride only solvable. */
    private static final double RIDGE = 1e-6;

    private final int[] harmonics;
    private final double[] coefficients;
    private final double sd;

    private HarmonicCurve(int[] harmonics, double[] coefficients, double sd) {
        this.harmonics = harmonics;
        this.coefficients = coefficients;
        this.sd = sd;
    }

    /**
     * The curve nearest to the known values.
     *
     * @param phases radians; NaN where unknown
     * @param values NaN where unknown
     * @param harmonics of the stride, 0 = the mean
     */
    static HarmonicCurve fit(double[] phases, double[] values, int... harmonics) {
        double[] weights = new double[values.length];
        Arrays.setAll(weights, i -> Double.isNaN(values[i]) || Double.isNaN(phases[i]) ? 0 : 1);
        HarmonicCurve curve = weighted(phases, values, weights, harmonics);
        for (int round = 1; round < ROUNDS; round++) {
            double limit = REJECTED_SDS * curve.sd + Double.MIN_NORMAL;
            for (int i = 0; i < weights.length; i++) {
                double z = (values[i] - curve.value(phases[i])) / limit;
                weights[i] = Math.abs(z) < 1 ? (1 - z * z) * (1 - z * z) : 0;
            }
            curve = weighted(phases, values, weights, harmonics);
        }
        return curve;
    }

    private static HarmonicCurve weighted(double[] phases, double[] values, double[] weights, int[] harmonics) {
        int terms = 2 * harmonics.length;
        double[][] matrix = new double[terms][terms];
        double[] right = new double[terms];
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0) {
                double[] basis = basis(harmonics, phases[i]);
                for (int a = 0; a < terms; a++) {
                    right[a] += weights[i] * basis[a] * values[i];
                    for (int b = 0; b <= a; b++) {
                        matrix[a][b] += weights[i] * basis[a] * basis[b];
                        matrix[b][a] = matrix[a][b];
                    }
                }
            }
        }
        for (int a = 0; a < terms; a++) {
            matrix[a][a] += RIDGE * (1 + matrix[a][a]);
        }
        double[] coefficients = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false))
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
        HarmonicCurve curve = new HarmonicCurve(harmonics, coefficients, Double.NaN);
        double[] rest = new double[values.length];
        Arrays.setAll(rest, i -> values[i] - curve.value(phases[i]));
        return new HarmonicCurve(harmonics, coefficients, Robust.sdAboutZero(rest));
    }

    private static double[] basis(int[] harmonics, double phase) {
        double[] basis = new double[2 * harmonics.length];
        for (int k = 0; k < harmonics.length; k++) {
            basis[2 * k] = Math.cos(harmonics[k] * phase);
            basis[2 * k + 1] = Math.sin(harmonics[k] * phase);
        }
        return basis;
    }

    double value(double phase) {
        double[] basis = basis(harmonics, phase);
        double sum = 0;
        for (int k = 0; k < basis.length; k++) {
            sum += coefficients[k] * basis[k];
        }
        return sum;
    }

    /** Robust standard deviation of the values about the curve; NaN without any. */
    double sd() {
        return sd;
    }
}
