package footfall.pose;

import footfall.geometry.Point;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A square part of the upright picture, turned so that a body stands in it upright.
 *
 * @param centre upright picture pixels
 * @param sizePx edge
 * @param radians clockwise as seen; 0 for a body that is upright in the picture
 */
record Region(Point centre, double sizePx, double radians) {
    /** The whole picture and what a square needs beyond it. */
    static Region whole(int widthPx, int heightPx) {
        return new Region(new Point((widthPx - 1) / 2.0, (heightPx - 1) / 2.0), Math.max(widthPx, heightPx), 0);
    }

    /** Squares of half the picture's longer edge that cover it; each overlaps the next by half at least, so a small body lies whole in one. */
    static List<Region> tiles(int widthPx, int heightPx) {
        double edge = Math.max(widthPx, heightPx) / 2.0;
        return middles(heightPx, edge)
                .boxed()
                .flatMap(y -> middles(widthPx, edge).mapToObj(x -> new Region(new Point(x, y), edge, 0)))
                .toList();
    }

    private static DoubleStream middles(int lengthPx, double edge) {
        int steps = (int) Math.ceil(Math.max(0, lengthPx - edge) / (edge / 2));
        return IntStream.rangeClosed(0, steps)
                .mapToDouble(i -> steps == 0 ? lengthPx / 2.0 : edge / 2 + i * (lengthPx - edge) / steps)
                .map(middle -> middle - 0.5);
    }

    /**
     * The region of a body.
     *
     * @param hips the middle between the hips
     * @param reach a point straight above the hips, as far away as the body reaches
     * @param margin how much larger than the body the region is
     */
    static Region around(Point hips, Point reach, double margin) {
        double right = reach.x() - hips.x();
        double up = hips.y() - reach.y();
        return new Region(hips, 2 * margin * Math.hypot(right, up), Math.atan2(right, up));
    }

    /** The point of the upright picture at a place of the region: (0,0) its top left corner, (1,1) its bottom right. */
    Point at(double across, double down) {
        double x = sizePx * (across - 0.5);
        double y = sizePx * (down - 0.5);
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        return new Point(centre.x() + cos * x - sin * y, centre.y() + sin * x + cos * y);
    }
}
