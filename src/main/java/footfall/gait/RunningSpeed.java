package footfall.gait;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.settings.GaitSettings;
import footfall.settings.Recording;
import footfall.signal.Trajectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How fast the runner runs, against the ground under the planted foot.
 *
 * @param metresPerSecond told, or measured where the motion has a scale
 * @param hipShare the hip's own mean speed in the picture as a share of the running speed: about 0 on a treadmill, 1 overground
 */
record RunningSpeed(Optional<Double> metresPerSecond, double hipShare) {

    static RunningSpeed of(
            Motion motion, Map<Side, List<StrideTimes>> strides, Recording recording, GaitSettings settings) {
        double hip = median(motion.legs().stream()
                        .flatMap(leg -> leg.point(BodyPoint.HIP).stream())
                        .flatMap(path -> meanForward(path).stream()))
                .orElse(0.0);
        Optional<Double> speed = median(motion.legs().stream()
                        .flatMap(leg -> groundSpeeds(leg, strides.getOrDefault(leg.side(), List.of()), settings)))
                .map(ground -> ground + hip)
                .filter(v -> v > 0);
        Optional<Double> metres = motion.unit() == Motion.Unit.METRES ? speed : Optional.empty();
        return new RunningSpeed(
                recording.speedMetresPerSecond().or(() -> metres),
                speed.map(v -> hip / v).orElse(0.0));
    }

    /** Backward speed of the heel while the foot is planted, one value per contact. */
    private static Stream<Double> groundSpeeds(LegMotion leg, List<StrideTimes> strides, GaitSettings settings) {
        LegReader reader = new LegReader(leg, settings);
        return strides.stream()
                .flatMap(stride -> stride.contact().stream().flatMap(contact -> {
                    double from = stride.strike() + settings.plantedFromShare() * contact;
                    double to = stride.strike() + settings.plantedToShare() * contact;
                    return reader
                            .smooth(BodyPoint.HEEL, from)
                            .flatMap(a -> reader.smooth(BodyPoint.HEEL, to).map(b -> (a.x() - b.x()) / (to - from)))
                            .stream();
                }));
    }

    private static Optional<Double> meanForward(Trajectory hip) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < hip.size(); i++) {
            if (hip.known(i)) {
                line.addData(hip.seconds(i), hip.x(i));
            }
        }
        return Optional.of(line.getSlope()).filter(Double::isFinite);
    }

    private static Optional<Double> median(Stream<Double> values) {
        double[] sorted = values.mapToDouble(v -> v).sorted().toArray();
        return sorted.length == 0 ? Optional.empty() : Optional.of(sorted[sorted.length / 2]);
    }

    boolean crossesThePicture(double share) {
        return Math.abs(hipShare) > share;
    }
}
