package footfall.pose;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.Keypoint;
import footfall.observation.Pose;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the landmark network saw in a region.
 *
 * @param probability that a body is there
 * @param points of the network, in its order, as places of the region; confidence is the smaller of being visible and being present
 */
record Landmarks(Region region, double probability, List<Keypoint> points) {
    private static final int HIPS = 33;
    private static final int REACH = 34;

    /** The network's number of the left one; the right one follows. */
    private static final Map<BodyPoint, Integer> LEFT = Map.of(
            BodyPoint.SHOULDER, 11,
            BodyPoint.HIP, 23,
            BodyPoint.KNEE, 25,
            BodyPoint.ANKLE, 27,
            BodyPoint.HEEL, 29,
            BodyPoint.TOE, 31);

    /** Where to look for the body next. */
    Region next(double margin) {
        return Region.around(picture(HIPS), picture(REACH), margin);
    }

    Pose pose(int frame) {
        return new Pose(frame, Map.of(Side.LEFT, side(0), Side.RIGHT, side(1)));
    }

    private Map<BodyPoint, Keypoint> side(int further) {
        Map<BodyPoint, Keypoint> side = new EnumMap<>(BodyPoint.class);
        LEFT.forEach((point, left) -> side.put(
                point,
                new Keypoint(picture(left + further), points.get(left + further).confidence())));
        return side;
    }

    private Point picture(int number) {
        Point place = points.get(number).position();
        return region.at(place.x(), place.y());
    }
}
