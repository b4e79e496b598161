package footfall.events;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.signal.Trajectory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** A leg that runs by formula: strikes at 0.3 s + n x 0.72 s, each with a step in force, toe-offs 0.27 s later. */
final class ModelLeg {
    static final double PERIOD = 0.72;
    static final double FIRST_STRIKE = 0.3;
    static final double CONTACT = 0.27;
    private static final double SPEED = 3;
    private static final double FOOT = 0.17;

    final double fps;
    final double seconds;
    double noise = 0.001;
    double scale = 1;
    double timeShift;
    double runsForward;

    ModelLeg(double fps, double seconds) {
        this.fps = fps;
        this.seconds = seconds;
    }

    LegMotion motion() {
        int n = (int) (seconds * fps);
        Map<BodyPoint, double[][]> paths = new EnumMap<>(BodyPoint.class);
        for (BodyPoint point :
                new BodyPoint[] {BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE}) {
            paths.put(point, new double[2][n]);
        }
        double[] times = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = i / fps + timeShift;
            fill(paths, i, i / fps);
        }
        Random random = new Random(11);
        Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
        paths.forEach((point, xy) -> points.put(point, trajectory(times, xy, random)));
        return new LegMotion(Side.RIGHT, points);
    }

    private Trajectory trajectory(double[] times, double[][] xy, Random random) {
        int n = times.length;
        boolean[] seen = new boolean[n];
        for (int i = 0; i < n; i++) {
            seen[i] = true;
            xy[0][i] = scale * (xy[0][i] + runsForward * (times[i] - timeShift) + noise * random.nextGaussian());
            xy[1][i] = scale * (xy[1][i] + noise * random.nextGaussian());
        }
        return new Trajectory(times, xy[0], xy[1], new double[n], seen);
    }

    private static void fill(Map<BodyPoint, double[][]> paths, int i, double t) {
        double s = (t - FIRST_STRIKE) % PERIOD;
        s = s < 0 ? s + PERIOD : s;
        double swing = Math.max(0, (s - CONTACT) / (PERIOD - CONTACT));
        double start = 0.35 - SPEED * CONTACT;
        double toeX = swing == 0 ? 0.35 - SPEED * s : start + swingX(swing, SPEED * (PERIOD - CONTACT));
        double toeY = 0.04 + 0.3 * swing * swing * (1 - swing) + 2.2 * Math.pow(swing * (1 - swing), 2);
        double pitch = -1.1 * bump((s - 0.3) / 0.2) + 0.12 * bump((s - PERIOD) / 0.09) + 0.12 * bump(s / 0.05);
        double heelX = toeX - FOOT * Math.cos(pitch);
        double heelY = toeY - FOOT * Math.sin(pitch);
        double hipX = 0;
        double hipY = 0.93 + 0.035 * Math.cos(4 * Math.PI * (s - 0.45) / PERIOD);
        double ankleX = heelX + 0.05;
        double ankleY = heelY + 0.06;
        set(paths, BodyPoint.TOE, i, toeX, toeY);
        set(paths, BodyPoint.HEEL, i, heelX, heelY);
        set(paths, BodyPoint.ANKLE, i, ankleX, ankleY);
        set(paths, BodyPoint.HIP, i, hipX, hipY);
        set(paths, BodyPoint.KNEE, i, (hipX + ankleX) / 2 + 0.12, (hipY + ankleY) / 2);
    }

    /** Back to the front: it leaves at the belt's speed and lands at a third of it. */
    private static double swingX(double u, double beltWay) {
        double forward = SPEED * CONTACT * u * u * (3 - 2 * u);
        return forward - beltWay * u * (1 - u) * (1 - u) + beltWay / 3 * u * u * (1 - u);
    }

    private static double bump(double u) {
        return Math.abs(u) >= 1 ? 0 : Math.pow(1 - u * u, 3);
    }

    private static void set(Map<BodyPoint, double[][]> paths, BodyPoint point, int i, double x, double y) {
        double[][] path = paths.getOrDefault(point, new double[2][0]);
        path[0][i] = x;
        path[1][i] = y;
    }
}
