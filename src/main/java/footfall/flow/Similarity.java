package footfall.flow;

import footfall.geometry.Point;

/**
 * A picture moved, turned and made larger: (x, y) goes to (along x - across y + right, across x + along y + down).
 *
 * @param along size times the cosine of the turn, clockwise as seen
 * @param across size times the sine
 */
record Similarity(double along, double across, double right, double down) {
    static final Similarity NONE = new Similarity(1, 0, 0, 0);

    Point apply(Point p) {
        return new Point(along * p.x() - across * p.y() + right, across * p.x() + along * p.y() + down);
    }

    /** This one done after another. */
    Similarity after(Similarity first) {
        Point moved = apply(new Point(first.right, first.down));
        return new Similarity(
                along * first.along - across * first.across,
                across * first.along + along * first.across,
                moved.x(),
                moved.y());
    }

    double size() {
        return Math.hypot(along, across);
    }

    double clockwiseDegrees() {
        return Math.toDegrees(Math.atan2(across, along));
    }
}
