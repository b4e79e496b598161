package footfall.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;

/**
 * A point's mean path round a repeating event, from the raw detected samples of all repetitions at (time - event time):
 * equivalent-time sampling. Each repetition keeps an offset and a slope of its own (the runner drifts on the belt); the common shape is
 * a quintic spline with a penalty on its third derivative, chosen such that the fit is a zero-lag low-pass that is 3 dB down at the
 * cut-off, whatever the frame rate, the number of repetitions and the noise. One linear solve.
 */
public final class EnsemblePath {
    /** Knot distance; well below the shortest wave that the cut-offs in use (up to 25 Hz) let through. */
    private static final double KNOT_SECONDS = 0.006;
    /** A slope of 1 moves the path by 1 after this time; it scales the slope's weak ridge. */
    private static final double SLOPE_SECONDS = 0.05;
    /** Weak pull of offsets and slopes to 0, as a share of the data's weight: it parts them from the common shape. */
    private static final double RIDGE = 1e-3;
    /** Keeps what no sample touches solvable (and 0). */
    private static final double SOLVABLE = 1e-9;
    /** Step of the numerical integral of the penalty. */
    private static final double PENALTY_STEP_SECONDS = 0.0005;

    private final EnsembleSpline x;
    private final EnsembleSpline y;
    private final double residual;
    private final double[] times;

    private EnsemblePath(EnsembleSpline x, EnsembleSpline y, double residual, double[] times) {
        this.x = x;
        this.y = y;
        this.residual = residual;
        this.times = times;
    }

    /**
     * The mean path.
     *
     * @param events times of the repetitions
     * @param halfWidthSeconds the path covers this long before and after the event
     * @param cutoffHertz 3 dB down here
     */
    public static EnsemblePath of(Trajectory path, double[] events, double halfWidthSeconds, double cutoffHertz) {
        if (events.length == 0) {
            throw new IllegalArgumentException("no repetition");
        }
        return new Fit(path, events, halfWidthSeconds, cutoffHertz).solve();
    }

    public EnsembleSpline x() {
        return x;
    }

    public EnsembleSpline y() {
        return y;
    }

    /** How many samples the path rests on. */
    public int samples() {
        return times.length;
    }

    /**
     * Root mean square distance per axis of the samples from the fitted paths, for the freedom that was left: noise and
     * stride-to-stride change of shape. NaN where too few samples leave none.
     */
    public double residual() {
        return residual;
    }

    /** The longest stretch between two times (seconds from the event) that holds no sample; the ends count as samples. */
    public double longestGapSeconds(double from, double to) {
        double last = from;
        double longest = 0;
        for (double t : times) {
            if (t > from && t < to) {
                longest = Math.max(longest, t - last);
                last = t;
            }
        }
        return Math.max(longest, to - last);
    }

    /** The normal equations: unknowns are the spline's coefficients, then one offset and then one slope per repetition. */
    private static final class Fit {
        private final Trajectory path;
        private final double[] events;
        private final double half;
        private final int splines;
        private final double[][] matrix;
        private final double[] rightX;
        private final double[] rightY;
        private final List<Integer> sampleIndex = new ArrayList<>();
        private final List<Integer> sampleEvent = new ArrayList<>();
        private int samples;

        Fit(Trajectory path, double[] events, double half, double cutoffHertz) {
            this.path = path;
            this.events = events;
            this.half = half;
            splines = (int) Math.ceil(2 * half / KNOT_SECONDS - 1e-9) + EnsembleSpline.DEGREE;
            int unknowns = splines + 2 * events.length;
            matrix = new double[unknowns][unknowns];
            rightX = new double[unknowns];
            rightY = new double[unknowns];
            for (int e = 0; e < events.length; e++) {
                addRepetition(e);
            }
            double density = samples / (2 * half);
            addPenalty(density * (Math.sqrt(2) - 1) / Math.pow(2 * Math.PI * cutoffHertz, 6));
            double ridge = RIDGE * samples / events.length;
            for (int i = 0; i < unknowns; i++) {
                matrix[i][i] += SOLVABLE + (i < splines ? 0 : ridge);
            }
        }

        private void addRepetition(int e) {
            double[] basis = new double[EnsembleSpline.DEGREE + 1];
            int first = firstAtOrAfter(events[e] - half);
            for (int i = first; i < path.size() && path.seconds(i) <= events[e] + half; i++) {
                if (path.known(i) && path.seen(i)) {
                    sampleIndex.add(i);
                    sampleEvent.add(e);
                    addSample(e, path.seconds(i) - events[e], path.x(i), path.y(i), basis);
                }
            }
        }

        private int firstAtOrAfter(double seconds) {
            int low = 0;
            int high = path.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (path.seconds(middle) < seconds) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private void addSample(int e, double t, double px, double py, double[] basis) {
            int cell = cell(t);
            EnsembleSpline.basis(EnsembleSpline.DEGREE, (t + half) / KNOT_SECONDS - cell, basis);
            int offset = splines + e;
            int slope = splines + events.length + e;
            double s = t / SLOPE_SECONDS;
            for (int i = 0; i < basis.length; i++) {
                int row = cell + i;
                for (int j = 0; j < basis.length; j++) {
                    matrix[row][cell + j] += basis[i] * basis[j];
                }
                addSymmetric(row, offset, basis[i]);
                addSymmetric(row, slope, basis[i] * s);
                rightX[row] += basis[i] * px;
                rightY[row] += basis[i] * py;
            }
            matrix[offset][offset] += 1;
            matrix[slope][slope] += s * s;
            addSymmetric(offset, slope, s);
            rightX[offset] += px;
            rightY[offset] += py;
            rightX[slope] += s * px;
            rightY[slope] += s * py;
            samples++;
        }

        private int cell(double t) {
            int last = splines - EnsembleSpline.DEGREE - 1;
            return Math.max(0, Math.min(last, (int) Math.floor((t + half) / KNOT_SECONDS)));
        }

        private void addSymmetric(int i, int j, double value) {
            matrix[i][j] += value;
            matrix[j][i] += value;
        }

        private void addPenalty(double weight) {
            int order = 3;
            int degree = EnsembleSpline.DEGREE - order;
            double[] third = {-1, 3, -3, 1};
            double[] basis = new double[degree + 1];
            double scale = weight * PENALTY_STEP_SECONDS / Math.pow(KNOT_SECONDS, 2 * order);
            int steps = (int) Math.round(2 * half / PENALTY_STEP_SECONDS);
            for (int k = 0; k <= steps; k++) {
                double t = -half + k * PENALTY_STEP_SECONDS;
                int cell = cell(t);
                EnsembleSpline.basis(degree, (t + half) / KNOT_SECONDS - cell, basis);
                double[] row = new double[EnsembleSpline.DEGREE + 1];
                for (int i = 0; i < basis.length; i++) {
                    for (int d = 0; d < third.length; d++) {
                        row[i + d] += basis[i] * third[d];
                    }
                }
                for (int i = 0; i < row.length; i++) {
                    for (int j = 0; j < row.length; j++) {
                        matrix[cell + i][cell + j] += scale * (row[i] * row[j]);
                    }
                }
            }
        }

        EnsemblePath solve() {
            DecompositionSolver solver =
                    new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-9, 1e-300).getSolver();
            double[] solvedX = solver.solve(new ArrayRealVector(rightX, false)).toArray();
            double[] solvedY = solver.solve(new ArrayRealVector(rightY, false)).toArray();
            return new EnsemblePath(spline(solvedX), spline(solvedY), residual(solvedX, solvedY), relativeTimes());
        }

        private double residual(double[] solvedX, double[] solvedY) {
            double squares = 0;
            for (int i = 0; i < samples; i++) {
                int sample = sampleIndex.get(i);
                int e = sampleEvent.get(i);
                double t = path.seconds(sample) - events[e];
                double dx = path.x(sample) - fitted(solvedX, e, t);
                double dy = path.y(sample) - fitted(solvedY, e, t);
                squares += dx * dx + dy * dy;
            }
            double freedom = samples - 2.0 * events.length - splines / 2.0;
            return freedom <= 0 ? Double.NaN : Math.sqrt(squares / (2 * freedom));
        }

        private double fitted(double[] solved, int e, double t) {
            double[] basis = new double[EnsembleSpline.DEGREE + 1];
            int cell = cell(t);
            EnsembleSpline.basis(EnsembleSpline.DEGREE, (t + half) / KNOT_SECONDS - cell, basis);
            double sum = solved[splines + e] + solved[splines + events.length + e] * t / SLOPE_SECONDS;
            for (int i = 0; i < basis.length; i++) {
                sum += basis[i] * solved[cell + i];
            }
            return sum;
        }

        private double[] relativeTimes() {
            double[] times = new double[samples];
            for (int i = 0; i < samples; i++) {
                times[i] = path.seconds(sampleIndex.get(i)) - events[sampleEvent.get(i)];
            }
            Arrays.sort(times);
            return times;
        }

        private EnsembleSpline spline(double[] solved) {
            double level = mean(solved, splines);
            double slope = mean(solved, splines + events.length) / SLOPE_SECONDS;
            return new EnsembleSpline(-half, KNOT_SECONDS, Arrays.copyOf(solved, splines), level, slope);
        }

        private double mean(double[] values, int from) {
            return Arrays.stream(values, from, from + events.length).average().orElse(0);
        }
    }
}
