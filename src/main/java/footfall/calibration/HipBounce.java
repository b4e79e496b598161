package footfall.calibration;

import footfall.calibration.Rhythm.Stride;
import footfall.signal.Trajectory;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** How hard the hip goes up and down, read from whatever frames show it: a hand may hide it at every stride. */
final class HipBounce {
    /** Of the stride: enough for the shape of the hip's height, few enough for a hip that a hand hides for a quarter of it. */
    private static final int HARMONICS = 4;

    private static final int STEPS_PER_STRIDE = 2;
    private static final int UNKNOWNS = 2 + 2 * HARMONICS;
    private static final int LEAST_ROWS_PER_UNKNOWN = 3;

    private HipBounce() {}

    /**
     * Amplitude of the hip's vertical acceleration at the step's frequency, from a Fourier series over the stride fitted by least squares to
     * the known samples; NaN where they are too few.
     */
    static double of(Trajectory hip, List<Stride> strides) {
        NormalEquations equations = new NormalEquations();
        for (Stride stride : strides) {
            for (int i = stride.from(); i < stride.to(); i++) {
                if (hip.known(i)) {
                    equations.add(harmonics(stride.phase(hip.seconds(i)), (double) i / hip.size()), hip.y(i));
                }
            }
        }
        if (equations.rows < LEAST_ROWS_PER_UNKNOWN * UNKNOWNS) {
            return Double.NaN;
        }
        double[] series = equations.solution();
        double[] periods =
                strides.stream().mapToDouble(Stride::seconds).sorted().toArray();
        double frequency = STEPS_PER_STRIDE * 2 * Math.PI / periods[periods.length / 2];
        int step = 2 * STEPS_PER_STRIDE;
        return Math.hypot(series[step], series[step + 1]) * frequency * frequency;
    }

    /** 1, the share of the clip gone by, then cosine and sine of each harmonic of the stride. */
    private static double[] harmonics(double phase, double gone) {
        double[] row = new double[UNKNOWNS];
        row[0] = 1;
        row[1] = gone;
        for (int h = 1; h <= HARMONICS; h++) {
            row[2 * h] = Math.cos(2 * Math.PI * h * phase);
            row[2 * h + 1] = Math.sin(2 * Math.PI * h * phase);
        }
        return row;
    }

    /** Of least squares, summed row by row. */
    private static final class NormalEquations {
        private final double[][] products = new double[UNKNOWNS][UNKNOWNS];
        private final double[] right = new double[UNKNOWNS];
        private int rows;

        void add(double[] row, double value) {
            for (int i = 0; i < UNKNOWNS; i++) {
                for (int k = 0; k < UNKNOWNS; k++) {
                    products[i][k] += row[i] * row[k];
                }
                right[i] += row[i] * value;
            }
            rows++;
        }

        double[] solution() {
            return new SingularValueDecomposition(new Array2DRowRealMatrix(products, false))
                    .getSolver()
                    .solve(new ArrayRealVector(right))
                    .toArray();
        }
    }
}
