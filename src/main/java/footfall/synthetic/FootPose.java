package footfall.synthetic;

import footfall.geometry.Point;

/**
 * A shoe's place: its heel sticker, and how far the toes are up against the flat foot, radians.
 */
record FootPose(Point heel, double toesUpRadians) {
    static final double HEEL_HEIGHT = 0.046;
    static final double TOE_HEIGHT = 0.043;
    static final double HEEL_TO_TOE = 0.168;
    static final double ANKLE_AHEAD = 0.056;
    static final double ANKLE_ABOVE = 0.044;

    /** The heel-toe line of a flat foot falls a little towards the toe. */
    static final double FLAT_RADIANS = Math.asin((TOE_HEIGHT - HEEL_HEIGHT) / HEEL_TO_TOE);

    static FootPose fromToe(Point toe, double toesUpRadians) {
        return new FootPose(toe.minus(toeOffset(toesUpRadians)), toesUpRadians);
    }

    static FootPose fromAnkle(Point ankle, double toesUpRadians) {
        return new FootPose(ankle.minus(turned(ANKLE_AHEAD, ANKLE_ABOVE, toesUpRadians)), toesUpRadians);
    }

    private static Point toeOffset(double toesUpRadians) {
        return turned(HEEL_TO_TOE, 0, toesUpRadians + FLAT_RADIANS);
    }

    Point toe() {
        return heel.plus(toeOffset(toesUpRadians));
    }

    Point ankle() {
        return heel.plus(turned(ANKLE_AHEAD, ANKLE_ABOVE, toesUpRadians));
    }

    FootPose moved(double dx, double dy) {
        return new FootPose(heel.plus(new Point(dx, dy)), toesUpRadians);
    }

    static Point turned(double along, double above, double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        return new Point(along * cos - above * sin, along * sin + above * cos);
    }
}
