package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/** Tracks of a made-up leg in pixels whose every position is known: strides differ a little in time and reach, the hip wanders. */
final class RunnerTracks {
    static final double NOISE = 0.5;
    private static final double STRIDE = 0.76;
    private static final double THIGH = 190;

    private final double fps;
    private final int frames;
    private final double startSeconds;
    private final double[] strikes;
    private final double[] reach;

    RunnerTracks(double fps, double seconds, double startSeconds) {
        this.fps = fps;
        this.frames = (int) (fps * seconds);
        this.startSeconds = startSeconds;
        int n = (int) (seconds / STRIDE) + 3;
        Random random = new Random(3);
        strikes = new double[n];
        reach = new double[n];
        strikes[0] = -0.5;
        for (int i = 0; i < n; i++) {
            strikes[i] = i == 0 ? -0.5 : strikes[i - 1] + STRIDE + 0.006 * random.nextGaussian();
            reach[i] = 1 + 0.02 * random.nextGaussian();
        }
    }

    int frames() {
        return frames;
    }

    double seconds(int frame) {
        return startSeconds + frame / fps;
    }

    List<Double> strikeSeconds() {
        List<Double> all = new ArrayList<>();
        for (double s : strikes) {
            if (s > 0 && s < frames / fps) {
                all.add(startSeconds + s);
            }
        }
        return all;
    }

    private double strides(double t) {
        int i = 0;
        while (i < strikes.length - 2 && strikes[i + 1] <= t) {
            i++;
        }
        return i + (t - strikes[i]) / (strikes[i + 1] - strikes[i]);
    }

    /** Between two strikes the reach changes smoothly. */
    private double reach(double strides) {
        int i = (int) Math.floor(strides);
        double u = (1 - Math.cos(Math.PI * (strides - i))) / 2;
        return reach[i] * (1 - u) + reach[i + 1] * u;
    }

    Point hip(int frame) {
        double t = frame / fps;
        double s = strides(t);
        double angle = 2 * Math.PI * s;
        return new Point(
                900 + 8 * Math.sin(0.7 * t) + reach(s) * (7 * Math.cos(angle + 1) + 6 * Math.sin(2 * angle)),
                500 - reach(s) * (22 * Math.cos(2 * angle + 0.5) + 4 * Math.sin(angle)));
    }

    Point knee(int frame) {
        double s = strides(frame / fps);
        double angle = Math.toRadians(5 + reach(s) * 27 * Math.cos(2 * Math.PI * s - 0.6));
        return hip(frame).plus(new Point(THIGH * Math.sin(angle), THIGH * Math.cos(angle)));
    }

    Point ankle(int frame) {
        double s = strides(frame / fps);
        double angle = Math.toRadians(-35 + reach(s) * 42 * Math.cos(2 * Math.PI * s + 0.3));
        return knee(frame).plus(new Point(200 * Math.sin(angle), 200 * Math.cos(angle)));
    }

    Point at(BodyPoint point, int frame) {
        return switch (point) {
            case HIP -> hip(frame);
            case KNEE -> knee(frame);
            case ANKLE -> ankle(frame);
            case SHOULDER, HEEL, TOE -> throw new IllegalArgumentException("no " + point);
        };
    }

    Track track(BodyPoint point, IntPredicate hidden) {
        Random random = new Random(point.name().length());
        List<TrackSample> samples = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            Point noisy =
                    at(point, frame).plus(new Point(NOISE * random.nextGaussian(), NOISE * random.nextGaussian()));
            if (!hidden.test(frame)) {
                samples.add(new TrackSample(frame, noisy, NOISE, Origin.DETECTED));
            }
        }
        return new Track(Side.RIGHT, point, samples);
    }

    Tracks tracks(Track... tracks) {
        double[] times = new double[frames];
        for (int i = 0; i < frames; i++) {
            times[i] = seconds(i);
        }
        return new Tracks(new FrameTimes(times), Facing.RIGHT, Side.RIGHT, Tracks.Unit.PIXELS, List.of(tracks));
    }

    /** Frames this near to a strike, seconds before and after. */
    IntPredicate aboutStrikes(double before, double after) {
        return frame ->
                strikeSeconds().stream().anyMatch(s -> seconds(frame) > s - before && seconds(frame) < s + after);
    }
}
