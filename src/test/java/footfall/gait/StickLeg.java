package footfall.gait;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.geometry.Point;
import footfall.signal.Trajectory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A leg of sticks whose angles are formulae of the phase, so that every metric is known exactly; metres, x forward. */
record StickLeg(
        Side side, double scale, double hipSpeed, double firstStrike, double seconds, double fps, double noise) {
    static final double STRIDE = 0.75;
    static final double CONTACT = 0.27;
    static final double THIGH = 0.41;
    static final double SHANK = 0.43;
    static final double BELT = 3.0;

    static StickLeg at(double fps) {
        return new StickLeg(Side.RIGHT, 1, 0, 0.31, 10, fps, 0);
    }

    StickLeg scaledBy(double factor) {
        return new StickLeg(side, factor, hipSpeed * factor, firstStrike, seconds, fps, noise);
    }

    StickLeg onSide(Side other, double strike) {
        return new StickLeg(other, scale, hipSpeed, strike, seconds, fps, noise);
    }

    StickLeg lasting(double time) {
        return new StickLeg(side, scale, hipSpeed, firstStrike, time, fps, noise);
    }

    StickLeg movingAt(double speed) {
        return new StickLeg(side, scale, speed, firstStrike, seconds, fps, noise);
    }

    private double wave(double seconds, double mean, double first, double lag, double second) {
        double angle = 2 * Math.PI * (seconds - firstStrike) / STRIDE;
        return mean + first * Math.cos(angle - lag) + second * Math.sin(2 * angle);
    }

    double thighDegrees(double t) {
        return wave(t, 3, 27, 0.6, 4);
    }

    double shankDegrees(double t) {
        return wave(t, -35, 44, -0.3, -6);
    }

    double footDegrees(double t) {
        return wave(t, -30, 40, -0.2, 5);
    }

    double trunkDegrees(double t) {
        return wave(t, 7, 1, 0.4, 3);
    }

    Point hip(double t) {
        double bounce = 0.05 * Math.cos(4 * Math.PI * (t - firstStrike) / STRIDE + 0.7);
        return new Point(scale * (1.2 + 0.01 * Math.sin(t)) + hipSpeed * t, scale * (0.9 + bounce));
    }

    Point at(BodyPoint point, double t) {
        return switch (point) {
            case HIP -> hip(t);
            case SHOULDER -> hip(t).minus(down(0.5, -trunkDegrees(t)));
            case KNEE -> hip(t).plus(down(THIGH, thighDegrees(t)));
            case ANKLE -> at(BodyPoint.KNEE, t).plus(down(SHANK, shankDegrees(t)));
            case HEEL -> at(BodyPoint.ANKLE, t).plus(along(-0.05, footDegrees(t)));
            case TOE -> at(BodyPoint.ANKLE, t).plus(along(0.12, footDegrees(t)));
        };
    }

    private Point down(double length, double degreesAhead) {
        double angle = Math.toRadians(degreesAhead);
        return new Point(scale * length * Math.sin(angle), -scale * length * Math.cos(angle));
    }

    private Point along(double length, double degreesUp) {
        double angle = Math.toRadians(degreesUp);
        return new Point(scale * length * Math.cos(angle), scale * length * Math.sin(angle));
    }

    List<Double> strikes() {
        List<Double> all = new ArrayList<>();
        for (double t = firstStrike; t < seconds - 0.05; t += STRIDE) {
            all.add(t);
        }
        return all;
    }

    LegEvents events() {
        return events(0, 0, 0, new Random(1));
    }

    /** Events with an error each and one in common to all strikes, whose standard deviation is told. */
    LegEvents events(double randomSd, double common, double commonSd, Random random) {
        List<GaitEvent> on = new ArrayList<>();
        List<GaitEvent> off = new ArrayList<>();
        for (double t : strikes()) {
            double error = common + randomSd * random.nextGaussian();
            on.add(new GaitEvent(side, EventType.FOOT_STRIKE, t + error, Math.hypot(randomSd, commonSd)));
            if (t + CONTACT < seconds - 0.05) {
                off.add(new GaitEvent(side, EventType.TOE_OFF, t + CONTACT, 0.008));
            }
        }
        return new LegEvents(side, on, off, STRIDE, BELT * scale - hipSpeed, commonSd, 0, List.of());
    }

    LegMotion motion() {
        Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
        for (BodyPoint point : BodyPoint.values()) {
            points.put(point, path(point));
        }
        return new LegMotion(side, points);
    }

    LegMotion without(BodyPoint missing) {
        Map<BodyPoint, Trajectory> points = new EnumMap<>(motion().points());
        points.remove(missing);
        return new LegMotion(side, points);
    }

    /** The point's path over all frames, with white noise. */
    Trajectory path(BodyPoint point) {
        int n = (int) (seconds * fps);
        Random random = new Random(7);
        double[] t = new double[n];
        double[] x = new double[n];
        double[] y = new double[n];
        double[] sd = new double[n];
        boolean[] seen = new boolean[n];
        for (int i = 0; i < n; i++) {
            t[i] = i / fps;
            Point p = at(point, t[i]);
            x[i] = p.x() + noise * random.nextGaussian();
            y[i] = p.y() + noise * random.nextGaussian();
            sd[i] = noise;
            seen[i] = true;
        }
        return new Trajectory(t, x, y, sd, seen);
    }

    static Calibration calibration(List<LegMotion> legs, Motion.Unit unit, Optional<Double> legLength) {
        return new Calibration(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                legLength,
                new Motion(legs, unit),
                List.of(),
                List.of());
    }
}
