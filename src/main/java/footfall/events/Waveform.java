package footfall.events;

import java.util.OptionalDouble;
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

    /** This plus weight x other, on the same grid. */
    Waveform plus(Waveform other, double weight) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = values[i] + weight * other.values[i];
        }
        return new Waveform(start, out);
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
