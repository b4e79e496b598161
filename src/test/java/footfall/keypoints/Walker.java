package footfall.keypoints;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.Keypoint;
import footfall.observation.Pose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A stick figure that goes on a treadmill to the right, with any part of the stride on the ground: above a half it walks. */
record Walker(double fps, double seconds, double strideSeconds, double duty, double metresPerSecond) {
    private static final double PIXELS_PER_METRE = 350;
    private static final double THIGH = 0.42;
    private static final double SHANK = 0.43;
    private static final double HIP_HEIGHT = 0.92;
    private static final double ANKLE_HEIGHT = 0.09;
    private static final double LIFT = 0.15;
    private static final double NOISE_PX = 2;

    List<Pose> poses() {
        Random random = new Random(5);
        List<Pose> poses = new ArrayList<>();
        for (int frame = 0; frame < seconds * fps; frame++) {
            Map<Side, Map<BodyPoint, Keypoint>> both = new EnumMap<>(Side.class);
            both.put(Side.RIGHT, leg(frame / fps / strideSeconds, 0, random));
            both.put(Side.LEFT, leg(frame / fps / strideSeconds + 0.5, 12, random));
            poses.add(new Pose(frame, both));
        }
        return poses;
    }

    private Map<BodyPoint, Keypoint> leg(double strides, double higherPx, Random random) {
        double phase = strides - Math.floor(strides);
        double travel = metresPerSecond * duty * strideSeconds;
        double swing = (phase - duty) / (1 - duty);
        double smooth = swing * swing * (3 - 2 * swing);
        double x = phase < duty ? travel * (0.5 - phase / duty) : travel * (smooth - 0.5);
        double y = ANKLE_HEIGHT + (phase < duty ? 0 : LIFT * Math.sin(Math.PI * swing));
        Point hip = new Point(0, HIP_HEIGHT);
        Point ankle = new Point(x, y);
        Map<BodyPoint, Keypoint> leg = new EnumMap<>(BodyPoint.class);
        leg.put(BodyPoint.HIP, seen(hip, higherPx, random));
        leg.put(BodyPoint.KNEE, seen(knee(hip, ankle), higherPx, random));
        leg.put(BodyPoint.ANKLE, seen(ankle, higherPx, random));
        leg.put(BodyPoint.HEEL, seen(new Point(x - 0.05, y - 0.06), higherPx, random));
        leg.put(BodyPoint.TOE, seen(new Point(x + 0.14, y - 0.07), higherPx, random));
        return leg;
    }

    /** The bend lies forward. */
    private static Point knee(Point hip, Point ankle) {
        double length = hip.distanceTo(ankle);
        double along = (THIGH * THIGH - SHANK * SHANK + length * length) / (2 * length);
        double aside = Math.sqrt(Math.max(0, THIGH * THIGH - along * along));
        Point down = ankle.minus(hip).times(1 / length);
        return hip.plus(down.times(along)).plus(new Point(-down.y(), down.x()).times(aside));
    }

    private static Keypoint seen(Point metres, double higherPx, Random random) {
        return new Keypoint(
                new Point(
                        640 + PIXELS_PER_METRE * metres.x() + NOISE_PX * random.nextGaussian(),
                        600 - PIXELS_PER_METRE * metres.y() - higherPx + NOISE_PX * random.nextGaussian()),
                0.9);
    }
}
