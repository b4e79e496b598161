package footfall.synthetic;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import java.util.EnumMap;
import java.util.Map;

/**
 * Makes a whole body in space of a runner's two legs: each marker's depth over the stride, and a trunk, head and arms that swing
 * against the legs, the hand passing over the hip at every stride.
 */
final class BodyMotion {
    /**
     * Distance of each marker towards its own side from the ankle plane at the strike, metres, per fortieth of the stride: mean of the
     * legs of four runners (motion capture of Fukuchi et al. 2017, PeerJ 5:e3298, CC BY 4.0).
     */
    private static final Map<BodyPoint, double[]> OUTWARD_METRES = Map.of(
            BodyPoint.HIP,
            millimetres(
                    94, 95, 96, 97, 99, 98, 97, 94, 93, 92, 91, 89, 88, 87, 86, 87, 89, 92, 94, 94, 94, 93, 92, 91, 90,
                    91, 92, 92, 93, 94, 97, 98, 98, 96, 96, 96, 97, 97, 96, 95),
            BodyPoint.KNEE,
            millimetres(
                    43, 42, 41, 39, 38, 39, 41, 42, 41, 38, 36, 36, 37, 38, 39, 38, 37, 35, 34, 33, 34, 36, 39, 43, 46,
                    48, 48, 47, 46, 44, 42, 40, 39, 37, 39, 42, 44, 45, 45, 45),
            BodyPoint.ANKLE,
            millimetres(
                    -1, -8, -17, -21, -21, -20, -21, -21, -19, -18, -16, -15, -12, -9, -6, -4, -2, 0, 3, 7, 11, 15, 18,
                    21, 24, 26, 28, 29, 28, 27, 25, 21, 18, 14, 12, 10, 7, 5, 3, 1),
            BodyPoint.HEEL,
            millimetres(
                    -7, -10, -15, -18, -17, -16, -17, -17, -16, -14, -13, -14, -15, -16, -17, -16, -14, -9, -5, 0, 5, 7,
                    9, 12, 16, 20, 24, 26, 27, 26, 24, 20, 15, 10, 7, 5, 3, 0, -2, -4),
            BodyPoint.TOE,
            millimetres(
                    19, 17, 12, 10, 11, 12, 12, 12, 12, 12, 12, 11, 12, 13, 14, 15, 17, 20, 23, 27, 33, 39, 46, 53, 59,
                    64, 67, 68, 68, 66, 64, 60, 58, 54, 51, 45, 36, 28, 23, 21));

    /** The body's middle plane, from the near ankle plane. */
    private static final double MIDLINE_METRES = -0.07;

    private static final double SHOULDER_OUTWARD_METRES = 0.19;
    private static final double ARM_OUTWARD_METRES = 0.23;

    /** Segment lengths as shares of body height (Drillis and Contini 1966); hip and shoulder are the sticker points. */
    private static final double TRUNK_SHARE = 0.285;

    private static final double UPPER_ARM_SHARE = 0.172;
    private static final double FOREARM_SHARE = 0.152;
    private static final double HAND_SHARE = 0.05;
    private static final double HEAD_SHARE = 0.135;

    private static final double TRUNK_LEAN_DEGREES = 6;
    private static final double ARM_SWING_DEGREES = 23;
    private static final double ELBOW_MEAN_DEGREES = 75;
    private static final double ELBOW_SWING_DEGREES = 20;

    private final Runner runner;
    private final Side nearSide;
    private final Map<Side, Contacts> contacts = new EnumMap<>(Side.class);
    private final double armDegrees;
    private final double heightMetres;
    private final double meanHipXMetres;

    /** @param armDegrees mean turn of the upper arms forward from hanging */
    BodyMotion(Runner runner, Side nearSide, double armDegrees) {
        this.armDegrees = armDegrees;
        this.runner = runner;
        this.nearSide = nearSide;
        for (Side side : Side.values()) {
            contacts.put(side, runner.contacts(side));
        }
        this.heightMetres = runner.body(nearSide).heightMetres();
        this.meanHipXMetres = meanHipX();
    }

    private static double[] millimetres(int... values) {
        double[] metres = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            metres[i] = values[i] / 1000.0;
        }
        return metres;
    }

    private double meanHipX() {
        int samples = 200;
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            sum += point(runner.leg(nearSide, runner.durationSeconds() * i / samples), BodyPoint.HIP)
                    .x();
        }
        return sum / samples;
    }

    /** The runner's mean place on the belt, which the camera is set up for. */
    double meanHipXMetres() {
        return meanHipXMetres;
    }

    Side nearSide() {
        return nearSide;
    }

    Figure at(double seconds) {
        Map<Side, Map<BodyPoint, Point3>> legs = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            legs.put(side, leg(side, seconds));
        }
        Point hips = middle(legs);
        double lean = Math.toRadians(TRUNK_LEAN_DEGREES + Math.cos(4 * Math.PI * phase(nearSide, seconds)));
        double trunk = TRUNK_SHARE * heightMetres;
        Point3 pelvis = Point3.of(hips, MIDLINE_METRES);
        Point3 neck = pelvis.plus(trunk * Math.sin(lean), trunk * Math.cos(lean), 0);
        Point3 head = neck.plus(0.03 * heightMetres, HEAD_SHARE * heightMetres, 0);
        Map<Side, Figure.Arm> arms = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            Point3 shoulder = neck.plus(
                    -0.025 * Math.cos(2 * Math.PI * phase(side, seconds)), 0, outward(side, SHOULDER_OUTWARD_METRES));
            arms.put(side, arm(shoulder, side, phase(side, seconds)));
            legs.computeIfAbsent(side, s -> new EnumMap<>(BodyPoint.class)).put(BodyPoint.SHOULDER, shoulder);
        }
        return new Figure(legs, arms, pelvis, neck, head);
    }

    private double phase(Side side, double seconds) {
        Contacts of = contacts.get(side);
        return of == null ? 0 : of.phase(seconds);
    }

    private Map<BodyPoint, Point3> leg(Side side, double seconds) {
        double phase = phase(side, seconds);
        Map<BodyPoint, Point3> leg = new EnumMap<>(BodyPoint.class);
        runner.leg(side, seconds).forEach((point, at) -> {
            double z = cyclic(OUTWARD_METRES.getOrDefault(point, new double[] {0}), phase);
            leg.put(point, new Point3(at.x() - meanHipXMetres, at.y(), side == nearSide ? z : 2 * MIDLINE_METRES - z));
        });
        return leg;
    }

    private static double cyclic(double[] values, double phase) {
        double at = phase * values.length;
        int i = (int) Math.floor(at);
        double share = at - i;
        return (1 - share) * values[i % values.length] + share * values[(i + 1) % values.length];
    }

    private static Point middle(Map<Side, Map<BodyPoint, Point3>> legs) {
        Point left = point3(legs, Side.LEFT).sagittal();
        Point right = point3(legs, Side.RIGHT).sagittal();
        return new Point((left.x() + right.x()) / 2, (left.y() + right.y()) / 2);
    }

    private static Point3 point3(Map<Side, Map<BodyPoint, Point3>> legs, Side side) {
        Point3 hip = legs.getOrDefault(side, Map.of()).get(BodyPoint.HIP);
        if (hip == null) {
            throw new IllegalStateException("a runner has two hips");
        }
        return hip;
    }

    private static Point point(Map<BodyPoint, Point> leg, BodyPoint name) {
        Point found = leg.get(name);
        if (found == null) {
            throw new IllegalStateException("the leg has no " + name);
        }
        return found;
    }

    /** The change of depth that goes outward by so much on this side. */
    private double outward(Side side, double metres) {
        return side == nearSide ? metres : -metres;
    }

    /** The arm is farthest back when the foot of the same side strikes. */
    private Figure.Arm arm(Point3 shoulder, Side side, double phase) {
        double swing = Math.cos(2 * Math.PI * phase);
        double upper = Math.toRadians(armDegrees - ARM_SWING_DEGREES * swing);
        double fore = upper + Math.toRadians(ELBOW_MEAN_DEGREES - ELBOW_SWING_DEGREES * swing);
        double out = outward(side, ARM_OUTWARD_METRES - SHOULDER_OUTWARD_METRES);
        Point3 elbow = segment(shoulder, UPPER_ARM_SHARE * heightMetres, upper).plus(0, 0, out);
        Point3 wrist = segment(elbow, FOREARM_SHARE * heightMetres, fore);
        return new Figure.Arm(shoulder, elbow, wrist, segment(wrist, HAND_SHARE * heightMetres, fore));
    }

    private static Point3 segment(Point3 from, double length, double radiansFromHanging) {
        return from.plus(length * Math.sin(radiansFromHanging), -length * Math.cos(radiansFromHanging), 0);
    }
}
