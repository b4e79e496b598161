package footfall.tracking;

import footfall.geometry.Point;

/** A position whose coordinates have a variance each. */
record PointEstimate(Estimate x, Estimate y) {
    Point position() {
        return new Point(x.value(), y.value());
    }

    /** Per axis: both coordinates' variances averaged. */
    double sd() {
        return Math.sqrt((x.variance() + y.variance()) / 2);
    }

    PointEstimate plus(Point known) {
        return new PointEstimate(x.plus(known.x()), y.plus(known.y()));
    }

    PointEstimate with(PointEstimate other) {
        return new PointEstimate(x.with(other.x), y.with(other.y));
    }

    /** Combined with a measured distance from a known centre, linearised (one step of an extended Kalman filter). */
    PointEstimate atDistance(Point centre, Estimate distance) {
        double now = position().distanceTo(centre);
        double gx = (x.value() - centre.x()) / now;
        double gy = (y.value() - centre.y()) / now;
        double spread = gx * gx * x.variance() + gy * gy * y.variance() + distance.variance();
        if (!(spread > 0)) {
            return this;
        }
        double miss = (distance.value() - now) / spread;
        return new PointEstimate(moved(x, gx, miss, spread), moved(y, gy, miss, spread));
    }

    private static Estimate moved(Estimate e, double slope, double miss, double spread) {
        double gain = e.variance() * slope;
        return new Estimate(e.value() + gain * miss, e.variance() - gain * gain / spread);
    }
}
