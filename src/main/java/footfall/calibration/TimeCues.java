package footfall.calibration;

import footfall.settings.TimeBaseSettings;

/**
 * What a runner's physics says of file time, for a supposed slow-motion factor: the step rate, the speed of the planted foot against the
 * told belt speed, and the bounce of the hip against gravity.
 *
 * <p>The bounce: a runner's weight is carried by half-sine pushes that last a share d of each step (0.6 at speed, 1 at the slowest jog), so
 * the vertical acceleration's amplitude at the step's frequency is 2 cos(pi d) / (1 - 4 d^2) times gravity: 0.7-1.4, a little more at the
 * hip marker, which the pelvis tilts. A factor of two in time is a factor of four in it.
 */
final class TimeCues {
    private final TimeBaseSettings settings;
    private final double fileStepRate;
    private final double logSpeed;
    private final double logBounce;
    private final double speedSd;
    private final double bounceSd;
    private final double sizeSd;

    /**
     * @param fileStepRate steps per minute of file time
     * @param logSpeed logarithm of measured over told speed, as if file time were real; NaN where none was told or seen
     * @param logBounce logarithm of measured over usual bounce, as if file time were real; NaN without a hip
     * @param sizeSd SD of the logarithm of the runner's size, which speed and bounce share
     */
    TimeCues(TimeBaseSettings settings, double fileStepRate, double logSpeed, double logBounce, double sizeSd) {
        this.settings = settings;
        this.fileStepRate = fileStepRate;
        this.logSpeed = logSpeed;
        this.logBounce = logBounce;
        this.sizeSd = sizeSd;
        speedSd = Math.hypot(settings.speedLogSd(), sizeSd);
        bounceSd = Math.hypot(settings.bounceLogSd(), sizeSd);
    }

    double stepRate(double factor) {
        return fileStepRate * factor;
    }

    /** Whether people run at this step rate. */
    boolean running(double factor) {
        return stepRate(factor) >= settings.leastStepRate() && stepRate(factor) <= settings.mostStepRate();
    }

    private double speedMiss(double factor) {
        return (logSpeed + Math.log(factor)) / speedSd;
    }

    private double bounceMiss(double factor) {
        return (logBounce + 2 * Math.log(factor)) / bounceSd;
    }

    boolean speedKnown() {
        return Double.isFinite(logSpeed);
    }

    /** Whether belt speed and the runner's size were told, so that time is known to a few per cent. */
    boolean metric() {
        return speedKnown() && sizeSd <= settings.toldSizeLogSd();
    }

    /** False also where nothing is known. */
    boolean speedContradicts(double factor) {
        return Math.abs(speedMiss(factor)) > settings.contradictionSds();
    }

    /** False also where nothing is known. */
    boolean gravityContradicts(double factor) {
        return Math.abs(bounceMiss(factor)) > settings.contradictionSds();
    }

    /** Belt speed over the speed that was told. */
    double measuredPerToldSpeed() {
        return Math.exp(logSpeed);
    }

    /** At least one of speed and gravity is known, and each known one agrees. */
    boolean agrees(double factor) {
        boolean known = speedKnown() || Double.isFinite(logBounce);
        return known
                && !(Math.abs(speedMiss(factor)) > settings.agreementSds())
                && !(Math.abs(bounceMiss(factor)) > settings.agreementSds());
    }

    /** Of step rate, speed and bounce together; speed and bounce share the error of the size. */
    double logLikelihood(double factor) {
        double rate = Math.log(stepRate(factor) / settings.typicalStepRate()) / settings.stepRateLogSd();
        double sum = -0.5 * rate * rate;
        if (speedKnown() && Double.isFinite(logBounce)) {
            double shared = sizeSd * sizeSd / (speedSd * bounceSd);
            double a = speedMiss(factor);
            double b = bounceMiss(factor);
            return sum - 0.5 * (a * a - 2 * shared * a * b + b * b) / (1 - shared * shared);
        }
        double miss = speedKnown() ? speedMiss(factor) : bounceMiss(factor);
        return Double.isFinite(miss) ? sum - 0.5 * miss * miss : sum;
    }
}
