package footfall.tracking;

import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import java.util.List;

/** The polynomial through a few samples. */
public final class Lagrange {
    private Lagrange() {}

    /** @param nodes on frames that all differ */
    public static Point at(double seconds, List<TrackSample> nodes, FrameTimes times) {
        double x = 0;
        double y = 0;
        for (TrackSample node : nodes) {
            double t = times.seconds(node.frame());
            double weight = 1;
            for (TrackSample other : nodes) {
                if (other.frame() != node.frame()) {
                    double u = times.seconds(other.frame());
                    weight *= (seconds - u) / (t - u);
                }
            }
            x += weight * node.position().x();
            y += weight * node.position().y();
        }
        return new Point(x, y);
    }
}
