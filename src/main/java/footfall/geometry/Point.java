package footfall.geometry;

/** A point (or vector) in a plane; the unit is the caller's (pixels or metres). Coordinates are finite. */
public record Point(double x, double y) {
    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("coordinates must be finite: " + x + ", " + y);
        }
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    public Point times(double factor) {
        return new Point(factor * x, factor * y);
    }

    public double distanceTo(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
