package footfall.events;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.EventSettings;
import footfall.settings.KeypointEventSettings;
import footfall.signal.LocalMean;
import footfall.signal.Trajectory;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds foot strikes and toe-offs of both legs from the points of a pose network. Their heights and accelerations are too rough to show a
 * contact, so it is read from how the foot takes up and leaves the belt's speed, once from the mean of all strides.
 *
 * <p>What all events of a leg may be wrong by together is large, and stated: see {@link KeypointEventSettings#strikeCommonSeconds}.
 */
public final class KeypointEvents {
    private final List<KeypointLeg> legs;
    private final KeypointEventSettings settings;

    private KeypointEvents(List<KeypointLeg> legs, KeypointEventSettings settings) {
        this.legs = legs;
        this.settings = settings;
    }

    /**
     * Lays the strides of each leg over each other.
     *
     * @param motion real time; everything is taken about the hips, so a drifting camera or a runner who crosses the picture does not matter
     * @param alignment how strides are found and laid over each other, as with stickers
     * @throws FootfallException {@link Problem#NO_RUNNING} where nothing repeats like strides,
     *     {@link Problem#CLIP_TOO_SHORT} with fewer than two strides, {@link Problem#FOOT_MARKER_MISSING} (the point) without heel or toe
     */
    public static KeypointEvents in(Motion motion, EventSettings alignment, KeypointEventSettings settings) {
        return new KeypointEvents(
                aboutHips(motion, settings.hipSdSeconds()).legs().stream()
                        .map(leg -> new KeypointLeg(leg, alignment, settings))
                        .toList(),
                settings);
    }

    /**
     * All strikes and toe-offs that the movement shows.
     *
     * @param shoes the shoes' speeds by optical flow, where measured; used as far as they can be trusted
     * @throws FootfallException {@link Problem#NO_RUNNING} where the runner walks
     */
    public Map<Side, LegEvents> find(Optional<ShoeSpeeds> shoes) {
        double beltSpeed = legs.stream()
                .mapToDouble(KeypointLeg::plantedSpeed)
                .average()
                .orElseThrow(() -> new FootfallException(Problem.NO_RUNNING));
        Map<Side, LegEvents> events = new EnumMap<>(Side.class);
        Map<Side, KeypointLeg.Shoe> believed = believed(shoes);
        legs.forEach(leg ->
                events.put(leg.side(), leg.events(beltSpeed, Optional.ofNullable(believed.get(leg.side())))));
        return new KeypointChecks(settings).checked(events);
    }

    /** Each shoe's by itself, and both only if they tell of one belt. */
    private Map<Side, KeypointLeg.Shoe> believed(Optional<ShoeSpeeds> shoes) {
        Map<Side, KeypointLeg.Shoe> believed = new EnumMap<>(Side.class);
        shoes.ifPresent(speeds ->
                legs.forEach(leg -> Optional.ofNullable(speeds.legs().get(leg.side()))
                        .flatMap(leg::believed)
                        .ifPresent(shoe -> believed.put(leg.side(), shoe))));
        DoubleSummaryStatistics planted = believed.values().stream()
                .mapToDouble(KeypointLeg.Shoe::plantedSpeed)
                .summaryStatistics();
        boolean oneBelt = planted.getMax() - planted.getMin() <= settings.flowDifference() * planted.getAverage();
        return oneBelt ? believed : Map.of();
    }

    /** The slow course of the hips' middle taken from all points. */
    private static Motion aboutHips(Motion motion, double sdSeconds) {
        List<Trajectory> hips = motion.legs().stream()
                .flatMap(leg -> leg.point(BodyPoint.HIP).stream())
                .toList();
        if (hips.isEmpty()) {
            return motion;
        }
        double[] seconds = hips.get(0).secondsArray();
        double[] x = slowCourse(seconds, hips, Trajectory::xArray, sdSeconds);
        double[] y = slowCourse(seconds, hips, Trajectory::yArray, sdSeconds);
        return new Motion(
                motion.legs().stream()
                        .map(leg -> {
                            Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
                            leg.points().forEach((point, path) -> points.put(point, about(path, x, y)));
                            return new LegMotion(leg.side(), points);
                        })
                        .toList(),
                motion.unit());
    }

    private static double[] slowCourse(
            double[] seconds, List<Trajectory> hips, Function<Trajectory, double[]> axis, double sdSeconds) {
        double[] middle = LocalMean.middle(hips.stream().map(axis).toList());
        return LocalMean.of(seconds, middle, sdSeconds);
    }

    private static Trajectory about(Trajectory path, double[] middleX, double[] middleY) {
        double[] x = path.xArray();
        double[] y = path.yArray();
        double[] sd = new double[x.length];
        boolean[] seen = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            boolean known = !Double.isNaN(middleX[i]);
            x[i] = known ? x[i] - middleX[i] : Double.NaN;
            y[i] = known ? y[i] - middleY[i] : Double.NaN;
            sd[i] = path.sd(i);
            seen[i] = path.seen(i) && known;
        }
        return new Trajectory(path.secondsArray(), x, y, sd, seen);
    }
}
