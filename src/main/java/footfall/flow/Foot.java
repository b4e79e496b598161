package footfall.flow;

import footfall.geometry.Point;
import java.util.List;

/** Ankle, heel and toe on one frame, pixels of the upright picture. */
record Foot(List<Point> points) {
    Foot {
        points = List.copyOf(points);
    }

    Point middle() {
        return points.stream().reduce(new Point(0, 0), Point::plus).times(1.0 / points.size());
    }
}
