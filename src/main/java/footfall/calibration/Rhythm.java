package footfall.calibration;

import footfall.body.BodyPoint;
import footfall.events.LegMotion;
import footfall.signal.Quantiles;
import footfall.signal.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One leg's swing against the hip and what can be read from it before any event is known: the stride period, the planted foot's speed,
 * the bounce of the hip. Times are those of the motion, real or not.
 */
final class Rhythm {
    /** Longest stretch that is looked at for the period: some strides even at 960 frames/s. */
    private static final int MOST_FRAMES = 4000;
    /** Weaker than this is no gait. */
    private static final double LEAST_CORRELATION = 0.4;
    /** The first peak that is almost as high as the highest is the period, not a multiple of it. */
    private static final double ALMOST_HIGHEST = 0.8;
    /** The foot is planted in this part of its way from farthest ahead to farthest behind. */
    private static final double MIDDLE_FROM = 0.3;

    private static final double MIDDLE_TO = 0.7;
    /** Of the samples: this many lie beyond what counts as the foot's farthest, so that an outlier does not. */
    private static final double EXTREME = 0.05;

    private static final double LEAST_SEEN = 0.8;

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
        int[] known = knownFrames();
        return (seconds[known[1]] - seconds[known[0]]) / (known[1] - known[0]);
    }

    /** First and last frame that show anything of the leg. */
    int[] knownFrames() {
        IntSummaryStatistics known = IntStream.range(0, seconds.length)
                .filter(i -> leg.points().values().stream().anyMatch(t -> t.known(i)))
                .summaryStatistics();
        return new int[] {known.getMin(), known.getMax()};
    }

    /** Whether the foot was seen in most of the frames of this stride. */
    boolean seen(Stride stride) {
        Optional<Trajectory> foot =
                SWINGING.stream().map(leg::point).flatMap(Optional::stream).findFirst();
        long seen = IntStream.range(stride.from, stride.to)
                .filter(i -> foot.isPresent() && foot.get().known(i))
                .count();
        return seen > LEAST_SEEN * (stride.to - stride.from);
    }

    /**
     * From one passing of the foot under the hip, on its way forward, to the next.
     *
     * @param from first frame
     * @param to first frame of the next stride
     * @param startSeconds of the passing, between frames
     * @param backwardSpeed of the planted foot against the hip; NaN if it was not seen
     */
    record Stride(int from, int to, double startSeconds, double endSeconds, double backwardSpeed) {
        double seconds() {
            return endSeconds - startSeconds;
        }

        double phase(double at) {
            return (at - startSeconds) / seconds();
        }
    }

    /** All strides that are seen from passing to passing, in order. */
    List<Stride> strides() {
        double[] swing = againstHip(SWINGING);
        double[] planted = againstHip(PLANTED);
        double[] known = Arrays.stream(swing).filter(Double::isFinite).toArray();
        double farBehind = Quantiles.nearest(known, EXTREME);
        double farAhead = Quantiles.nearest(known, 1 - EXTREME);
        double middle = (farBehind + farAhead) / 2;
        int[] passes = passes(swing, (farBehind + middle) / 2, middle);
        List<Stride> strides = new ArrayList<>();
        for (int k = 0; k + 1 < passes.length; k++) {
            strides.add(new Stride(
                    passes[k],
                    passes[k + 1],
                    crossing(swing, passes[k], middle),
                    crossing(swing, passes[k + 1], middle),
                    backwardSpeed(planted, passes[k], passes[k + 1])));
        }
        return strides;
    }

    /** The first frames after the foot passed its middle on its way forward, once per stride. */
    private static int[] passes(double[] swing, double clearlyBehind, double middle) {
        IntStream.Builder passes = IntStream.builder();
        boolean behind = false;
        for (int i = 0; i < swing.length; i++) {
            if (swing[i] < clearlyBehind) {
                behind = true;
            } else if (behind && swing[i] > middle) {
                behind = false;
                passes.add(i);
            }
        }
        return passes.build().toArray();
    }

    /** When, between this frame and the one before, the path was at this place. */
    private double crossing(double[] path, int frame, double place) {
        double fraction = (place - path[frame - 1]) / (path[frame] - path[frame - 1]);
        return seconds[frame - 1]
                + Math.min(1, Math.max(0, Double.isNaN(fraction) ? 1 : fraction))
                        * (seconds[frame] - seconds[frame - 1]);
    }

    /**
     * The planted foot goes back at the belt's speed; farthest ahead and farthest behind it is in the air, so the middle of the way from
     * there to there is what counts.
     */
    private double backwardSpeed(double[] path, int from, int to) {
        if (path.length == 0) {
            return Double.NaN;
        }
        int ahead = from;
        for (int i = from; i < to; i++) {
            ahead = path[i] > path[ahead] ? i : ahead;
        }
        int behind = ahead;
        for (int i = ahead; i < to; i++) {
            behind = path[i] < path[behind] ? i : behind;
        }
        double start = path[ahead] + MIDDLE_FROM * (path[behind] - path[ahead]);
        double end = path[ahead] + MIDDLE_TO * (path[behind] - path[ahead]);
        int first = firstBelow(path, ahead, behind, start);
        int last = firstBelow(path, ahead, behind, end);
        return first > ahead && last > ahead && last <= behind
                ? (start - end) / (crossing(path, last, end) - crossing(path, first, start))
                : Double.NaN;
    }

    private static int firstBelow(double[] path, int from, int to, double place) {
        int i = from;
        while (i <= to && !(path[i] <= place)) {
            i++;
        }
        return i;
    }

    /** Median backward speed of the planted foot against the hip; NaN if it was never seen. */
    double plantedSpeed() {
        return Quantiles.nearest(
                strides().stream()
                        .mapToDouble(Stride::backwardSpeed)
                        .filter(Double::isFinite)
                        .toArray(),
                0.5);
    }

    /** See {@link HipBounce}; NaN without a hip. */
    double bounce() {
        return leg.point(BodyPoint.HIP).map(hip -> HipBounce.of(hip, strides())).orElse(Double.NaN);
    }
}
