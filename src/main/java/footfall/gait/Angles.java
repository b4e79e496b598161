package footfall.gait;

import footfall.geometry.Point;

/** The angles of docs/measurement.md from points with x forward and y up; degrees. */
public final class Angles {
    private Angles() {}

    /** Of the line from an upper to a lower point, from the vertical; positive = the lower point is ahead. */
    public static double ahead(Point upper, Point lower) {
        return Math.toDegrees(Math.atan2(lower.x() - upper.x(), upper.y() - lower.y()));
    }

    /** Of the line from hip to shoulder, from the vertical; positive = leaning forward. */
    public static double trunkLean(Point hip, Point shoulder) {
        return Math.toDegrees(Math.atan2(shoulder.x() - hip.x(), shoulder.y() - hip.y()));
    }

    /** Of the line from heel to toe, from the horizontal; positive = toes up. */
    public static double foot(Point heel, Point toe) {
        return Math.toDegrees(Math.atan2(toe.y() - heel.y(), toe.x() - heel.x()));
    }

    /** 0 = hip, knee and ankle in line; positive = bent as knees bend. */
    public static double kneeFlexion(Point hip, Point knee, Point ankle) {
        double degrees = ahead(hip, knee) - ahead(knee, ankle);
        return degrees - 360 * Math.rint(degrees / 360);
    }
}
