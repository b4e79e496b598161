package footfall.calibration;

import footfall.settings.CalibrationSettings;
import footfall.settings.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Finds the camera's yaw, pitch, roll and focal length from how the lengths of thigh and shank seem to change over the running cycle and
 * from the path of the planted toe (which follows the belt), by Gauss-Newton steps from a prior. Roll and yaw both slope the belt's line,
 * so neither can be read from it alone.
 *
 * <p>Skin carries stickers along the limb as the joints bend, by an amount that differs between people. The fit is made for several
 * amounts, and the fits are averaged by how well each explains this clip (Bayesian model averaging); the spread between them is part of
 * the covariance.
 */
final class CameraFit {
    private static final int ROUNDS = 3;
    private static final double ANGLE_STEP = Math.toRadians(0.5);
    private static final double LOG_FOCAL_STEP = 0.03;
    /** Limb lengths are not known: an offset common to a limb's parts has no bound (1000 per mille). */
    private static final double UNKNOWN_LENGTH_VARIANCE = 1e6;
    /** Mean of a part's lengths: marker noise of some frames, about 1 per mille. */
    private static final double NOISE_VARIANCE = 1;
    /** Amounts of slip tried between the least and the most. */
    private static final int SLIPS = 5;

    private static final int LEAST_FRAMES = 2;

    /** Where the fit ended. */
    record Result(RealVector parameters, RealMatrix covariance) {}

    private final CalibrationSettings settings;
    private final Recording told;
    private final PictureSize size;
    private final LegCues cues;
    private final ScaleSources scale;
    private final RealVector priorMean;
    private final RealMatrix priorInformation;
    private final double startDistance;

    CameraFit(
            CalibrationSettings settings,
            Recording told,
            LegCues cues,
            ScaleSources scale,
            Camera prior,
            double extraYawSdDegrees) {
        this.settings = settings;
        this.told = told;
        this.size = prior.size();
        this.cues = cues;
        this.scale = scale;
        this.startDistance = prior.distanceMetres();
        priorMean =
                MatrixUtils.createRealVector(new double[] {prior.yaw(), prior.pitch(), prior.roll(), prior.logFocal()});
        double[] sd = {
            Math.toRadians(Math.hypot(settings.yawPriorSdDegrees(), extraYawSdDegrees)),
            Math.toRadians(settings.pitchPriorSdDegrees()),
            Math.toRadians(settings.rollPriorSdDegrees()),
            settings.focalPriorLogSd()
        };
        priorInformation = MatrixUtils.createRealDiagonalMatrix(IntStream.range(0, sd.length)
                .mapToDouble(i -> 1 / (sd[i] * sd[i]))
                .toArray());
    }

    Camera camera(RealVector parameters, LegCues seen) {
        return scale.placed(Camera.of(parameters.toArray(), startDistance, size), seen);
    }

    Result fit() {
        int[] usable = usable();
        if (usable.length == 0) {
            return new Result(priorMean, inverse(priorInformation));
        }
        RealVector p = priorMean;
        List<Step> steps = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            steps = steps(p, usable);
            p = average(steps);
        }
        return new Result(p, covariance(steps, p));
    }

    /** One amount of slip: its solution, how sure, and its weight (relative to the others). */
    private record Step(RealVector parameters, RealMatrix covariance, double logEvidence) {}

    /** Which observations this clip has; the last one is the told camera distance. */
    private int[] usable() {
        int[] counts = cues.counts();
        boolean groundMoves = cues.toeTravelMetres(camera(priorMean, cues)) > settings.leastToeTravelMetres();
        return IntStream.rangeClosed(0, RunningCycle.OBSERVATIONS)
                .filter(i -> i < RunningCycle.OBSERVATIONS
                        ? counts[i] >= LEAST_FRAMES && (i > 0 || groundMoves)
                        : told.cameraDistanceMetres().isPresent())
                .toArray();
    }

    private List<Step> steps(RealVector p, int[] usable) {
        RealVector observed = observed(p, usable);
        RealMatrix jacobian = jacobian(p, observed, usable);
        // what the observations would leave at the prior's mean, to first order
        RealVector residual = target(usable).subtract(observed).add(jacobian.operate(p.subtract(priorMean)));
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < SLIPS; k++) {
            double slip = settings.leastSlip()
                    * Math.pow(settings.mostSlip() / settings.leastSlip(), k / (double) (SLIPS - 1));
            steps.add(step(jacobian, residual, noise(slip, usable)));
        }
        return steps;
    }

    private Step step(RealMatrix jacobian, RealVector residual, RealMatrix noise) {
        CholeskyDecomposition noiseRoot = cholesky(noise);
        RealMatrix weighted =
                jacobian.transpose().multiply(noiseRoot.getSolver().getInverse());
        RealMatrix covariance = inverse(weighted.multiply(jacobian).add(priorInformation));
        RealVector p = priorMean.add(covariance.operate(weighted.operate(residual)));
        RealMatrix spread = jacobian.multiply(inverse(priorInformation))
                .multiply(jacobian.transpose())
                .add(noise);
        CholeskyDecomposition spreadRoot = cholesky(spread);
        double misfit = residual.dotProduct(spreadRoot.getSolver().solve(residual));
        return new Step(p, covariance, -0.5 * (misfit + logDeterminant(spreadRoot)));
    }

    private static double logDeterminant(CholeskyDecomposition root) {
        RealMatrix l = root.getL();
        return 2
                * IntStream.range(0, l.getRowDimension())
                        .mapToDouble(i -> Math.log(l.getEntry(i, i)))
                        .sum();
    }

    private static double[] weights(List<Step> steps) {
        double best = steps.stream().mapToDouble(Step::logEvidence).max().orElseThrow();
        double[] weights =
                steps.stream().mapToDouble(s -> Math.exp(s.logEvidence - best)).toArray();
        double sum =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i] / sum)
                .toArray();
    }

    private static RealVector average(List<Step> steps) {
        double[] weights = weights(steps);
        RealVector mean = MatrixUtils.createRealVector(new double[Camera.PARAMETERS]);
        for (int k = 0; k < weights.length; k++) {
            mean = mean.add(steps.get(k).parameters.mapMultiply(weights[k]));
        }
        return mean;
    }

    private static RealMatrix covariance(List<Step> steps, RealVector mean) {
        double[] weights = weights(steps);
        RealMatrix covariance = MatrixUtils.createRealMatrix(Camera.PARAMETERS, Camera.PARAMETERS);
        for (int k = 0; k < weights.length; k++) {
            RealVector off = steps.get(k).parameters.subtract(mean);
            covariance = covariance.add(
                    steps.get(k).covariance.add(off.outerProduct(off)).scalarMultiply(weights[k]));
        }
        return covariance;
    }

    private RealVector target(int[] usable) {
        double[] mean = RunningCycle.TEMPLATE.mean();
        mean[0] += Math.toDegrees(Math.atan(told.inclinePercent().orElse(0.0) / 100));
        double logDistance = Math.log(told.cameraDistanceMetres().orElse(1.0));
        return MatrixUtils.createRealVector(IntStream.of(usable)
                .mapToDouble(i -> i < mean.length ? mean[i] : logDistance)
                .toArray());
    }

    private RealVector observed(RealVector p, int[] usable) {
        Camera camera = camera(p, cues);
        double[] values = cues.observations(camera);
        return MatrixUtils.createRealVector(IntStream.of(usable)
                .mapToDouble(i -> i < values.length ? values[i] : Math.log(camera.distanceMetres()))
                .toArray());
    }

    private RealMatrix jacobian(RealVector p, RealVector observed, int[] usable) {
        RealMatrix jacobian = MatrixUtils.createRealMatrix(usable.length, Camera.PARAMETERS);
        for (int j = 0; j < Camera.PARAMETERS; j++) {
            double step = j < Camera.PARAMETERS - 1 ? ANGLE_STEP : LOG_FOCAL_STEP;
            RealVector moved = p.copy();
            moved.addToEntry(j, step);
            jacobian.setColumnVector(
                    j, observed(moved, usable).subtract(observed).mapDivide(step));
        }
        return jacobian;
    }

    private RealMatrix noise(double slip, int[] usable) {
        RealMatrix limbs = RunningCycle.TEMPLATE
                .covariance()
                .scalarMultiply(settings.templateSpread())
                .add(RunningCycle.TEMPLATE.slipCovariance().scalarMultiply(slip * slip));
        RealMatrix noise = MatrixUtils.createRealMatrix(usable.length, usable.length);
        for (int a = 0; a < usable.length; a++) {
            for (int b = 0; b < usable.length; b++) {
                noise.setEntry(a, b, noise(limbs, usable[a], usable[b]));
            }
        }
        return noise;
    }

    private double noise(RealMatrix limbs, int a, int b) {
        if (a == RunningCycle.OBSERVATIONS || b == RunningCycle.OBSERVATIONS) {
            double tape = settings.cameraDistanceSdMetres()
                    / told.cameraDistanceMetres().orElse(1.0);
            return a == b ? tape * tape + scale.relativeSd() * scale.relativeSd() : 0;
        }
        double shared = a > 0 && b > 0 && limb(a) == limb(b) ? UNKNOWN_LENGTH_VARIANCE : 0;
        return limbs.getEntry(a, b) + shared + (a == b && a > 0 ? NOISE_VARIANCE : 0);
    }

    private static int limb(int observation) {
        return (observation - 1) / RunningCycle.PARTS;
    }

    private static CholeskyDecomposition cholesky(RealMatrix matrix) {
        RealMatrix symmetric = matrix.add(matrix.transpose()).scalarMultiply(0.5);
        return new CholeskyDecomposition(symmetric);
    }

    private static RealMatrix inverse(RealMatrix matrix) {
        return cholesky(matrix).getSolver().getInverse();
    }
}
