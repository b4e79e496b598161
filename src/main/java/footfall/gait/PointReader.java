package footfall.gait;

import footfall.geometry.Point;
import footfall.signal.Trajectory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one point's position at any instant: a cubic fitted by weighted least squares (tricube weights) to the raw samples around it.
 * Local regression after Cleveland (1979), chosen because it neither lags at an impact, as a low-pass over the whole curve does, nor
 * needs evenly spaced frames.
 */
final class PointReader {
    private static final int CUBIC_TERMS = 4;
    /** Frames further apart than this many usual intervals have a hole between them. */
    private static final double HOLE = 2.6;

    private final Trajectory path;
    private final double[] seconds;
    private final double halfWidth;
    private final double longestStep;
    /** Many curves ask for a point at the same instants. */
    private final Map<Double, Optional<Point>> read = new HashMap<>();

    /** @param frameSeconds the usual time between two frames */
    PointReader(Trajectory path, double halfWidthSeconds, double frameSeconds) {
        this.path = path;
        this.seconds = path.secondsArray();
        this.halfWidth = halfWidthSeconds;
        this.longestStep = HOLE * frameSeconds;
    }

    /** Empty where the point is not known on the frames just before and after. */
    Optional<Point> at(double time) {
        return read.computeIfAbsent(time, this::readAt);
    }

    private Optional<Point> readAt(double time) {
        int found = Arrays.binarySearch(seconds, time);
        int before = found >= 0 ? found : -found - 2;
        int after = found >= 0 ? found : before + 1;
        if (before < 0
                || after >= seconds.length
                || !path.known(before)
                || !path.known(after)
                || seconds[after] - seconds[before] > longestStep) {
            return Optional.empty();
        }
        return Optional.of(fit(time, before, after));
    }

    private Point fit(double time, int before, int after) {
        int first = before;
        while (first > 0 && time - seconds[first - 1] < halfWidth) {
            first--;
        }
        int last = after;
        while (last < seconds.length - 1 && seconds[last + 1] - time < halfWidth) {
            last++;
        }
        Moments moments = new Moments();
        for (int i = first; i <= last; i++) {
            if (path.known(i)) {
                moments.add((seconds[i] - time) / halfWidth, path.x(i), path.y(i));
            }
        }
        return solve(moments.equations(), Math.min(CUBIC_TERMS, moments.samples));
    }

    /** Weighted sums of the powers of time, alone and with the place. */
    private static final class Moments {
        private final double[] powers = new double[2 * CUBIC_TERMS - 1];
        private final double[] xs = new double[CUBIC_TERMS];
        private final double[] ys = new double[CUBIC_TERMS];
        private int samples;

        void add(double u, double x, double y) {
            double near = 1 - Math.min(0.999, Math.abs(u * u * u));
            double power = near * near * near;
            for (int k = 0; k < CUBIC_TERMS; k++) {
                powers[k] += power;
                xs[k] += power * x;
                ys[k] += power * y;
                power *= u;
            }
            for (int k = CUBIC_TERMS; k < powers.length; k++) {
                powers[k] += power;
                power *= u;
            }
            samples++;
        }

        /** A row for each term: its products with all terms, with x and with y. */
        double[][] equations() {
            double[][] rows = new double[CUBIC_TERMS][CUBIC_TERMS + 2];
            for (int r = 0; r < CUBIC_TERMS; r++) {
                System.arraycopy(powers, r, rows[r], 0, CUBIC_TERMS);
                rows[r][CUBIC_TERMS] = xs[r];
                rows[r][CUBIC_TERMS + 1] = ys[r];
            }
            return rows;
        }
    }

    /** Gaussian elimination from the highest power down leaves the value at the instant itself in the first row. */
    private static Point solve(double[][] m, int terms) {
        for (int pivot = terms - 1; pivot > 0; pivot--) {
            for (int r = 0; r < pivot; r++) {
                double factor = m[r][pivot] / m[pivot][pivot];
                for (int c = 0; c < terms; c++) {
                    m[r][c] -= factor * m[pivot][c];
                }
                m[r][CUBIC_TERMS] -= factor * m[pivot][CUBIC_TERMS];
                m[r][CUBIC_TERMS + 1] -= factor * m[pivot][CUBIC_TERMS + 1];
            }
        }
        return new Point(m[0][CUBIC_TERMS] / m[0][0], m[0][CUBIC_TERMS + 1] / m[0][0]);
    }
}
