package footfall.pose;

import footfall.geometry.Point;
import java.util.List;

/**
 * A body as the detection network sees it: its box, and the points that say where its region is. Places of the searched region or, after
 * {@link #in}, upright picture pixels.
 *
 * @param centre of the box
 * @param hips the middle between the hips
 * @param reach a point straight above the hips, as far away as the body reaches
 */
record Sight(double score, Point centre, double width, double height, Point hips, Point reach) {
    /** Of the two boxes, the part in both: intersection over union. */
    double overlap(Sight other) {
        double across = common(centre.x(), width, other.centre.x(), other.width);
        double down = common(centre.y(), height, other.centre.y(), other.height);
        double both = across * down;
        return both / (width * height + other.width * other.height - both);
    }

    private static double common(double a, double lengthA, double b, double lengthB) {
        double from = Math.max(a - lengthA / 2, b - lengthB / 2);
        double to = Math.min(a + lengthA / 2, b + lengthB / 2);
        return Math.max(0, to - from);
    }

    /** Several sights of one body as one, weighted by their scores; with the best score. */
    static Sight merged(List<Sight> sights) {
        double best = 0;
        double sum = 0;
        Point centre = new Point(0, 0);
        Point hips = centre;
        Point reach = centre;
        double width = 0;
        double height = 0;
        for (Sight sight : sights) {
            best = Math.max(best, sight.score);
            sum += sight.score;
            centre = centre.plus(sight.centre.times(sight.score));
            hips = hips.plus(sight.hips.times(sight.score));
            reach = reach.plus(sight.reach.times(sight.score));
            width += sight.score * sight.width;
            height += sight.score * sight.height;
        }
        return new Sight(
                best, centre.times(1 / sum), width / sum, height / sum, hips.times(1 / sum), reach.times(1 / sum));
    }

    /** @param margin how much larger than the body the region is */
    Region region(double margin) {
        return Region.around(hips, reach, margin);
    }

    Sight in(Region region) {
        return new Sight(
                score,
                region.at(centre.x(), centre.y()),
                width * region.sizePx(),
                height * region.sizePx(),
                region.at(hips.x(), hips.y()),
                region.at(reach.x(), reach.y()));
    }
}
