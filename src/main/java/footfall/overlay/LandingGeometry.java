package footfall.overlay;

import footfall.geometry.Point;
import java.util.Optional;

/**
 * Where a landing's points lie on its frame, in pixels of the upright picture ((0,0) = centre of the top left pixel, y down).
 *
 * @param heel where the clip shows one
 * @param toe where the clip shows one
 * @param down the direction of gravity in the picture, of any length: (0, 1) for a camera that stood level
 */
public record LandingGeometry(
        Point hip, Point knee, Point ankle, Optional<Point> heel, Optional<Point> toe, Point down) {
    public LandingGeometry {
        if (!(Math.hypot(down.x(), down.y()) > 0)) {
            throw new IllegalArgumentException("down needs a direction");
        }
    }
}
