package footfall.synthetic;

import footfall.geometry.Point;

/** A point in space, metres: x in the running direction, y up from the belt, z towards the camera from the plane of the near ankle. */
record Point3(double x, double y, double z) {
    static Point3 of(Point sagittal, double z) {
        return new Point3(sagittal.x(), sagittal.y(), z);
    }

    Point3 plus(double dx, double dy, double dz) {
        return new Point3(x + dx, y + dy, z + dz);
    }

    /** The point this far along the way to the other. */
    Point3 towards(Point3 other, double share) {
        return new Point3(x + share * (other.x - x), y + share * (other.y - y), z + share * (other.z - z));
    }

    Point sagittal() {
        return new Point(x, y);
    }
}
