package footfall.calibration;

import footfall.geometry.Point;

/**
 * A pinhole camera beside the belt, in the runner's frame: X forward, Y up, Z toward the camera, Z = 0 in the near ankle's plane; the
 * camera stands at (0, 0, distance) and looks along -Z when all angles are 0.
 *
 * @param yaw turn about the vertical, radians; positive looks toward -X
 * @param pitch positive looks up, radians
 * @param roll positive: the camera leans to its right, so the picture must be turned clockwise to be level, radians
 * @param logFocal natural logarithm of focal length over the picture's long side
 * @param distanceMetres from the near ankle's plane
 */
record Camera(double yaw, double pitch, double roll, double logFocal, double distanceMetres, PictureSize size) {
    /** Yaw, pitch, roll, log focal length: what is fitted. */
    static final int PARAMETERS = 4;

    static Camera of(double[] parameters, double distanceMetres, PictureSize size) {
        return new Camera(parameters[0], parameters[1], parameters[2], parameters[3], distanceMetres, size);
    }

    Camera at(double otherDistanceMetres) {
        return new Camera(yaw, pitch, roll, logFocal, otherDistanceMetres, size);
    }

    double focalPx() {
        return Math.exp(logFocal) * Math.max(size.widthPx(), size.heightPx());
    }

    /** Repeated use of one camera without making its axes anew for each point. */
    Sight sight() {
        return new Sight(this);
    }

    /** The camera's axes, worked out once. */
    static final class Sight {
        private static final double STEP_PER_DISTANCE = 0.05;

        private final double[] right;
        private final double[] down;
        private final double[] forward;
        private final double focal;
        private final double centreU;
        private final double centreV;
        private final double distance;

        private Sight(Camera camera) {
            double cosPitch = Math.cos(camera.pitch);
            forward = new double[] {
                -Math.sin(camera.yaw) * cosPitch, Math.sin(camera.pitch), -Math.cos(camera.yaw) * cosPitch
            };
            double level = Math.hypot(forward[0], forward[2]);
            double[] levelRight = {-forward[2] / level, 0, forward[0] / level};
            double[] levelDown = cross(forward, levelRight);
            double cos = Math.cos(camera.roll);
            double sin = Math.sin(camera.roll);
            right = mix(cos, levelRight, sin, levelDown);
            down = mix(-sin, levelRight, cos, levelDown);
            focal = camera.focalPx();
            centreU = camera.size.centreU();
            centreV = camera.size.centreV();
            distance = camera.distanceMetres;
        }

        /** X in the plane at that depth of the point seen at (u, v). */
        double x(double u, double v, double depthMetres) {
            return ray(0, u, v) * (depthMetres - distance) / ray(2, u, v);
        }

        /** Y in the plane at that depth of the point seen at (u, v). */
        double y(double u, double v, double depthMetres) {
            return ray(1, u, v) * (depthMetres - distance) / ray(2, u, v);
        }

        /** Metres per pixel of a point at that depth that is seen at (u, v). */
        double metresPerPixel(double u, double v, double depthMetres) {
            return (depthMetres - distance) / ray(2, u, v) / focal;
        }

        /** Where a point of the world is seen. */
        Point picture(double x, double y, double z) {
            double[] d = {x, y, z - distance};
            double along = dot(d, forward);
            return new Point(centreU + focal * dot(d, right) / along, centreV + focal * dot(d, down) / along);
        }

        /**
         * How the picture of something that moves in the runner's plane goes through a pixel; neither depth nor distance matter.
         *
         * @return du, dv and the second difference of u for a step along (alongX, alongY)
         */
        double[] passing(Point at, double alongX, double alongY) {
            double x = x(at.x(), at.y(), 0);
            double y = y(at.x(), at.y(), 0);
            double step = STEP_PER_DISTANCE * distance;
            Point before = picture(x - step * alongX, y - step * alongY, 0);
            Point after = picture(x + step * alongX, y + step * alongY, 0);
            return new double[] {
                (after.x() - before.x()) / 2, (after.y() - before.y()) / 2, after.x() - 2 * at.x() + before.x()
            };
        }

        private double ray(int axis, double u, double v) {
            return (u - centreU) / focal * right[axis] + (v - centreV) / focal * down[axis] + forward[axis];
        }

        private static double dot(double[] a, double[] b) {
            return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        }

        private static double[] cross(double[] a, double[] b) {
            return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
        }

        private static double[] mix(double a, double[] p, double b, double[] q) {
            return new double[] {a * p[0] + b * q[0], a * p[1] + b * q[1], a * p[2] + b * q[2]};
        }
    }
}
