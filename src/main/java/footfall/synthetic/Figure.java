package footfall.synthetic;

import footfall.body.BodyPoint;
import footfall.body.Side;
import java.util.Map;

/** The whole body at one instant, in space, in the runner's frame. */
record Figure(Map<Side, Map<BodyPoint, Point3>> legs, Map<Side, Arm> arms, Point3 pelvis, Point3 neck, Point3 head) {

    /** Joint centres of one arm. */
    record Arm(Point3 shoulder, Point3 elbow, Point3 wrist, Point3 hand) {}

    Point3 point(Side side, BodyPoint point) {
        Point3 found = legs.getOrDefault(side, Map.of()).get(point);
        if (found == null) {
            throw new IllegalStateException("no " + point + " on this leg");
        }
        return found;
    }

    Arm arm(Side side) {
        Arm found = arms.get(side);
        if (found == null) {
            throw new IllegalStateException("no arm");
        }
        return found;
    }
}
