package footfall.overlay;

import footfall.geometry.Point;
import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;

/**
 * The evidence: the frame of a landing, cut to the runner, with a plumb line through the hip, the horizontal distance from it to the
 * ankle, and the shank's angle against the vertical at the ankle.
 */
public final class LandingPicture {
    /** Twice a phone's width in CSS pixels, so that it is sharp there and in print at 6 cm. */
    private static final int HEIGHT_PX = 960;

    /** In lengths of the leg from hip to ankle: room for head and trunk above the hip, for the label below the foot. */
    private static final double ABOVE_HIP = 1.1;

    private static final double BELOW_FOOT = 0.42;
    private static final double HALF_WIDTH = 0.95;

    private static final double SHORTEST_LEG_PX = 20;

    /** Told apart by people who confuse red and green, and in grey by their lightness. */
    private static final Color DISTANCE = new Color(255, 196, 61);

    private static final Color SHANK = new Color(122, 208, 255);
    private static final Color BODY = Color.WHITE;

    /** Draws one landing as a JPEG of at most {@link JpegImage#LARGEST_BYTES} bytes. */
    public byte[] draw(BufferedImage upright, LandingGeometry landing, LandingLabels labels) {
        return JpegImage.bytes(picture(upright, landing, labels));
    }

    BufferedImage picture(BufferedImage upright, LandingGeometry landing, LandingLabels labels) {
        Crop crop = crop(upright, landing);
        BufferedImage picture = crop.of(upright);
        LandingGeometry placed = place(landing, crop);
        try (Sheet sheet = new Sheet(picture, HEIGHT_PX / 400f)) {
            drawOn(sheet, placed, labels);
            sheet.label(labels.caption(), new Point(0, 0), BODY, 11);
        }
        return picture;
    }

    /** Draws on a sheet where the landing's points lie; {@code down} is a unit vector. */
    static void drawOn(Sheet sheet, LandingGeometry landing, LandingLabels labels) {
        drawDistance(sheet, landing, labels.distance());
        drawShank(sheet, landing, labels.shankAngle());
        drawLeg(sheet, landing);
    }

    private static Crop crop(BufferedImage upright, LandingGeometry landing) {
        double leg = Math.max(SHORTEST_LEG_PX, landing.hip().distanceTo(landing.ankle()));
        double foot = feet(landing).mapToDouble(Point::y).max().orElseThrow();
        double top = landing.hip().y() - ABOVE_HIP * leg;
        double bottom = foot + BELOW_FOOT * leg;
        double middleX = (landing.hip().x() + landing.ankle().x()) / 2;
        Point middle = new Point(middleX, (top + bottom) / 2);
        return Crop.around(middle, 2 * HALF_WIDTH * leg, bottom - top, upright, HEIGHT_PX);
    }

    private static Stream<Point> feet(LandingGeometry landing) {
        return Stream.concat(
                Stream.of(landing.ankle()), Stream.concat(landing.heel().stream(), landing.toe().stream()));
    }

    private static LandingGeometry place(LandingGeometry landing, Crop crop) {
        double length = Math.hypot(landing.down().x(), landing.down().y());
        return new LandingGeometry(
                crop.place(landing.hip()),
                crop.place(landing.knee()),
                crop.place(landing.ankle()),
                landing.heel().map(crop::place),
                landing.toe().map(crop::place),
                new Point(landing.down().x() / length, landing.down().y() / length));
    }

    /** The plumb line goes down to the level of the dimension line, which runs below the foot, as on a technical drawing. */
    private static void drawDistance(Sheet sheet, LandingGeometry landing, String label) {
        Point hip = landing.hip();
        Point down = landing.down();
        double leg = hip.distanceTo(landing.ankle());
        double level =
                feet(landing).mapToDouble(p -> along(p.minus(hip), down)).max().orElseThrow() + 0.12 * leg;
        Point plumbFoot = step(hip, down, level);
        Point ankleFoot =
                step(landing.ankle(), down, level - along(landing.ankle().minus(hip), down));
        sheet.dashed(hip, step(plumbFoot, down, 0.03 * leg), BODY, 1.2);
        sheet.dashed(landing.ankle(), step(ankleFoot, down, 0.03 * leg), DISTANCE, 0.9);
        sheet.line(plumbFoot, ankleFoot, DISTANCE, 2.2);
        for (Point end : new Point[] {plumbFoot, ankleFoot}) {
            sheet.line(step(end, down, -0.025 * leg), step(end, down, 0.025 * leg), DISTANCE, 2.2);
        }
        Point middle = new Point((plumbFoot.x() + ankleFoot.x()) / 2, (plumbFoot.y() + ankleFoot.y()) / 2);
        sheet.label(label, step(middle, down, 0.13 * leg), DISTANCE, 14);
    }

    private static void drawShank(Sheet sheet, LandingGeometry landing, String label) {
        Point ankle = landing.ankle();
        Point down = landing.down();
        Point shank = landing.knee().minus(ankle);
        double length = Math.hypot(shank.x(), shank.y());
        if (length == 0) {
            return;
        }
        double radius = 0.62 * length;
        sheet.dashed(ankle, step(ankle, down, -0.85 * length), SHANK, 1.1);
        sheet.line(ankle, landing.knee(), SHANK, 2.4);
        double vertical = degrees(new Point(-down.x(), -down.y()));
        double turn = Math.IEEEremainder(degrees(shank) - vertical, 360);
        sheet.curve(
                new Arc2D.Double(
                        ankle.x() - radius, ankle.y() - radius, 2 * radius, 2 * radius, vertical, turn, Arc2D.OPEN),
                SHANK,
                2);
        // Ahead of the foot, where neither leg nor plumb line is.
        Point level = new Point(-down.y(), down.x());
        double side = along(ankle.minus(landing.hip()), level) < 0 ? -1 : 1;
        sheet.label(label, step(step(ankle, down, -0.72 * length), level, side * 0.3 * length), SHANK, 13);
    }

    private static void drawLeg(Sheet sheet, LandingGeometry landing) {
        sheet.line(landing.hip(), landing.knee(), BODY, 1.3);
        Point from = landing.heel().orElse(landing.ankle());
        landing.toe().ifPresent(toe -> sheet.line(from, toe, BODY, 1.3));
        sheet.dot(landing.hip(), BODY, 3.2);
        sheet.dot(landing.knee(), BODY, 2.6);
        sheet.dot(landing.ankle(), BODY, 3.2);
        landing.heel().ifPresent(heel -> sheet.dot(heel, BODY, 2));
        landing.toe().ifPresent(toe -> sheet.dot(toe, BODY, 2));
    }

    /** Java2D's angles: counterclockwise from the x axis, on a picture whose y points down. */
    private static double degrees(Point direction) {
        return Math.toDegrees(Math.atan2(-direction.y(), direction.x()));
    }

    private static double along(Point vector, Point direction) {
        return vector.x() * direction.x() + vector.y() * direction.y();
    }

    private static Point step(Point from, Point direction, double length) {
        return new Point(from.x() + length * direction.x(), from.y() + length * direction.y());
    }
}
