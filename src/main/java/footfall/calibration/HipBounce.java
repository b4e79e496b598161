package footfall.calibration;

import footfall.calibration.Rhythm.Stride;
import footfall.signal.Trajectory;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
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
        List<double[]> rows = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        for (Stride stride : strides) {
            for (int i = stride.from(); i < stride.to(); i++) {
                if (hip.known(i)) {
                    rows.add(harmonics(stride.phase(hip.seconds(i)), (double) i / hip.size()));
                    heights.add(hip.y(i));
                }
            }
        }
        if (rows.size() < LEAST_ROWS_PER_UNKNOWN * UNKNOWNS) {
            return Double.NaN;
        }
        double[] series = leastSquares(rows, heights);
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

    private static double[] leastSquares(List<double[]> rows, List<Double> values) {
        RealMatrix design = new Array2DRowRealMatrix(rows.toArray(double[][]::new), false);
        double[] right = values.stream().mapToDouble(v -> v).toArray();
        return new SingularValueDecomposition(design.transpose().multiply(design))
                .getSolver()
                .solve(new ArrayRealVector(design.preMultiply(right)))
                .toArray();
    }
}
