package footfall.synthetic;

import footfall.body.Facing;
import footfall.geometry.Point;

/**
 * A pinhole camera beside the treadmill.
 *
 * @param distanceMetres lens to the plane of the near ankle, along the optical axis when the camera stands square
 * @param heightMetres lens above the belt
 * @param aimMetres how far ahead of the mean hip the camera looks
 * @param yawDegrees turn about the vertical, positive = looks towards the back of a runner who faces right
 * @param pitchDegrees positive = looks up
 * @param rollDegrees positive = the picture shows the level belt turned clockwise
 * @param focalPx focal length in pixels
 * @param k1 radial distortion (normalised picture coordinates), negative = barrel
 */
record Camera(
        int widthPx,
        int heightPx,
        double focalPx,
        double distanceMetres,
        double heightMetres,
        double aimMetres,
        double yawDegrees,
        double pitchDegrees,
        double rollDegrees,
        double k1) {

    /** A picture point with the pixels per metre at its depth. */
    record Projected(Point point, double pxPerMetre) {}

    /** Level, square and centred. */
    static Camera square(int widthPx, int heightPx, double focalPx, double distanceMetres, double heightMetres) {
        return new Camera(widthPx, heightPx, focalPx, distanceMetres, heightMetres, 0, 0, 0, 0, 0);
    }

    Camera turned(double yawDegrees, double pitchDegrees, double rollDegrees) {
        return new Camera(
                widthPx,
                heightPx,
                focalPx,
                distanceMetres,
                heightMetres,
                aimMetres,
                yawDegrees,
                pitchDegrees,
                rollDegrees,
                k1);
    }

    /** The camera's axes in the room: rows right, down, forward. */
    double[][] axes() {
        double yaw = Math.toRadians(yawDegrees);
        double pitch = Math.toRadians(pitchDegrees);
        double roll = Math.toRadians(rollDegrees);
        double[] forward = {-Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), -Math.cos(yaw) * Math.cos(pitch)};
        double[] right = cross(forward, new double[] {0, 1, 0});
        double length = Math.sqrt(right[0] * right[0] + right[1] * right[1] + right[2] * right[2]);
        right = new double[] {right[0] / length, right[1] / length, right[2] / length};
        double[] down = cross(forward, right);
        return new double[][] {
            combine(right, Math.cos(roll), down, -Math.sin(roll)),
            combine(right, Math.sin(roll), down, Math.cos(roll)),
            forward
        };
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] combine(double[] a, double p, double[] b, double q) {
        return new double[] {p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]};
    }

    /** Where the lens is, in the room: x to the picture's right from the mean hip, y up from the belt, z from the ankle plane. */
    Point3 position(Facing facing) {
        double yaw = Math.toRadians(yawDegrees);
        return new Point3(
                facing.sign() * aimMetres + distanceMetres * Math.sin(yaw),
                heightMetres,
                distanceMetres * Math.cos(yaw));
    }

    /** A fixed view: projects points of the room. */
    View view(Facing facing) {
        return new View(this, position(facing), axes());
    }

    /** The camera set up. (0,0) = centre of the top left pixel, y down. */
    static final class View {
        private final Camera camera;
        private final Point3 position;
        private final double[][] axes;

        private View(Camera camera, Point3 position, double[][] axes) {
            this.camera = camera;
            this.position = position;
            this.axes = axes;
        }

        Projected project(Point3 room) {
            double[] d = {room.x() - position.x(), room.y() - position.y(), room.z() - position.z()};
            double depth = dot(axes[2], d);
            double x = dot(axes[0], d) / depth;
            double y = dot(axes[1], d) / depth;
            double stretch = 1 + camera.k1 * (x * x + y * y);
            return new Projected(
                    new Point(
                            (camera.widthPx - 1) / 2.0 + camera.focalPx * x * stretch,
                            (camera.heightPx - 1) / 2.0 + camera.focalPx * y * stretch),
                    camera.focalPx / depth);
        }

        private static double dot(double[] a, double[] b) {
            return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        }
    }
}
