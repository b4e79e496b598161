package footfall.keypoints;

import footfall.body.BodyPoint;
import footfall.settings.PoseTrackSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Tells the two legs apart on every frame by where in the stride the runner is, not by the network's labels: one leg's way less the
 * other's turns its sign half a stride later, so it holds odd harmonics of the stride only. No path through time is needed, and no frame
 * depends on the one before.
 */
final class LegSorter {
    /** A difference counts by its distance from the curve over the usual one, and no further than this (squared). */
    private static final double MOST_MISFIT = 25;

    private static final int STEPS_PER_STRIDE = 2;
    private static final int ROUNDS = 8;
    private static final int SIMPLE_ROUNDS = 2;
    private static final int TEMPLATE_ROUNDS = 3;
    private static final double FARTHEST_APART = 1.2;
    private static final List<BodyPoint> SWINGING =
            List.of(BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);
    private static final int[] SIMPLE = {1};
    private static final int[] ODD = {1, 3, 5};
    private static final int[] STEPS = {0, 2, 4};

    /**
     * Legs that are each one leg on all frames.
     *
     * @param explained share (0-1) of their movement against each other, and of how far they are apart, that the stride explains
     */
    record Sorted(Legs legs, StrideClock clock, double explained) {}

    private final PoseTrackSettings settings;

    LegSorter(PoseTrackSettings settings) {
        this.settings = settings;
    }

    /** Empty where nothing repeats. A file that plays slower than it was recorded is tried at half, a quarter, ... of the pace. */
    Optional<Sorted> sort(Legs legs, double[] seconds) {
        double[] apart = apart(legs);
        for (double slower = 1; slower <= settings.slowestMotion(); slower *= 2) {
            Optional<Sorted> sorted = StrideClock.of(
                            seconds,
                            apart,
                            STEPS_PER_STRIDE,
                            settings.lowestStepHertz() / slower,
                            settings.highestStepHertz() / slower)
                    .map(clock -> byOddHarmonics(legs, clock, apart))
                    .filter(s -> s.explained() > settings.leastRhythm());
            if (sorted.isPresent()) {
                return sorted.map(s -> byMeanStrides(s, seconds));
            }
        }
        return Optional.empty();
    }

    /** How far the legs are apart: the same whichever leg is called left, and once round every step. */
    private static double[] apart(Legs legs) {
        PointPath knee = legs.difference(BodyPoint.KNEE);
        PointPath ankle = legs.difference(BodyPoint.ANKLE);
        return IntStream.range(0, legs.frames())
                .mapToDouble(i -> square(ankle.x()[i]) + 2 * square(knee.x()[i]) - square(ankle.y()[i]))
                .toArray();
    }

    private static double square(double apart) {
        double bounded = Math.max(-FARTHEST_APART, Math.min(FARTHEST_APART, apart));
        return bounded * bounded;
    }

    private static Sorted byOddHarmonics(Legs legs, StrideClock clock, double[] apart) {
        double[] phases = clock.phases();
        List<double[]> differences = new ArrayList<>();
        SWINGING.forEach(point -> {
            differences.add(legs.difference(point).x());
            differences.add(legs.difference(point).y());
        });
        double[] ahead = legs.difference(BodyPoint.ANKLE).x();
        boolean[] exchanged = decided(phases.length, i -> ahead[i] * Math.cos(phases[i]) < 0);
        List<HarmonicCurve> curves = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] now = exchanged;
            int[] harmonics = round < SIMPLE_ROUNDS ? SIMPLE : ODD;
            curves = differences.stream()
                    .map(d -> HarmonicCurve.fit(phases, signed(d, now), harmonics))
                    .toList();
            List<HarmonicCurve> fitted = curves;
            exchanged = decided(
                    phases.length,
                    i -> misfit(differences, fitted, phases[i], i, -1) < misfit(differences, fitted, phases[i], i, 1));
            if (round >= SIMPLE_ROUNDS && Arrays.equals(now, exchanged)) {
                break;
            }
        }
        double explained = Math.min(explained(differences, curves, phases, exchanged), rhythm(apart, phases));
        return new Sorted(legs.exchanged(exchanged), clock, explained);
    }

    /** Legs that stand apart can be given signs that look like strides; but how far they are apart must come and go with the steps. */
    private static double rhythm(double[] apart, double[] phases) {
        HarmonicCurve curve = HarmonicCurve.fit(phases, apart, STEPS);
        double middle =
                Arrays.stream(apart).filter(v -> !Double.isNaN(v)).average().orElse(0);
        double rest = 0;
        double all = 0;
        for (int i = 0; i < apart.length; i++) {
            double left = apart[i] - curve.value(phases[i]);
            if (!Double.isNaN(left)) {
                rest += left * left;
                all += (apart[i] - middle) * (apart[i] - middle);
            }
        }
        return all > 0 ? 1 - rest / all : 0;
    }

    private static boolean[] decided(int frames, IntPredicate exchanged) {
        boolean[] decided = new boolean[frames];
        for (int i = 0; i < frames; i++) {
            decided[i] = exchanged.test(i);
        }
        return decided;
    }

    private static double[] signed(double[] difference, boolean[] exchanged) {
        double[] signed = difference.clone();
        Arrays.setAll(signed, i -> exchanged[i] ? -difference[i] : difference[i]);
        return signed;
    }

    private static double misfit(
            List<double[]> differences, List<HarmonicCurve> curves, double phase, int frame, int sign) {
        double sum = 0;
        for (int c = 0; c < curves.size(); c++) {
            sum += misfit(sign * differences.get(c)[frame], curves.get(c), phase);
        }
        return sum;
    }

    private static double misfit(double value, HarmonicCurve curve, double phase) {
        double z = (value - curve.value(phase)) / (curve.sd() + 1e-6);
        return Double.isNaN(z) ? 0 : Math.min(z * z, MOST_MISFIT);
    }

    private static double explained(
            List<double[]> differences, List<HarmonicCurve> curves, double[] phases, boolean[] exchanged) {
        double rest = 0;
        double all = 0;
        for (int c = 0; c < curves.size(); c++) {
            double[] values = signed(differences.get(c), exchanged);
            for (int i = 0; i < values.length; i++) {
                double left = values[i] - curves.get(c).value(phases[i]);
                if (!Double.isNaN(left)) {
                    rest += left * left;
                    all += values[i] * values[i];
                }
            }
        }
        return all > 0 ? 1 - rest / all : 0;
    }

    /** Every frame once more, by both legs' mean strides. */
    private static Sorted byMeanStrides(Sorted sorted, double[] seconds) {
        Legs legs = sorted.legs();
        for (int round = 0; round < TEMPLATE_ROUNDS; round++) {
            PointPath hip = MeanStride.hip(legs, seconds, sorted.clock());
            MeanStride first = MeanStride.of(legs.first(), hip, sorted.clock());
            MeanStride second = MeanStride.of(legs.second(), hip, sorted.clock());
            Legs now = legs;
            boolean[] exchanged = decided(
                    legs.frames(),
                    i -> first.misfit(now.second(), i) + second.misfit(now.first(), i)
                            < first.misfit(now.first(), i) + second.misfit(now.second(), i));
            if (Arrays.equals(exchanged, new boolean[exchanged.length])) {
                break;
            }
            legs = legs.exchanged(exchanged);
        }
        return new Sorted(legs, sorted.clock(), sorted.explained());
    }
}
