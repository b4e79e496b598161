package footfall.events;

import footfall.body.BodyPoint;
import footfall.settings.KeypointEventSettings;
import java.util.List;
import java.util.OptionalDouble;

/** How the foot takes up the belt's speed and leaves it, in the mean of all strides round an instant. */
final class FootSpeeds {
    private static final List<BodyPoint> POINTS =
            List.of(BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);
    private static final double PLANTED_SECONDS = 0.05;
    private static final double READ_SECONDS = 0.095;
    /** Shares of the belt's speed. */
    private static final double SOME = 0.2;

    private static final double LESS = 0.4;
    private static final double HALF = 0.5;
    private static final double MOST = 0.7;

    private final LegMotion leg;
    private final EnsembleLeg mean;

    FootSpeeds(LegMotion leg, double[] events, double cutoffHertz, double frameSeconds) {
        this.leg = leg;
        List<BodyPoint> known =
                POINTS.stream().filter(point -> leg.point(point).isPresent()).toList();
        mean = new EnsembleLeg(leg, known, events, cutoffHertz, frameSeconds);
    }

    /** Mean backward speed of heel and toe, round an instant at which the whole foot is down. */
    double plantedSpeed() {
        return -(mean.x(BodyPoint.HEEL, 1).mean(-PLANTED_SECONDS, PLANTED_SECONDS)
                        + mean.x(BodyPoint.TOE, 1).mean(-PLANTED_SECONDS, PLANTED_SECONDS))
                / 2;
    }

    /** Against the alignment; NaN if the heel does not take up the belt's speed. */
    double strike(double beltSpeed, KeypointEventSettings settings) {
        Waveform backward = mean.x(BodyPoint.HEEL, 1).negated();
        return ToeOffReader.mean(
                step(backward, HALF * beltSpeed, READ_SECONDS) + settings.halfSpeedOffsetSeconds(),
                step(backward, MOST * beltSpeed, READ_SECONDS) + settings.mostSpeedOffsetSeconds());
    }

    /** Against the alignment; NaN if neither heel nor knee leaves the belt's speed. */
    double toeOff(double beltSpeed, KeypointEventSettings settings) {
        Waveform heel = mean.x(BodyPoint.HEEL, 1);
        double fastest = heel.seconds(heel.highest(-READ_SECONDS, READ_SECONDS));
        double knee = leg.point(BodyPoint.KNEE).isPresent()
                ? step(mean.x(BodyPoint.KNEE, 1), -SOME * beltSpeed, READ_SECONDS)
                : Double.NaN;
        return ToeOffReader.mean(
                step(heel, -LESS * beltSpeed, fastest) + settings.heelSlowsOffsetSeconds(),
                knee + settings.kneeSlowsOffsetSeconds());
    }

    private static double step(Waveform speed, double threshold, double to) {
        OptionalDouble time = speed.step(threshold, -READ_SECONDS, to);
        return time.orElse(Double.NaN);
    }
}
