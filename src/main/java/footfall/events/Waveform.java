package footfall.events;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** A mean curve on an even grid round an event (time 0 s), and the instants that can be read from it. */
final class Waveform {
    /** Finer than any error that matters; crossings are interpolated. */
    static final double STEP_SECONDS = 0.0005;

    private final double start;
    private final double[] values;

    Waveform(double start, double[] values) {
        this.start = start;
        this.values = values;
    }

    int size() {
        return values.length;
    }

    double value(int i) {
        return values[i];
    }

    double[] values() {
        return values;
    }

    double seconds(int i) {
        return start + i * STEP_SECONDS;
    }

    int index(double seconds) {
        long i = Math.round((seconds - start) / STEP_SECONDS);
        return (int) Math.max(0, Math.min(values.length - 1, i));
    }

    Waveform map(DoubleUnaryOperator change) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = change.applyAsDouble(values[i]);
        }
        return new Waveform(start, out);
    }

    /** Combined with another curve on the same grid, value by value. */
    Waveform with(Waveform other, DoubleBinaryOperator combine) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = combine.applyAsDouble(values[i], other.values[i]);
        }
        return new Waveform(start, out);
    }

    Waveform minus(Waveform other) {
        return with(other, (a, b) -> a - b);
    }

    Waveform negated() {
        return map(v -> -v);
    }

    /** The derivative by central differences. */
    Waveform slope() {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            int before = Math.max(0, i - 1);
            int after = Math.min(out.length - 1, i + 1);
            out[i] = (values[after] - values[before]) / ((after - before) * STEP_SECONDS);
        }
        return new Waveform(start, out);
    }

    /** Smoothed with a Gaussian; the ends are held. */
    Waveform smoothed(double sdSeconds) {
        int reach = (int) Math.ceil(4 * sdSeconds / STEP_SECONDS);
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int k = -reach; k <= reach; k++) {
                double z = k * STEP_SECONDS / sdSeconds;
                double weight = Math.exp(-z * z / 2);
                sum += weight * values[Math.max(0, Math.min(out.length - 1, i + k))];
                weights += weight;
            }
            out[i] = sum / weights;
        }
        return new Waveform(start, out);
    }

    double mean(double from, double to) {
        return Arrays.stream(values, index(from), index(to) + 1).average().orElse(Double.NaN);
    }

    double sd(double from, double to) {
        double mean = mean(from, to);
        return Math.sqrt(map(v -> (v - mean) * (v - mean)).mean(from, to));
    }

    double median(double from, double to) {
        return StrideAligner.median(Arrays.copyOfRange(values, index(from), index(to) + 1));
    }

    /** Time of the highest value within the window, between the grid's points; empty if it lies at the window's edge. */
    OptionalDouble summit(double from, double to) {
        int i = highest(from, to);
        if (i <= index(from) || i >= index(to)) {
            return OptionalDouble.empty();
        }
        double bend = values[i - 1] - 2 * values[i] + values[i + 1];
        double fraction = bend < 0 ? 0.5 * (values[i - 1] - values[i + 1]) / bend : 0;
        return OptionalDouble.of(seconds(i) + fraction * STEP_SECONDS);
    }

    int highest(double from, double to) {
        int best = index(from);
        for (int i = best; i <= index(to); i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    int lowest(double from, double to) {
        int best = index(from);
        for (int i = best; i <= index(to); i++) {
            best = values[i] < values[best] ? i : best;
        }
        return best;
    }

    /** The first time within the window at which the curve comes from at or below the threshold to above it. */
    OptionalDouble firstRise(double threshold, double from, double to) {
        for (int i = index(from); i < index(to); i++) {
            if (values[i] <= threshold && values[i + 1] > threshold) {
                return OptionalDouble.of(
                        seconds(i) + (threshold - values[i]) / (values[i + 1] - values[i]) * STEP_SECONDS);
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * The instant that best parts the window into below the threshold before and above it after: what is on the wrong side is least. Where
     * the curve crosses once it is the crossing; a wiggle across does not decide it. Empty at the window's edge.
     */
    OptionalDouble step(double threshold, double from, double to) {
        int first = index(from);
        int last = index(to);
        int best = first + parting(Arrays.copyOfRange(values, first, last + 1), threshold);
        return best == first || best == last
                ? OptionalDouble.empty()
                : firstRise(threshold, seconds(best - 1), seconds(best + 1));
    }

    /** The index that best parts the values into below the threshold before and above it from there on; 0 or the last if all are on one side. */
    static int parting(double[] values, double threshold) {
        double sum = 0;
        double lowest = 0;
        int best = 0;
        for (int i = 0; i + 1 < values.length; i++) {
            sum += (values[i] + values[i + 1]) / 2 - threshold;
            if (sum < lowest) {
                lowest = sum;
                best = i + 1;
            }
        }
        return best;
    }

    /** Centre of what stands above a share of a peak's height; steadier than the peak itself. */
    double centroid(int peak, double share) {
        double floor = share * values[peak];
        int from = peak;
        while (from > 0 && values[from - 1] > floor) {
            from--;
        }
        double weight = 0;
        double moment = 0;
        for (int i = from; i < values.length && values[i] > floor; i++) {
            weight += values[i] - floor;
            moment += (values[i] - floor) * seconds(i);
        }
        return weight > 0 ? moment / weight : seconds(peak);
    }
}
