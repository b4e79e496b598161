package footfall.events;

import footfall.body.BodyPoint;
import footfall.settings.EventSettings;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Reads the instant of toe-off from the leg's mean movement round it, by the foot's heights and by the leg's push: ways whose errors
 * differ from runner to runner are averaged with equal weights.
 */
final class ToeOffReader {
    private static final double STANDARD_GRAVITY = 9.81;
    /** Shares of the body's mass that move with hip, knee, ankle and toe of one leg (half a body, doubled). */
    private static final double HIP_MASS = 0.66;

    private static final double KNEE_MASS = 0.22;
    private static final double ANKLE_MASS = 0.08;
    private static final double TOE_MASS = 0.04;

    private static final List<BodyPoint> FOOT = List.of(BodyPoint.HEEL, BodyPoint.TOE);
    private static final List<BodyPoint> LEG =
            List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);

    private final EventSettings settings;

    ToeOffReader(EventSettings settings) {
        this.settings = settings;
    }

    /** The instant of toe-off against the alignment, by each way; NaN where it could not be read. */
    record Estimates(
            double toeUp, double tipUp, double knee, double plantarflexion, double plantarflexionSpeed, double force) {}

    /**
     * The instant of toe-off against the alignment, from all ways that could be read.
     *
     * @param strikes alignment of the strikes, for the toe's height in stance
     * @param strideSeconds the stride's period: the other leg does the same half of it later
     */
    Reading read(LegMotion leg, double[] strikes, double[] toeOffs, double strideSeconds, double frameSeconds) {
        return combine(estimates(leg, strikes, toeOffs, strideSeconds, frameSeconds));
    }

    Estimates estimates(LegMotion leg, double[] strikes, double[] toeOffs, double strideSeconds, double frameSeconds) {
        EnsembleLeg foot = new EnsembleLeg(leg, FOOT, toeOffs, settings.meanCutoffHertz(), frameSeconds);
        EnsembleLeg push = new EnsembleLeg(leg, LEG, toeOffs, settings.pushCutoffHertz(), frameSeconds);
        double[] halfLater =
                Arrays.stream(toeOffs).map(t -> t + strideSeconds / 2).toArray();
        EnsembleLeg later = new EnsembleLeg(leg, LEG, halfLater, settings.pushCutoffHertz(), frameSeconds);
        double length = foot.length(BodyPoint.HEEL, BodyPoint.TOE);
        boolean shank = push.shows(BodyPoint.KNEE, -0.07, 0.095) && push.shows(BodyPoint.ANKLE, -0.07, 0.095);
        return new Estimates(
                toeUp(foot, toeLevel(leg, strikes, frameSeconds), length) + settings.heightOffsetSeconds(),
                tipUp(foot, length) + settings.heightOffsetSeconds(),
                (shank ? knee(push) : Double.NaN) + settings.kneeOffsetSeconds(),
                (shank ? plantarflexion(push) : Double.NaN) + settings.plantarflexionOffsetSeconds(),
                (shank ? fastestPlantarflexion(push) : Double.NaN) + settings.plantarflexionSpeedOffsetSeconds(),
                force(push, later) + settings.forceOffsetSeconds());
    }

    /** Heights and push weigh the same; within each all ways do. */
    private Reading combine(Estimates read) {
        double heights = mean(read.toeUp(), read.tipUp());
        double third = Double.isNaN(read.force()) ? read.plantarflexionSpeed() : read.force();
        double push = mean(read.knee(), read.plantarflexion(), third);
        double common = Double.isNaN(push) ? settings.heightOnlyCommonSeconds() : settings.toeOffCommonSeconds();
        return new Reading(mean(heights, push), common, Math.abs(heights - push));
    }

    /** The toe's height in stance: 10th percentile over the 200 ms after the strike. */
    private double toeLevel(LegMotion leg, double[] strikes, double frameSeconds) {
        double[] midStance = Arrays.stream(strikes).map(t -> t + 0.1).toArray();
        EnsembleLeg mean = new EnsembleLeg(leg, FOOT, midStance, settings.meanCutoffHertz(), frameSeconds);
        double[] heights = mean.y(BodyPoint.TOE, 0).values().clone();
        Arrays.sort(heights);
        return heights[heights.length / 10];
    }

    private double toeUp(EnsembleLeg foot, double level, double length) {
        return value(foot.y(BodyPoint.TOE, 0).firstRise(level + settings.toeUpShare() * length, -0.09, 0.09));
    }

    private double tipUp(EnsembleLeg foot, double length) {
        Waveform tip = foot.y(BodyPoint.TOE, 0)
                .with(foot.y(BodyPoint.HEEL, 0), (toe, heel) -> toe + settings.tipShare() * (toe - heel));
        int lowest = tip.lowest(-0.09, 0.06);
        double height = tip.value(lowest) + settings.tipUpShare() * length;
        return value(tip.firstRise(height, tip.seconds(lowest), 0.095));
    }

    private static double knee(EnsembleLeg push) {
        return value(push.x(BodyPoint.KNEE, 2).summit(-0.07, 0.06));
    }

    private static double plantarflexion(EnsembleLeg push) {
        return value(ankleAngle(push).summit(-0.05, 0.095));
    }

    private static double fastestPlantarflexion(EnsembleLeg push) {
        return value(ankleAngle(push).slope().summit(-0.08, 0.06));
    }

    /** Grows with plantarflexion, radians. */
    private static Waveform ankleAngle(EnsembleLeg push) {
        return push.angle(BodyPoint.ANKLE, BodyPoint.KNEE).minus(push.angle(BodyPoint.HEEL, BodyPoint.TOE));
    }

    /** The vertical force on the body, rebuilt from this leg now and half a stride later, falls through a share of body weight. */
    private double force(EnsembleLeg now, EnsembleLeg later) {
        for (BodyPoint point : new BodyPoint[] {BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.TOE}) {
            if (!now.shows(point, -0.09, 0.06) || !later.shows(point, -0.09, 0.06)) {
                return Double.NaN;
            }
        }
        double gravity = STANDARD_GRAVITY * now.length(BodyPoint.KNEE, BodyPoint.ANKLE) / settings.shankMetres();
        Waveform weights = bodyAcceleration(now).with(bodyAcceleration(later), (a, b) -> 1 + (a + b) / 2 / gravity);
        return value(weights.negated().firstRise(-settings.forceBodyWeights(), -0.09, 0.06));
    }

    private static Waveform bodyAcceleration(EnsembleLeg leg) {
        return leg.y(BodyPoint.HIP, 2)
                .with(leg.y(BodyPoint.KNEE, 2), (sum, a) -> HIP_MASS * sum + KNEE_MASS * a)
                .with(leg.y(BodyPoint.ANKLE, 2), (sum, a) -> sum + ANKLE_MASS * a)
                .with(leg.y(BodyPoint.TOE, 2), (sum, a) -> sum + TOE_MASS * a);
    }

    private static double value(OptionalDouble time) {
        return time.orElse(Double.NaN);
    }

    static double mean(double... values) {
        return DoubleStream.of(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }
}
