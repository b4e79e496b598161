package footfall.overlay;

import footfall.geometry.Point;
import java.awt.geom.AffineTransform;
import java.util.Optional;

/**
 * A view that travels with the runner: the hip's mean place over a stride stays where it is, the camera's tilt is taken out, and so is the
 * difference in size. The hip's own bounce stays visible.
 */
final class HipCamera {
    private final double[] x;
    private final double[] y;
    private final Point hipInView;
    private final double scale;
    private final double turn;

    /**
     * @param hip by frame, pixels of the clip; known on one frame at least
     * @param strideFrames over so many frames the hip's place is averaged
     * @param scale pixels of the view per pixel of the clip
     * @param down plumb down in the clip's picture, a unit vector
     */
    HipCamera(Optional<Point>[] hip, int strideFrames, double scale, Point down, Point hipInView) {
        this.x = smoothed(filled(hip, true), strideFrames / 2);
        this.y = smoothed(filled(hip, false), strideFrames / 2);
        this.scale = scale;
        this.turn = Math.atan2(down.x(), down.y());
        this.hipInView = hipInView;
    }

    /** From the clip's pixels (0 = the first pixel's edge) to the view's. */
    AffineTransform at(int frame) {
        int known = Math.min(frame, x.length - 1);
        AffineTransform view = AffineTransform.getTranslateInstance(hipInView.x(), hipInView.y());
        view.scale(scale, scale);
        view.rotate(turn);
        view.translate(-x[known] - 0.5, -y[known] - 0.5);
        return view;
    }

    /** Straight from known place to known place; before the first and after the last it stays. */
    private static double[] filled(Optional<Point>[] hip, boolean horizontal) {
        double[] path = new double[hip.length];
        int last = -1;
        for (int frame = 0; frame < hip.length; frame++) {
            if (hip[frame].isPresent()) {
                Point at = hip[frame].get();
                path[frame] = horizontal ? at.x() : at.y();
                for (int gap = last + 1; gap < frame; gap++) {
                    double part = last < 0 ? 1 : (double) (gap - last) / (frame - last);
                    path[gap] = path[Math.max(0, last)] * (1 - part) + path[frame] * part;
                }
                last = frame;
            }
        }
        if (last < 0) {
            throw new IllegalArgumentException("the hip is never known");
        }
        java.util.Arrays.fill(path, last + 1, path.length, path[last]);
        return path;
    }

    /** The mean over as many frames before as after. */
    private static double[] smoothed(double[] path, int reach) {
        double[] sums = new double[path.length + 1];
        for (int i = 0; i < path.length; i++) {
            sums[i + 1] = sums[i] + path[i];
        }
        double[] means = new double[path.length];
        for (int i = 0; i < path.length; i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(path.length, i + reach + 1);
            means[i] = (sums[to] - sums[from]) / (to - from);
        }
        return means;
    }
}
