package footfall.pose;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.Pose;

/**
 * A body on one sample frame.
 *
 * @param ankleGap horizontal distance of the ankles, in leg lengths
 */
record SeenBody(Point hips, double sizePx, double ankleGap) {
    static SeenBody of(Landmarks landmarks) {
        Pose pose = landmarks.pose(0);
        double legPx = (legPx(pose, Side.LEFT) + legPx(pose, Side.RIGHT)) / 2;
        double gapPx = Math.abs(at(pose, Side.LEFT, BodyPoint.ANKLE).x()
                - at(pose, Side.RIGHT, BodyPoint.ANKLE).x());
        return new SeenBody(landmarks.region().centre(), landmarks.region().sizePx(), legPx > 0 ? gapPx / legPx : 0);
    }

    private static double legPx(Pose pose, Side side) {
        Point knee = at(pose, side, BodyPoint.KNEE);
        return at(pose, side, BodyPoint.HIP).distanceTo(knee) + knee.distanceTo(at(pose, side, BodyPoint.ANKLE));
    }

    private static Point at(Pose pose, Side side, BodyPoint point) {
        return pose.point(side, point).orElseThrow().position();
    }
}
