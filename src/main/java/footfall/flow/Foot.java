package footfall.flow;

import footfall.geometry.Point;
import footfall.video.Orientation;
import java.util.List;

/** Ankle, heel and toe on one frame, pixels of the upright picture, or of the stored one. */
record Foot(List<Point> points) {
    Foot {
        points = List.copyOf(points);
    }

    Foot stored(Orientation orientation) {
        return new Foot(points.stream().map(orientation::toStored).toList());
    }

    Point middle() {
        return points.stream().reduce(new Point(0, 0), Point::plus).times(1.0 / points.size());
    }
}
