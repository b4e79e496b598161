package footfall.calibration;

import footfall.body.BodyPoint;
import footfall.events.LegMotion;
import footfall.signal.Trajectory;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One leg's swing against the hip and what can be read from it before any event is known: the stride period, the planted foot's speed,
 * the fall of the hip. Times are those of the motion, real or not.
 */
final class Rhythm {
    /** Longest stretch that is looked at for the period: some strides even at 960 frames/s. */
    private static final int MOST_FRAMES = 4000;
    /** Weaker than this is no gait. */
    private static final double LEAST_CORRELATION = 0.4;
    /** The first peak that is almost as high as the highest is the period, not a multiple of it. */
    private static final double ALMOST_HIGHEST = 0.8;
    /** The foot is surely planted in this part of its lowest samples. */
    private static final double LOWEST = 0.15;

    private static final double FALLING = 0.10;
    /** Differences over this part of a stride are blind to marker noise and still see the flight. */
    private static final double FALL_STEP = 1.0 / 8;

    private static final List<BodyPoint> SWINGING =
            List.of(BodyPoint.ANKLE, BodyPoint.TOE, BodyPoint.HEEL, BodyPoint.KNEE);
    private static final List<BodyPoint> PLANTED = List.of(BodyPoint.TOE, BodyPoint.HEEL, BodyPoint.ANKLE);

    private final LegMotion leg;
    private final double[] seconds;

    Rhythm(LegMotion leg) {
        this.leg = leg;
        seconds = leg.points().values().stream()
                .findFirst()
                .map(Trajectory::secondsArray)
                .orElse(new double[0]);
    }

    double seconds(int frame) {
        return seconds[frame];
    }

    /** x of the first known of these points, less the hip's where that is known; straight lines through gaps. */
    private double[] againstHip(List<BodyPoint> points) {
        Optional<double[]> x = points.stream()
                .map(leg::point)
                .flatMap(Optional::stream)
                .findFirst()
                .map(t -> bridged(t.xArray()));
        double[] path = x.orElse(new double[0]);
        leg.point(BodyPoint.HIP).ifPresent(hip -> {
            double[] hipX = bridged(hip.xArray());
            for (int i = 0; i < path.length && hipX.length > 0; i++) {
                path[i] -= hipX[i];
            }
        });
        return path;
    }

    /** Gaps filled by straight lines, NaN at the ends kept; empty if all is NaN. */
    private static double[] bridged(double[] values) {
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                for (int k = last + 1; k < i && last >= 0; k++) {
                    values[k] = values[last] + (values[i] - values[last]) * (k - last) / (i - last);
                }
                last = i;
            }
        }
        return last < 0 ? new double[0] : values;
    }

    /** The stride's length in seconds; empty where nothing repeats. */
    Optional<Double> period() {
        double[] swing =
                Arrays.stream(againstHip(SWINGING)).filter(Double::isFinite).toArray();
        int from = Math.max(0, (swing.length - MOST_FRAMES) / 2);
        swing = Arrays.copyOfRange(swing, from, Math.min(swing.length, from + MOST_FRAMES));
        double[] correlation = correlation(swing);
        int start = IntStream.range(0, correlation.length)
                .filter(lag -> correlation[lag] < 0)
                .findFirst()
                .orElse(correlation.length);
        double highest = Arrays.stream(correlation).skip(start).max().orElse(0);
        for (int lag = Math.max(1, start); lag < correlation.length - 1; lag++) {
            boolean peak = correlation[lag] >= correlation[lag - 1] && correlation[lag] >= correlation[lag + 1];
            if (peak && correlation[lag] > Math.max(LEAST_CORRELATION, ALMOST_HIGHEST * highest)) {
                return Optional.of((lag + vertex(correlation, lag)) * meanStep());
            }
        }
        return Optional.empty();
    }

    private static double[] correlation(double[] x) {
        double mean = Arrays.stream(x).average().orElse(0);
        double variance =
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        double[] correlation = new double[x.length * 2 / 3];
        for (int lag = 0; lag < correlation.length && variance > 0; lag++) {
            double sum = 0;
            for (int i = lag; i < x.length; i++) {
                sum += (x[i] - mean) * (x[i - lag] - mean);
            }
            correlation[lag] = sum / (x.length - lag) / variance;
        }
        return correlation;
    }

    /** Where between the samples round a peak its parabola is highest, -0.5 to 0.5. */
    private static double vertex(double[] y, int i) {
        double curvature = y[i - 1] - 2 * y[i] + y[i + 1];
        return curvature == 0 ? 0 : (y[i - 1] - y[i + 1]) / (2 * curvature);
    }

    /** Seconds per frame where the leg is known; elsewhere the file may play at another speed. */
    private double meanStep() {
        IntSummaryStatistics known = IntStream.range(0, seconds.length)
                .filter(i -> leg.points().values().stream().anyMatch(t -> t.known(i)))
                .summaryStatistics();
        return (seconds[known.getMax()] - seconds[known.getMin()]) / (known.getMax() - known.getMin());
    }

    /** Backward speed of the lowest foot marker samples against the hip between two frames; NaN if the foot is not seen there. */
    double lowFootSpeed(int from, int to) {
        Optional<Trajectory> foot =
                PLANTED.stream().map(leg::point).flatMap(Optional::stream).findFirst();
        double[] path = againstHip(PLANTED);
        if (foot.isEmpty()) {
            return Double.NaN;
        }
        int[] inside = IntStream.range(Math.max(1, from), Math.min(to, seconds.length - 1))
                .filter(i -> foot.get().known(i) && Double.isFinite(path[i - 1] + path[i + 1]))
                .toArray();
        double low = quantile(LOWEST, Arrays.stream(inside).mapToDouble(foot.get()::y));
        return quantile(
                0.5,
                Arrays.stream(inside)
                        .filter(i -> foot.get().y(i) <= low)
                        .mapToDouble(i -> (path[i - 1] - path[i + 1]) / (seconds[i + 1] - seconds[i - 1])));
    }

    double lowFootSpeed() {
        return lowFootSpeed(0, seconds.length);
    }

    /** Downward acceleration of the hip in flight; NaN without a hip. */
    double hipFall(double period) {
        double[] y = leg.point(BodyPoint.HIP).map(hip -> bridged(hip.yArray())).orElse(new double[0]);
        int step = (int) Math.max(1, Math.rint(period * FALL_STEP / meanStep()));
        double h = step * meanStep();
        return -quantile(
                FALLING,
                IntStream.range(step, Math.max(step, y.length - step))
                        .mapToDouble(i -> (y[i + step] - 2 * y[i] + y[i - step]) / (h * h))
                        .filter(Double::isFinite));
    }

    /** The frames at which the foot passes the hip (or its own middle) on its way forward, one per stride. */
    int[] passes() {
        double[] swing = againstHip(SWINGING);
        double middle = quantile(0.5, Arrays.stream(swing).filter(Double::isFinite));
        double reach = quantile(0.9, Arrays.stream(swing).filter(Double::isFinite)) - middle;
        IntStream.Builder passes = IntStream.builder();
        boolean behind = false;
        for (int i = 0; i < swing.length; i++) {
            if (swing[i] < middle - reach / 2) {
                behind = true;
            } else if (behind && swing[i] > middle) {
                behind = false;
                passes.add(i);
            }
        }
        return passes.build().toArray();
    }

    private static double quantile(double fraction, DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.rint(fraction * (sorted.length - 1))];
    }
}
