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

    private static final double NEARLY = 0.85;

    private final LegMotion leg;
    private final EnsembleLeg mean;
    private final int order;

    private FootSpeeds(LegMotion leg, double[] events, double cutoffHertz, double frameSeconds, int order) {
        this.leg = leg;
        this.order = order;
        List<BodyPoint> known =
                POINTS.stream().filter(point -> leg.point(point).isPresent()).toList();
        mean = new EnsembleLeg(leg, known, events, cutoffHertz, frameSeconds);
    }

    static FootSpeeds ofPositions(LegMotion leg, double[] events, double cutoffHertz, double frameSeconds) {
        return new FootSpeeds(leg, events, cutoffHertz, frameSeconds, 1);
    }

    static FootSpeeds ofSpeeds(LegMotion leg, double[] events, double cutoffHertz, double frameSeconds) {
        return new FootSpeeds(leg, events, cutoffHertz, frameSeconds, 0);
    }

    private Waveform forward(BodyPoint point) {
        return mean.x(point, order);
    }

    /** Mean backward speed of heel and toe, round an instant at which the whole foot is down. */
    double plantedSpeed() {
        return -(forward(BodyPoint.HEEL).mean(-PLANTED_SECONDS, PLANTED_SECONDS)
                        + forward(BodyPoint.TOE).mean(-PLANTED_SECONDS, PLANTED_SECONDS))
                / 2;
    }

    /** How much heel and toe change their speed while the foot is down: standard deviation over the mean. */
    double unevenness() {
        double heel = forward(BodyPoint.HEEL).sd(-PLANTED_SECONDS, PLANTED_SECONDS);
        double toe = forward(BodyPoint.TOE).sd(-PLANTED_SECONDS, PLANTED_SECONDS);
        return Math.max(heel, toe) / plantedSpeed();
    }

    /** From speeds of optical flow, sharp enough to show the end of the landing; NaN if the heel does not take up the belt's speed. */
    double strikeByFlow(double beltSpeed, KeypointEventSettings settings) {
        Waveform backward = forward(BodyPoint.HEEL).negated();
        return step(backward, NEARLY * beltSpeed, READ_SECONDS) + settings.nearlySpeedOffsetSeconds();
    }

    /** The middle one of what the points say and of heel and toe by optical flow; what the points say if one is missing. */
    double toeOffByFlow(double byPoints, double beltSpeed, KeypointEventSettings settings) {
        double found = middle(
                byPoints,
                leaves(BodyPoint.TOE, SOME * beltSpeed) + settings.flowToeOffsetSeconds(),
                leaves(BodyPoint.HEEL, SOME * beltSpeed) + settings.flowHeelOffsetSeconds());
        return Double.isNaN(found) ? byPoints : found;
    }

    private double leaves(BodyPoint point, double backward) {
        Waveform forward = forward(point);
        return step(forward, -backward, forward.seconds(forward.highest(-READ_SECONDS, READ_SECONDS)));
    }

    private static double middle(double a, double b, double c) {
        return Double.isNaN(a + b + c) ? Double.NaN : Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /** Against the alignment; NaN if the heel does not take up the belt's speed. */
    double strike(double beltSpeed, KeypointEventSettings settings) {
        Waveform backward = forward(BodyPoint.HEEL).negated();
        return ToeOffReader.mean(
                step(backward, HALF * beltSpeed, READ_SECONDS) + settings.halfSpeedOffsetSeconds(),
                step(backward, MOST * beltSpeed, READ_SECONDS) + settings.mostSpeedOffsetSeconds());
    }

    /** Against the alignment; NaN if neither heel nor knee leaves the belt's speed. */
    double toeOff(double beltSpeed, KeypointEventSettings settings) {
        double knee = leg.point(BodyPoint.KNEE).isPresent()
                ? step(forward(BodyPoint.KNEE), -SOME * beltSpeed, READ_SECONDS)
                : Double.NaN;
        return ToeOffReader.mean(
                leaves(BodyPoint.HEEL, LESS * beltSpeed) + settings.heelSlowsOffsetSeconds(),
                knee + settings.kneeSlowsOffsetSeconds());
    }

    private static double step(Waveform speed, double threshold, double to) {
        OptionalDouble time = speed.step(threshold, -READ_SECONDS, to);
        return time.orElse(Double.NaN);
    }
}
