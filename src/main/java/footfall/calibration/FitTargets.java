package footfall.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** What a clip lets one see of its camera, what it should be by the template and by what was told, and how sure that is. */
final class FitTargets {
    /** Limb lengths are not known: an offset common to a limb's parts has no bound (1000 per mille). */
    private static final double UNKNOWN_LENGTH_VARIANCE = 1e6;
    /** Mean of a part's lengths: marker noise of some frames, about 1 per mille. */
    private static final double NOISE_VARIANCE = 1;

    private static final int LEAST_FRAMES = 2;

    /** Something else that is known of the camera. */
    record Told(double target, double variance, ToDoubleFunction<Camera> seen) {}

    private final LegCues cues;
    private final double inclineDegrees;
    /** The template's observations that this clip has. */
    private final int[] usable;

    private final List<Told> told;

    /** @param toePath whether the planted toe follows a belt */
    FitTargets(LegCues cues, double inclineDegrees, boolean toePath, List<Told> told) {
        this.cues = cues;
        this.inclineDegrees = inclineDegrees;
        this.told = new ArrayList<>(told);
        int[] counts = cues.counts();
        usable = IntStream.range(0, counts.length)
                .filter(i -> counts[i] >= LEAST_FRAMES && (i > 0 || toePath))
                .toArray();
    }

    int count() {
        return usable.length + told.size();
    }

    RealVector target() {
        double[] mean = RunningCycle.TEMPLATE.mean();
        mean[0] += inclineDegrees;
        return vector(mean, told.stream().mapToDouble(Told::target).toArray());
    }

    RealVector observed(Camera camera) {
        return vector(
                cues.observations(camera),
                told.stream().mapToDouble(t -> t.seen.applyAsDouble(camera)).toArray());
    }

    private RealVector vector(double[] template, double[] others) {
        return MatrixUtils.createRealVector(
                        IntStream.of(usable).mapToDouble(i -> template[i]).toArray())
                .append(MatrixUtils.createRealVector(others));
    }

    /**
     * Covariance of what is observed about what should be.
     *
     * @param slip how far stickers slide, in the template's measure
     * @param spread by how much runners differ more than the template's few
     */
    RealMatrix noise(double slip, double spread) {
        RealMatrix limbs = RunningCycle.TEMPLATE
                .covariance()
                .scalarMultiply(spread)
                .add(RunningCycle.TEMPLATE.slipCovariance().scalarMultiply(slip * slip));
        RealMatrix noise = MatrixUtils.createRealMatrix(count(), count());
        for (int a = 0; a < usable.length; a++) {
            for (int b = 0; b < usable.length; b++) {
                noise.setEntry(a, b, limbs.getEntry(usable[a], usable[b]) + ownNoise(usable[a], usable[b]));
            }
        }
        for (int k = 0; k < told.size(); k++) {
            noise.setEntry(usable.length + k, usable.length + k, told.get(k).variance);
        }
        return noise;
    }

    private static double ownNoise(int a, int b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        return (limb(a) == limb(b) ? UNKNOWN_LENGTH_VARIANCE : 0) + (a == b ? NOISE_VARIANCE : 0);
    }

    private static int limb(int observation) {
        return (observation - 1) / RunningCycle.PARTS;
    }
}
