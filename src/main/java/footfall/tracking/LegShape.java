package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import java.util.List;

/** What a leg seen from the side can look like: lengths as shares of the shank, and the way its joints bend. */
final class LegShape {
    /** The order of joints in every array of this room. */
    static final List<BodyPoint> JOINTS =
            List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);

    static final int HIP = 0;
    static final int KNEE = 1;
    static final int ANKLE = 2;
    static final int HEEL = 3;
    static final int TOE = 4;

    /** Pairs of joints that keep their distance, with the range of that distance in shanks. */
    enum Bone {
        THIGH(HIP, KNEE, 0.75, 1.3, 0.10),
        SHANK(KNEE, ANKLE, 1, 1, 0.08),
        ANKLE_HEEL(ANKLE, HEEL, 0.12, 0.34, 0.17),
        ANKLE_TOE(ANKLE, TOE, 0.22, 0.55, 0.12),
        FOOT(HEEL, TOE, 0.25, 0.58, 0.10);

        final int from;
        final int to;
        final double leastShanks;
        final double mostShanks;
        /** How far its logarithm may stray from the leg's own: turns out of the picture's plane, skin, the blobs' own error. */
        final double tolerance;

        Bone(int from, int to, double leastShanks, double mostShanks, double tolerance) {
            this.from = from;
            this.to = to;
            this.leastShanks = leastShanks;
            this.mostShanks = mostShanks;
            this.tolerance = tolerance;
        }

        boolean fits(double lengthPx, double shankPx) {
            return lengthPx >= leastShanks * shankPx && lengthPx <= mostShanks * shankPx;
        }
    }

    /** A knee may look bent backward by about six degrees. */
    private static final double HYPEREXTENSION = 0.1;

    private LegShape() {}

    /** Whether the knee bends the way it can. Arguments: vectors hip to knee, knee to ankle; y down. */
    static boolean kneeBends(double thighX, double thighY, double shankX, double shankY, Facing facing) {
        double cross = facing.sign() * (thighX * shankY - thighY * shankX);
        return cross >= -HYPEREXTENSION * Math.hypot(thighX, thighY) * Math.hypot(shankX, shankY);
    }

    /** Whether the heel (ankle to heel) lies behind the line of the shank. */
    static boolean heelBehind(double shankX, double shankY, double heelX, double heelY, Facing facing) {
        return facing.sign() * (shankX * heelY - shankY * heelX) > 0;
    }

    /** Whether the toe (ankle to toe) lies before the line of the shank. */
    static boolean toeAhead(double shankX, double shankY, double toeX, double toeY, Facing facing) {
        return facing.sign() * (shankX * toeY - shankY * toeX) < 0;
    }

    /** Whether heel, ankle and toe make a foot that points forward with the ankle on top. */
    static boolean footPoints(double heelX, double heelY, double toeX, double toeY, Facing facing) {
        return facing.sign() * (heelX * toeY - heelY * toeX) < 0;
    }
}
