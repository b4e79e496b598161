package footfall.overlay;

import footfall.geometry.Point;
import footfall.video.BgrPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;

/** Two landings side by side at one scale, each upright with its hip at the same place of its half, distance and angle drawn. */
public final class LandingPair {
    private static final int HALF_WIDTH_PX = 640;
    private static final int HEIGHT_PX = 800;
    private static final Color OUTSIDE = new Color(32, 36, 44);

    /** Where the hip lies in a half's height, and how many of the longer leg (hip to ankle) the height holds. */
    private static final double HIP_LEVEL = 0.47;

    private static final double LEGS_IN_HEIGHT = 2.6;

    /**
     * One landing.
     *
     * @param upright the frame
     * @param unitsPerPixel what both pictures are measured by: metres per pixel, or one over the leg's length in pixels
     * @param title over it, such as "Before"
     */
    public record View(
            BufferedImage upright,
            LandingGeometry geometry,
            double unitsPerPixel,
            LandingLabels labels,
            String title) {}

    /** Draws both, the first on the left, as a JPEG of at most {@link JpegImage#LARGEST_BYTES} bytes. */
    public byte[] draw(View first, View second) {
        double leg = Math.max(legUnits(first), legUnits(second));
        double pixelsPerUnit = HEIGHT_PX / (LEGS_IN_HEIGHT * leg);
        BufferedImage both = new BufferedImage(2 * HALF_WIDTH_PX, HEIGHT_PX, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = both.createGraphics();
        graphics.drawImage(half(first, pixelsPerUnit), 0, 0, null);
        graphics.drawImage(half(second, pixelsPerUnit), HALF_WIDTH_PX, 0, null);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(HALF_WIDTH_PX - 2, 0, 4, HEIGHT_PX);
        graphics.dispose();
        return JpegImage.bytes(both);
    }

    private static double legUnits(View view) {
        LandingGeometry at = view.geometry();
        double px = at.hip().distanceTo(at.knee()) + at.knee().distanceTo(at.ankle());
        if (!(view.unitsPerPixel() > 0) || !(px > 0)) {
            throw new IllegalArgumentException("a landing to be compared needs a scale and a leg");
        }
        return view.unitsPerPixel() * px;
    }

    private static BufferedImage half(View view, double pixelsPerUnit) {
        AffineTransform place = place(view.geometry(), view.unitsPerPixel() * pixelsPerUnit);
        BufferedImage half = Warp.of(BgrPicture.of(view.upright()), place, HALF_WIDTH_PX, HEIGHT_PX, OUTSIDE);
        try (Sheet sheet = new Sheet(half, HEIGHT_PX / 400f)) {
            LandingPicture.drawOn(sheet, placed(view.geometry(), place), view.labels());
            sheet.label(view.title(), new Point(0, 0), Color.WHITE, 14);
            sheet.label(view.labels().caption(), new Point(HALF_WIDTH_PX, 0), Color.WHITE, 11);
        }
        return half;
    }

    private static AffineTransform place(LandingGeometry landing, double scale) {
        AffineTransform place = AffineTransform.getTranslateInstance(HALF_WIDTH_PX / 2.0, HIP_LEVEL * HEIGHT_PX);
        place.scale(scale, scale);
        place.rotate(Math.atan2(landing.down().x(), landing.down().y()));
        place.translate(-landing.hip().x() - 0.5, -landing.hip().y() - 0.5);
        return place;
    }

    private static LandingGeometry placed(LandingGeometry landing, AffineTransform place) {
        return new LandingGeometry(
                placed(landing.hip(), place),
                placed(landing.knee(), place),
                placed(landing.ankle(), place),
                landing.heel().map(point -> placed(point, place)),
                landing.toe().map(point -> placed(point, place)),
                new Point(0, 1));
    }

    private static Point placed(Point point, AffineTransform place) {
        Point2D at = place.transform(new Point2D.Double(point.x() + 0.5, point.y() + 0.5), null);
        return new Point(at.getX(), at.getY());
    }
}
