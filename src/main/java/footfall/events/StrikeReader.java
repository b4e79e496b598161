package footfall.events;

import footfall.body.BodyPoint;
import footfall.settings.EventSettings;
import footfall.signal.Peaks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads the instant of contact from the leg's mean movement round its strikes, in four ways. Contact is a step in force, so the jerk
 * and the steepest rise of the acceleration mark it for every strike type; the belt's speed and the heights are coarser but calm.
 */
final class StrikeReader {
    private static final List<BodyPoint> FOOT = List.of(BodyPoint.HEEL, BodyPoint.TOE);
    /** The jerk peak lies between 50 and 6 ms before the foot joins the belt, or near 0 where it does not. */
    private static final double EARLIEST_BEFORE_JOIN = 0.050;

    private static final double LATEST_BEFORE_JOIN = 0.006;
    /** The first jerk peak counts if it is this high, and this prominent, against the marker's highest there. */
    private static final double JERK_HEIGHT = 0.4;

    private static final double JERK_PROMINENCE = 0.25;
    private static final double JERK_CENTROID = 0.6;
    /** The sharper cut-offs only refine the peak within this distance. */
    private static final double REFINE_SECONDS = 0.008;

    /** Noise is judged this close to the strike, where strides differ least in shape. */
    private static final double NOISE_WINDOW_SECONDS = 0.06;
    /** Strides differ in shape by this share of the heel-toe distance there; it is no noise. */
    private static final double VARIATION_SHARE = 0.009;
    /** No marker is seen better than this share of the heel-toe distance. */
    private static final double LEAST_NOISE_SHARE = 0.002;
    /** Noise of the steepest acceleration, and of speed and height, against the jerk's. */
    private static final double RAMP_NOISE = 0.6;

    private static final double CALM_NOISE = 0.25;
    /** A way may lie this many of its standard deviations from the others' middle. */
    private static final double OUTLIER_SDS = 2;

    private final EventSettings settings;

    StrikeReader(EventSettings settings) {
        this.settings = settings;
    }

    /** The instant of contact against the alignment, by each way; NaN where it could not be read. */
    record Estimates(double jerk, double ramp, double beltJoin, double down) {}

    /** The instant of contact against the alignment, from all ways that could be read. */
    Reading read(LegMotion leg, double[] strikes, double beltSpeed, double frameSeconds) {
        return combine(estimates(leg, strikes, beltSpeed, frameSeconds), noise(leg, strikes));
    }

    Estimates estimates(LegMotion leg, double[] strikes, double beltSpeed, double frameSeconds) {
        EnsembleLeg calm = new EnsembleLeg(leg, FOOT, strikes, settings.meanCutoffHertz(), frameSeconds);
        EnsembleLeg sharp = new EnsembleLeg(leg, FOOT, strikes, settings.jerkCutoffHertz(), frameSeconds);
        EnsembleLeg sharper = new EnsembleLeg(leg, FOOT, strikes, settings.sharpJerkCutoffHertz(), frameSeconds);
        double join = beltJoin(calm, beltSpeed);
        double length = calm.length(BodyPoint.HEEL, BodyPoint.TOE);
        return new Estimates(
                jerkPeak(calm, sharp, sharper, join) + settings.jerkOffsetSeconds(),
                steepestRamp(calm) + settings.rampOffsetSeconds(),
                join + settings.beltJoinOffsetSeconds(),
                down(calm, settings.downShare() * length) + settings.downOffsetSeconds());
    }

    /** Standard deviation of the jerk peak's time by the noise of the markers and the number of samples. */
    private double noise(LegMotion leg, double[] strikes) {
        EnsembleLeg near =
                new EnsembleLeg(leg, FOOT, strikes, settings.sharpJerkCutoffHertz(), 0, NOISE_WINDOW_SECONDS);
        double length = near.length(BodyPoint.HEEL, BodyPoint.TOE);
        double residual = near.residual() / length;
        double position = Math.sqrt(Math.max(0, residual * residual - VARIATION_SHARE * VARIATION_SHARE));
        return settings.jerkNoiseSeconds() * Math.max(LEAST_NOISE_SHARE, position) / Math.sqrt(near.samplesPerSecond());
    }

    /** Weighted by what each way errs; one that lies far out is drawn in first. */
    private Reading combine(Estimates read, double noise) {
        double[] times = {read.jerk(), read.ramp(), read.beltJoin(), read.down()};
        double[] noises = {noise, RAMP_NOISE * noise, CALM_NOISE * noise, CALM_NOISE * noise};
        double[] fixed = {
            settings.sharpReadingSeconds(), settings.sharpReadingSeconds(),
            settings.beltJoinReadingSeconds(), settings.downReadingSeconds()
        };
        double[] weights = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            double variance = fixed[i] * fixed[i] + noises[i] * noises[i];
            weights[i] = Double.isNaN(times[i]) ? 0 : 1 / variance;
        }
        double middle = weightedMedian(times, weights);
        double sum = 0;
        double total = 0;
        double noiseSquares = 0;
        for (int i = 0; i < times.length; i++) {
            if (weights[i] > 0) {
                double reach = OUTLIER_SDS / Math.sqrt(weights[i]);
                sum += weights[i] * Math.max(middle - reach, Math.min(middle + reach, times[i]));
                total += weights[i];
                noiseSquares += weights[i] * weights[i] * noises[i] * noises[i];
            }
        }
        double common = Math.hypot(settings.strikeCommonSeconds(), Math.sqrt(noiseSquares) / total);
        double second = ToeOffReader.mean(read.ramp(), read.beltJoin());
        return new Reading(sum / total, common, Math.abs(read.jerk() - second));
    }

    private static double weightedMedian(double[] values, double[] weights) {
        int[] order = IntStream.range(0, values.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double half = Arrays.stream(weights).sum() / 2;
        double sum = 0;
        for (int i : order) {
            sum += weights[i];
            if (sum >= half) {
                return values[i];
            }
        }
        return Double.NaN;
    }

    /** The first time heel or toe goes backward nearly as fast as the belt. */
    private double beltJoin(EnsembleLeg leg, double beltSpeed) {
        double threshold = settings.beltJoinShare() * beltSpeed;
        return earliest(point -> leg.x(point, 1).negated().firstRise(threshold, -0.06, 0.08));
    }

    /** The first time heel or toe comes within a small height of its own lowest place in stance. */
    private double down(EnsembleLeg leg, double height) {
        return earliest(point -> {
            Waveform y = leg.y(point, 0);
            double lowest = y.value(y.lowest(-0.05, 0.1));
            return y.negated().firstRise(-(lowest + height), -0.07, 0.085);
        });
    }

    private static double earliest(Function<BodyPoint, OptionalDouble> read) {
        return FOOT.stream()
                .map(read)
                .flatMapToDouble(OptionalDouble::stream)
                .min()
                .orElse(Double.NaN);
    }

    /** First significant peak of the vertical jerk of heel or toe, the earlier of the two, refined at the sharper cut-offs. */
    private double jerkPeak(EnsembleLeg calm, EnsembleLeg sharp, EnsembleLeg sharper, double join) {
        double from = Double.isNaN(join) ? -0.045 : join - EARLIEST_BEFORE_JOIN;
        double to = Double.isNaN(join) ? 0.045 : join - LATEST_BEFORE_JOIN;
        double first = Double.NaN;
        BodyPoint earlier = BodyPoint.HEEL;
        for (BodyPoint point : FOOT) {
            OptionalDouble peak = firstPeak(calm.y(point, 3), from, to);
            if (peak.isPresent() && !(peak.getAsDouble() >= first)) {
                first = peak.getAsDouble();
                earlier = point;
            }
        }
        return (refined(sharp.y(earlier, 3), first) + refined(sharper.y(earlier, 3), first)) / 2;
    }

    private static OptionalDouble firstPeak(Waveform jerk, double from, double to) {
        double highest = jerk.value(jerk.highest(from, to + 0.02));
        return Peaks.find(jerk.values(), JERK_PROMINENCE * highest, 1).stream()
                .filter(i -> jerk.value(i) > JERK_HEIGHT * highest)
                .mapToDouble(jerk::seconds)
                .filter(t -> t >= from && t <= to)
                .findFirst();
    }

    private static double refined(Waveform jerk, double near) {
        if (Double.isNaN(near)) {
            return near;
        }
        int peak = jerk.highest(near - REFINE_SECONDS, near + REFINE_SECONDS);
        double centre = jerk.centroid(peak, JERK_CENTROID);
        return Math.max(near - REFINE_SECONDS, Math.min(near + REFINE_SECONDS, centre));
    }

    /** The steepest rise of the vertical acceleration of the part of the foot that lands first, blended by the foot's angle. */
    private static double steepestRamp(EnsembleLeg leg) {
        Waveform angle = leg.angle(BodyPoint.HEEL, BodyPoint.TOE).map(Math::toDegrees);
        double toesUp = angle.mean(-0.03, -0.01) - angle.median(0.05, 0.08);
        double heelFirst = 1 / (1 + Math.exp(-toesUp));
        Waveform acceleration = leg.y(BodyPoint.HEEL, 2)
                .with(leg.y(BodyPoint.TOE, 2), (heel, toe) -> heelFirst * heel + (1 - heelFirst) * toe);
        return acceleration.smoothed(0.008).slope().summit(-0.045, 0.035).orElse(Double.NaN);
    }
}
