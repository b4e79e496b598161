package footfall.keypoints;

import footfall.signal.LocalMean;
import java.util.Arrays;
import java.util.Optional;

/** The phase of the stride on every frame, from a quantity that repeats with it, whatever the pace does within the clip. */
final class StrideClock {
    /** Trial frequencies per natural resolution (1/duration). */
    private static final int OVERSAMPLING = 8;
    /** The slow course of the quantity is what changes over more than two of its periods. */
    private static final double SLOW_PERIODS = 2;

    private static final double FEWEST_PERIODS = 2.5;
    private static final int CORRECTIONS = 2;

    private final double[] phases;
    private final double strideSeconds;

    private StrideClock(double[] phases, double strideSeconds) {
        this.phases = phases;
        this.strideSeconds = strideSeconds;
    }

    /** Radians, rising; NaN before the first and after the last known value. */
    double[] phases() {
        return phases;
    }

    /** Mean duration of a stride in the times given. */
    double strideSeconds() {
        return strideSeconds;
    }

    /**
     * Looks for the rhythm.
     *
     * @param quantity NaN where unknown
     * @param perStride how often it repeats in a stride
     * @param lowestHertz of the quantity
     */
    static Optional<StrideClock> of(
            double[] seconds, double[] quantity, int perStride, double lowestHertz, double highestHertz) {
        int first = firstKnown(quantity);
        int last = lastKnown(quantity);
        double duration = last > first ? seconds[last] - seconds[first] : 0;
        double low = Math.max(lowestHertz, FEWEST_PERIODS / Math.max(duration, Double.MIN_NORMAL));
        if (low >= highestHertz) {
            return Optional.empty();
        }
        double middle = Math.sqrt(lowestHertz * highestHertz);
        double[] swing = LocalMean.less(seconds, quantity, SLOW_PERIODS / middle);
        double hertz = strongest(seconds, swing, low, highestHertz, 1 / (OVERSAMPLING * duration));
        double[] angle = new double[0];
        for (int round = 0; round <= CORRECTIONS; round++) {
            angle = angles(seconds, swing, hertz);
            hertz += round < CORRECTIONS ? slope(seconds, angle, first, last) / (2 * Math.PI) : 0;
        }
        double[] phases = new double[seconds.length];
        for (int i = 0; i < phases.length; i++) {
            phases[i] = i < first || i > last
                    ? Double.NaN
                    : (2 * Math.PI * hertz * (seconds[i] - seconds[first]) + angle[i]) / perStride;
        }
        return Optional.of(new StrideClock(phases, perStride / hertz));
    }

    private static int firstKnown(double[] values) {
        int i = 0;
        while (i < values.length - 1 && Double.isNaN(values[i])) {
            i++;
        }
        return i;
    }

    private static int lastKnown(double[] values) {
        int i = values.length - 1;
        while (i > 0 && Double.isNaN(values[i])) {
            i--;
        }
        return i;
    }

    /** The frequency at which the spectrum and half of that at its double are highest together. */
    private static double strongest(double[] seconds, double[] values, double low, double high, double step) {
        double best = low;
        double highest = -1;
        for (double f = low; f <= high; f += step) {
            double power = power(seconds, values, f) + power(seconds, values, 2 * f) / 2;
            if (power > highest) {
                highest = power;
                best = f;
            }
        }
        return best;
    }

    private static double power(double[] seconds, double[] values, double hertz) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                double angle = 2 * Math.PI * hertz * seconds[i];
                re += values[i] * Math.cos(angle);
                im -= values[i] * Math.sin(angle);
            }
        }
        return re * re + im * im;
    }

    /** How far the quantity runs ahead of a steady wave, continuous, smoothed over one period. */
    private static double[] angles(double[] seconds, double[] values, double hertz) {
        double start = seconds[firstKnown(values)];
        double[] re = values.clone();
        double[] im = values.clone();
        for (int i = 0; i < values.length; i++) {
            double angle = 2 * Math.PI * hertz * (seconds[i] - start);
            re[i] *= Math.cos(angle);
            im[i] *= -Math.sin(angle);
        }
        double[] smoothRe = LocalMean.of(seconds, re, 1 / hertz);
        double[] smoothIm = LocalMean.of(seconds, im, 1 / hertz);
        double[] angles = new double[values.length];
        double last = 0;
        for (int i = 0; i < angles.length; i++) {
            double angle = Math.atan2(smoothIm[i], smoothRe[i]);
            if (!Double.isNaN(angle)) {
                last += Math.IEEEremainder(angle - last, 2 * Math.PI);
            }
            angles[i] = last;
        }
        return angles;
    }

    private static double slope(double[] seconds, double[] values, int first, int last) {
        double meanT = Arrays.stream(seconds, first, last + 1).average().orElse(0);
        double meanV = Arrays.stream(values, first, last + 1).average().orElse(0);
        double moment = 0;
        double square = 0;
        for (int i = first; i <= last; i++) {
            moment += (seconds[i] - meanT) * (values[i] - meanV);
            square += (seconds[i] - meanT) * (seconds[i] - meanT);
        }
        return moment / square;
    }
}
