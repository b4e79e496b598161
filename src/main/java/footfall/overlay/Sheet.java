package footfall.overlay;

import footfall.geometry.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** Draws on a picture so that it can be read on any ground: every line and dot has a dark edge, every text a dark plate. */
final class Sheet implements AutoCloseable {
    private static final Color EDGE = new Color(0, 0, 0, 170);
    private static final Color PLATE = new Color(20, 24, 32, 215);

    private final Graphics2D graphics;
    private final int widthPx;
    private final int heightPx;
    private final float unit;

    /** @param unit the width of a thin line, pixels; everything else follows from it */
    Sheet(BufferedImage picture, float unit) {
        this.widthPx = picture.getWidth();
        this.heightPx = picture.getHeight();
        this.unit = unit;
        graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void line(Point from, Point to, Color colour, double widths) {
        stroke(new Line2D.Double(from.x(), from.y(), to.x(), to.y()), colour, widths, null);
    }

    void dashed(Point from, Point to, Color colour, double widths) {
        float[] dash = {6 * unit, 5 * unit};
        stroke(new Line2D.Double(from.x(), from.y(), to.x(), to.y()), colour, widths, dash);
    }

    void curve(Shape curve, Color colour, double widths) {
        stroke(curve, colour, widths, null);
    }

    /** A border along the picture's edges. */
    void frame(Color colour, double widths) {
        double half = widths * unit / 2;
        graphics.setColor(colour);
        graphics.setStroke(pen((float) (widths * unit), null));
        graphics.draw(new Rectangle2D.Double(half, half, widthPx - 2 * half, heightPx - 2 * half));
    }

    private void stroke(Shape shape, Color colour, double widths, float @Nullable [] dash) {
        float width = (float) (widths * unit);
        graphics.setColor(edge(colour));
        graphics.setStroke(pen(width + 1.6f * unit, dash));
        graphics.draw(shape);
        graphics.setColor(colour);
        graphics.setStroke(pen(width, dash));
        graphics.draw(shape);
    }

    /** As faint as the colour it goes round. */
    private static Color edge(Color colour) {
        return new Color(EDGE.getRed(), EDGE.getGreen(), EDGE.getBlue(), EDGE.getAlpha() * colour.getAlpha() / 255);
    }

    private static BasicStroke pen(float width, float @Nullable [] dash) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    void dot(Point centre, Color colour, double radiusUnits) {
        double radius = radiusUnits * unit;
        graphics.setColor(EDGE);
        graphics.fill(circle(centre, radius + unit));
        graphics.setColor(colour);
        graphics.fill(circle(centre, radius));
    }

    /** A round, square or cross-shaped mark without filling, so that what it marks stays visible. */
    void mark(Point centre, Color colour, double radiusUnits, Mark mark) {
        double r = radiusUnits * unit;
        double x = centre.x();
        double y = centre.y();
        switch (mark) {
            case CIRCLE -> curve(circle(centre, r), colour, 1);
            case SQUARE -> curve(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r), colour, 1);
            case CROSS -> {
                line(new Point(x - r, y - r), new Point(x + r, y + r), colour, 1);
                line(new Point(x - r, y + r), new Point(x + r, y - r), colour, 1);
            }
        }
    }

    /** The shapes of {@link #mark}. */
    enum Mark {
        CIRCLE,
        SQUARE,
        CROSS
    }

    private static Ellipse2D circle(Point centre, double radius) {
        return new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    }

    /** A text on a plate with its middle at the point, moved as far as needed to stay in the picture. */
    void label(String text, Point middle, Color colour, double sizeUnits) {
        if (text.isEmpty()) {
            return;
        }
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(8, (int) Math.round(sizeUnits * unit))));
        FontMetrics metrics = graphics.getFontMetrics();
        double margin = 0.35 * metrics.getAscent();
        double width = metrics.stringWidth(text) + 2 * margin;
        double height = metrics.getAscent() + metrics.getDescent() + margin;
        double x = within(middle.x() - width / 2, width, widthPx);
        double y = within(middle.y() - height / 2, height, heightPx);
        graphics.setColor(PLATE);
        graphics.fill(new RoundRectangle2D.Double(x, y, width, height, 2 * margin, 2 * margin));
        graphics.setColor(colour);
        graphics.drawString(text, (float) (x + margin), (float) (y + margin / 2 + metrics.getAscent()));
    }

    private static double within(double start, double length, double whole) {
        return Math.max(2, Math.min(start, whole - length - 2));
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
