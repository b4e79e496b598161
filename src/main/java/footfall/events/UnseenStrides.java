package footfall.events;

import footfall.signal.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Strides whose moment fell where the recording has no frames: how they were laid over the others rests on what was bridged there. Each is
 * as unsure as that time is long; the rhythm of the seen strides before and after it is surer, and has the more say the less was seen.
 */
final class UnseenStrides {
    /** So many times the usual step between frames nothing was seen. */
    private static final double LONG_STEPS = 2.5;
    /** A moment this near to such a time was laid over the others by it. */
    private static final double NEAR_SECONDS = 0.05;
    /** Steps of the rhythm from which its spread is known. */
    private static final int FEWEST_STEPS = 4;

    private static final double STEP_TOLERANCE = 0.2;
    private static final double SD_PER_MEDIAN = 1.4826;
    private static final double VARIANCE_OF_EVEN = 1.0 / 12;

    private final double[] frames;
    private final double longSeconds;
    private final double period;

    /**
     * Looks for them in the times of the frames.
     *
     * @param frames in seconds, rising
     * @param frameSeconds between frames, usually
     * @param period of the strides, roughly
     */
    UnseenStrides(double[] frames, double frameSeconds, double period) {
        this.frames = frames.clone();
        this.longSeconds = LONG_STEPS * frameSeconds;
        this.period = period;
    }

    /** The same strides, the unseen ones where rhythm and the little that was seen of them put them together. */
    Aligned placed(Aligned strides) {
        double[] seconds = strides.seconds().clone();
        double[] sds = new double[seconds.length];
        Arrays.setAll(sds, i -> Math.hypot(strides.sdSeconds(i), unseenSd(seconds[i])));
        int[] seen = IntStream.range(0, seconds.length)
                .filter(i -> unseenSd(seconds[i]) == 0)
                .toArray();
        Rhythm rhythm =
                Rhythm.of(Arrays.stream(seen).mapToDouble(i -> seconds[i]).toArray(), period);
        for (int i = 0; i < seconds.length && rhythm.isKnown(); i++) {
            if (unseenSd(strides.seconds()[i]) > 0) {
                double own = sds[i] * sds[i];
                double expected = rhythm.nearest(seconds[i]);
                double variance = rhythm.variance(seconds[i]);
                seconds[i] = (variance * seconds[i] + own * expected) / (variance + own);
                sds[i] = Math.sqrt(variance * own / (variance + own));
            }
        }
        return new Aligned(seconds, sds);
    }

    /** Standard deviation of a moment that may lie anywhere in a time without frames; 0 where frames were seen about it. */
    private double unseenSd(double moment) {
        double longest = 0;
        for (int i = 1; i < frames.length; i++) {
            boolean about = moment > frames[i - 1] - NEAR_SECONDS && moment < frames[i] + NEAR_SECONDS;
            longest = about ? Math.max(longest, frames[i] - frames[i - 1]) : longest;
        }
        return longest > longSeconds ? longest * Math.sqrt(VARIANCE_OF_EVEN) : 0;
    }

    /**
     * The times of strides as those that were seen tell them.
     *
     * @param step from one to the next, usually
     * @param stepVariance of it, robustly
     */
    private record Rhythm(List<Double> seen, double step, double stepVariance) {
        static Rhythm of(double[] seen, double period) {
            double[] steps = IntStream.range(1, seen.length)
                    .mapToDouble(k -> seen[k] - seen[k - 1])
                    .filter(step -> Math.abs(step - period) < STEP_TOLERANCE * period)
                    .toArray();
            double usual = steps.length < FEWEST_STEPS ? Double.NaN : Quantiles.median(steps);
            double off = Quantiles.median(
                    Arrays.stream(steps).map(step -> Math.abs(step - usual)).toArray());
            return new Rhythm(Arrays.stream(seen).boxed().toList(), usual, Math.pow(SD_PER_MEDIAN * off, 2));
        }

        boolean isKnown() {
            return !Double.isNaN(step);
        }

        /** The moment of the rhythm that is nearest to this one. */
        double nearest(double moment) {
            Optional<Double> before = before(moment);
            Optional<Double> after = after(moment);
            if (before.isPresent() && after.isPresent()) {
                double between = after.get() - before.get();
                double steps = Math.max(1, Math.rint(between / step));
                return before.get() + between / steps * steps(before.get(), moment, between / steps);
            }
            double from = before.or(() -> after).orElse(moment);
            return from + step * steps(from, moment, step);
        }

        /** Of that moment. */
        double variance(double moment) {
            double since = before(moment).map(seconds -> count(seconds, moment)).orElse(Double.POSITIVE_INFINITY);
            double until = after(moment).map(seconds -> count(seconds, moment)).orElse(Double.POSITIVE_INFINITY);
            return stepVariance / (1 / since + 1 / until);
        }

        private double count(double from, double to) {
            return Math.max(1, Math.abs(steps(from, to, step)));
        }

        private static double steps(double from, double to, double step) {
            return Math.rint((to - from) / step);
        }

        private Optional<Double> before(double moment) {
            return seen.stream().filter(seconds -> seconds < moment).reduce((first, second) -> second);
        }

        private Optional<Double> after(double moment) {
            return seen.stream().filter(seconds -> seconds > moment).findFirst();
        }
    }
}
