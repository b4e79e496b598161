package footfall.tracking;

import footfall.settings.GapSettings;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A quantity that nearly repeats with every stride, as mean stride + slow drift + the stride's own deviation, all learned from its known
 * samples. It bridges a gap by all three, with their variances.
 */
final class StrideModel {
    private static final int ROUNDS = 3;
    /** Keeps a quantity that never changes from dividing by nothing; far below what a pixel or a metre is known to. */
    static final double LEAST = 1e-9;

    private static final double FIRST_GUESS_SHARE = 0.1;

    private final StridePhase phase;
    private final PeriodicCurve meanStride;
    private final Drift drift;
    private final Deviation deviation;

    private StrideModel(StridePhase phase, PeriodicCurve meanStride, Drift drift, Deviation deviation) {
        this.phase = phase;
        this.meanStride = meanStride;
        this.drift = drift;
        this.deviation = deviation;
    }

    /**
     * Learns the model.
     *
     * @param noise variance of a sample by itself
     */
    static StrideModel of(StridePhase phase, double[] seconds, double[] values, double noise, GapSettings settings) {
        Drift drift = Drift.of(phase, seconds, values);
        double amplitude = Math.sqrt(meanSquare(less(seconds, values, drift::at)) + noise) + LEAST;
        double variance = FIRST_GUESS_SHARE * amplitude * amplitude + noise;
        StrideModel model = refined(phase, seconds, values, drift, variance, amplitude, noise, settings);
        for (int round = 1; round < ROUNDS; round++) {
            model = refined(
                    phase,
                    seconds,
                    values,
                    model.drift,
                    model.variancePerSample(seconds) + noise,
                    amplitude,
                    noise,
                    settings);
        }
        return model;
    }

    private static StrideModel refined(
            StridePhase phase,
            double[] seconds,
            double[] values,
            Drift drift,
            double variance,
            double amplitude,
            double noise,
            GapSettings settings) {
        double[] phases = Arrays.stream(seconds).map(phase::phase).toArray();
        PeriodicCurve curve = PeriodicCurve.fit(
                phases,
                less(seconds, values, drift::at),
                variance,
                amplitude,
                settings.harmonics(),
                settings.harmonicDecay());
        double[] rest = less(seconds, values, t -> curve.value(phase.phase(t)));
        Drift better = Drift.of(phase, seconds, rest);
        Deviation deviation =
                Deviation.of(seconds, less(seconds, rest, better::at), noise, settings.deviationLagSeconds());
        return new StrideModel(phase, curve, better, deviation);
    }

    /** Neighbouring samples deviate together: this variance makes as many independent samples of them as there are. */
    private double variancePerSample(double[] seconds) {
        double perSecond = seconds.length / (seconds[seconds.length - 1] - seconds[0]);
        return deviation.variance() * Math.max(1, deviation.memorySeconds() * perSecond);
    }

    private static double[] less(double[] seconds, double[] values, DoubleUnaryOperator curve) {
        double[] rest = values.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= curve.applyAsDouble(seconds[i]);
        }
        return rest;
    }

    private static double meanSquare(double[] values) {
        return Arrays.stream(values).map(v -> v * v).average().orElseThrow();
    }

    /** The quantity at times that lie in one gap. */
    Estimate[] at(double[] times) {
        Estimate[] own = deviation.at(times);
        for (int i = 0; i < times.length; i++) {
            double at = phase.phase(times[i]);
            own[i] = new Estimate(
                    meanStride.value(at) + drift.at(times[i]) + own[i].value(),
                    meanStride.variance(at) + own[i].variance());
        }
        return own;
    }
}
