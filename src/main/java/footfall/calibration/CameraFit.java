package footfall.calibration;

import footfall.settings.CalibrationSettings;
import java.util.ArrayList;
import java.util.Arrays;
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
 * amounts, and for several degrees to which this runner may be unlike the template's, and the fits are averaged by how well each explains
 * this clip (Bayesian model averaging); the spread between them is part of the covariance.
 */
final class CameraFit {
    private static final int ROUNDS = 3;
    private static final double ANGLE_STEP = Math.toRadians(0.5);
    private static final double LOG_FOCAL_STEP = 0.03;
    /** Amounts of slip tried between the least and the most, and of unlikeness. */
    private static final int SLIPS = 5;

    private static final int SPREADS = 3;

    /** Where the fit ended. */
    record Result(RealVector parameters, RealMatrix covariance) {}

    /** One supposition: its solution, how sure, and how well it explains the clip. */
    private record Step(RealVector parameters, RealMatrix covariance, double logEvidence) {}

    private final CalibrationSettings settings;
    private final PictureSize size;
    private final LegCues cues;
    private final ScaleSources scale;
    private final FitTargets targets;
    private final RealVector priorMean;
    private final RealMatrix priorCovariance;
    private final double startDistance;

    CameraFit(
            CalibrationSettings settings,
            LegCues cues,
            ScaleSources scale,
            FitTargets targets,
            Camera prior,
            double extraYawSdDegrees) {
        this.settings = settings;
        this.size = prior.size();
        this.cues = cues;
        this.scale = scale;
        this.targets = targets;
        this.startDistance = prior.distanceMetres();
        priorMean =
                MatrixUtils.createRealVector(new double[] {prior.yaw(), prior.pitch(), prior.roll(), prior.logFocal()});
        double[] sd = {
            Math.toRadians(Math.hypot(settings.yawPriorSdDegrees(), extraYawSdDegrees)),
            Math.toRadians(settings.pitchPriorSdDegrees()),
            Math.toRadians(settings.rollPriorSdDegrees()),
            settings.focalPriorLogSd()
        };
        priorCovariance = MatrixUtils.createRealDiagonalMatrix(
                IntStream.range(0, sd.length).mapToDouble(i -> sd[i] * sd[i]).toArray());
    }

    Camera camera(RealVector parameters, LegCues seen) {
        return scale.placed(Camera.of(parameters.toArray(), startDistance, size), seen);
    }

    Result fit() {
        if (targets.count() == 0) {
            return new Result(priorMean, priorCovariance);
        }
        RealVector p = priorMean;
        List<Step> steps = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            steps = steps(p);
            p = average(steps);
        }
        return new Result(p, covariance(steps, p));
    }

    private List<Step> steps(RealVector p) {
        RealVector observed = observed(p);
        RealMatrix jacobian = jacobian(p, observed);
        // what the observations would leave at the prior's mean, to first order
        RealVector residual = targets.target().subtract(observed).add(jacobian.operate(p.subtract(priorMean)));
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < SLIPS; k++) {
            double slip = between(settings.leastSlip(), settings.mostSlip(), k, SLIPS);
            for (int j = 0; j < SPREADS; j++) {
                double spread = between(settings.templateSpread(), settings.mostTemplateSpread(), j, SPREADS);
                steps.add(step(jacobian, residual, targets.noise(slip, spread)));
            }
        }
        return steps;
    }

    /** The k-th of n values in equal ratios from the first to the last. */
    private static double between(double first, double last, int k, int n) {
        return first * Math.pow(last / first, k / (n - 1.0));
    }

    /** The linear estimate: prior and observations weighted by their certainty. */
    private Step step(RealMatrix jacobian, RealVector residual, RealMatrix noise) {
        RealMatrix toPrior = priorCovariance.multiply(jacobian.transpose());
        CholeskyDecomposition spread =
                new CholeskyDecomposition(symmetric(jacobian.multiply(toPrior).add(noise)));
        RealVector explained = spread.getSolver().solve(residual);
        RealVector p = priorMean.add(toPrior.operate(explained));
        RealMatrix covariance =
                priorCovariance.subtract(toPrior.multiply(spread.getSolver().solve(toPrior.transpose())));
        return new Step(p, covariance, -0.5 * (residual.dotProduct(explained) + logDeterminant(spread)));
    }

    private static RealMatrix symmetric(RealMatrix matrix) {
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
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
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
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
        return symmetric(covariance);
    }

    private RealVector observed(RealVector p) {
        return targets.observed(camera(p, cues));
    }

    private RealMatrix jacobian(RealVector p, RealVector observed) {
        RealMatrix jacobian = MatrixUtils.createRealMatrix(targets.count(), Camera.PARAMETERS);
        for (int j = 0; j < Camera.PARAMETERS; j++) {
            double step = j < Camera.PARAMETERS - 1 ? ANGLE_STEP : LOG_FOCAL_STEP;
            RealVector moved = p.copy();
            moved.addToEntry(j, step);
            jacobian.setColumnVector(j, observed(moved).subtract(observed).mapDivide(step));
        }
        return jacobian;
    }
}
