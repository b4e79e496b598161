package footfall.overlay;

import footfall.geometry.Point;
import java.util.Locale;
import java.util.stream.Stream;

/** Two landings as stick figures over one hip, as an SVG drawing: told apart by colour, by dashes and by their names. */
public final class StickFigures {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 400;
    private static final double HIP_X = WIDTH / 2;
    private static final double HIP_Y = 40;
    private static final double LEG = 280;
    private static final String FIRST = "#8a5a00";
    private static final String SECOND = "#0b5fa5";

    /**
     * One landing.
     *
     * @param unitsPerPixel metres per pixel, or one over the leg's length in pixels; the same unit for both
     * @param name such as "Before: 27.0 cm"
     */
    public record Figure(LandingGeometry geometry, double unitsPerPixel, String name) {}

    /** @param title what the drawing shows, for those who cannot see it */
    public String draw(Figure first, Figure second, String title) {
        double scale = LEG / Math.max(legUnits(first), legUnits(second));
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                HEIGHT,
                escaped(title)));
        svg.append(line(new Point(HIP_X, HIP_Y), new Point(HIP_X, HIP_Y + LEG + 25), "#777", 1, "3 4"));
        svg.append(figure(first, scale, FIRST, "7 5", HEIGHT - 34));
        svg.append(figure(second, scale, SECOND, "", HEIGHT - 12));
        return svg.append("</svg>").toString();
    }

    private static double legUnits(Figure figure) {
        LandingGeometry at = figure.geometry();
        double units = figure.unitsPerPixel()
                * (at.hip().distanceTo(at.knee()) + at.knee().distanceTo(at.ankle()));
        if (!(units > 0)) {
            throw new IllegalArgumentException("a landing to be compared needs a scale and a leg");
        }
        return units;
    }

    private static String figure(Figure figure, double scale, String colour, String dashes, double textY) {
        LandingGeometry at = figure.geometry();
        double size = scale * figure.unitsPerPixel();
        Point hip = place(at.hip(), at, size);
        Point knee = place(at.knee(), at, size);
        Point ankle = place(at.ankle(), at, size);
        Point heel = at.heel().map(p -> place(p, at, size)).orElse(ankle);
        Point toe = at.toe().map(p -> place(p, at, size)).orElse(ankle);
        StringBuilder svg = new StringBuilder();
        svg.append(line(hip, knee, colour, 4, dashes)).append(line(knee, ankle, colour, 4, dashes));
        svg.append(line(ankle, heel, colour, 3, dashes))
                .append(line(heel, toe, colour, 3, dashes))
                .append(line(ankle, toe, colour, 3, dashes));
        Stream.of(hip, knee, ankle)
                .forEach(p -> svg.append(String.format(
                        Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"%s\"/>", p.x(), p.y(), colour)));
        svg.append(line(new Point(14, textY - 5), new Point(50, textY - 5), colour, 4, dashes));
        return svg.append(String.format(
                        Locale.ROOT,
                        "<text x=\"60\" y=\"%.1f\" font-family=\"sans-serif\" font-size=\"15\" fill=\"%s\">%s</text>",
                        textY,
                        colour,
                        escaped(figure.name())))
                .toString();
    }

    /** About the hip, with plumb down straight down. */
    private static Point place(Point point, LandingGeometry landing, double size) {
        double length = Math.hypot(landing.down().x(), landing.down().y());
        Point down = landing.down().times(1 / length);
        Point from = point.minus(landing.hip());
        return new Point(
                HIP_X + size * (from.x() * down.y() - from.y() * down.x()),
                HIP_Y + size * (from.x() * down.x() + from.y() * down.y()));
    }

    private static String line(Point from, Point to, String colour, double width, String dashes) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.0f\"%s stroke-linecap=\"round\"/>",
                from.x(),
                from.y(),
                to.x(),
                to.y(),
                colour,
                width,
                dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
