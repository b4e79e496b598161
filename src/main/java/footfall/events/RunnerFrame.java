package footfall.events;

import footfall.body.BodyPoint;
import footfall.signal.Trajectory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Brings a runner who crosses the picture into a frame that moves with him, in which the ground runs backward like a treadmill's belt.
 * A runner who stays in place is left as he is.
 */
final class RunnerFrame {
    /** In one second a runner on the ground gets further than his foot swings to and fro; one on a treadmill does not. */
    private static final double CROSSING_SECONDS = 1;

    private RunnerFrame() {}

    static LegMotion of(LegMotion leg, Trajectory heel) {
        Trajectory body = leg.point(BodyPoint.HIP).orElse(heel);
        double speed = speed(body);
        boolean crosses = Math.abs(speed) * CROSSING_SECONDS > swing(heel, speed);
        return crosses ? moving(leg, speed) : leg;
    }

    private static double speed(Trajectory path) {
        SimpleRegression line = new SimpleRegression();
        known(path).forEach(i -> line.addData(path.seconds(i), path.x(i)));
        return line.getSlope();
    }

    private static IntStream known(Trajectory path) {
        return IntStream.range(0, path.size()).filter(path::known);
    }

    /** How far the foot swings to and fro about a steady movement. */
    private static double swing(Trajectory foot, double speed) {
        double[] x = known(foot)
                .mapToDouble(i -> foot.x(i) - speed * foot.seconds(i))
                .sorted()
                .toArray();
        return x.length == 0 ? Double.NaN : x[(int) (0.95 * (x.length - 1))] - x[(int) (0.05 * (x.length - 1))];
    }

    private static LegMotion moving(LegMotion leg, double speed) {
        Map<BodyPoint, Trajectory> moved = new EnumMap<>(BodyPoint.class);
        leg.points().forEach((point, path) -> moved.put(point, moving(path, speed)));
        return new LegMotion(leg.side(), moved);
    }

    private static Trajectory moving(Trajectory path, double speed) {
        double[] seconds = path.secondsArray();
        double[] x = path.xArray();
        Arrays.setAll(x, i -> x[i] - speed * seconds[i]);
        double[] sd = new double[x.length];
        boolean[] seen = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            sd[i] = path.sd(i);
            seen[i] = path.seen(i);
        }
        return new Trajectory(seconds, x, path.yArray(), sd, seen);
    }
}
