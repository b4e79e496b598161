package footfall.keypoints;

import java.util.Arrays;

/** One point's way over the frames: x forward, y up, in L; NaN where it is not known. */
final class PointPath {
    private final double[] x;
    private final double[] y;

    PointPath(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    static PointPath unknown(int frames) {
        double[] nothing = new double[frames];
        Arrays.fill(nothing, Double.NaN);
        return new PointPath(nothing, nothing.clone());
    }

    boolean known(int frame) {
        return !Double.isNaN(x[frame]);
    }

    PointPath copy() {
        return new PointPath(x.clone(), y.clone());
    }

    PointPath minus(PointPath other) {
        PointPath difference = copy();
        Arrays.setAll(difference.x, i -> x[i] - other.x[i]);
        Arrays.setAll(difference.y, i -> y[i] - other.y[i]);
        return difference;
    }

    double distance(PointPath other, int frame) {
        return Math.hypot(x[frame] - other.x[frame], y[frame] - other.y[frame]);
    }

    /** Takes over another path's place; its NaN too. */
    void set(int frame, PointPath from) {
        x[frame] = from.x[frame];
        y[frame] = from.y[frame];
    }

    void forget(int frame) {
        x[frame] = Double.NaN;
        y[frame] = Double.NaN;
    }
}
