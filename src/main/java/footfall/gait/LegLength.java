package footfall.gait;

import footfall.body.BodyPoint;
import footfall.calibration.Calibration;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.settings.Recording;
import footfall.signal.Trajectory;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The leg length in a motion's unit. A told length is fixed; one measured from the markers shrinks and grows with the motion, so that
 * a wrong scale cancels in per cent of leg length.
 */
final class LegLength {
    private final Optional<Double> told;
    private final Optional<Double> measured;
    private final Optional<Double> limbsWhenMeasured;

    LegLength(Calibration calibration, Recording recording) {
        this.told = recording.legLengthMetres();
        this.measured = calibration.legLengthMetres();
        this.limbsWhenMeasured = limbs(calibration.motion());
    }

    Optional<Double> in(Motion motion) {
        if (motion.unit() == Motion.Unit.LEG_LENGTHS) {
            return Optional.of(1.0);
        }
        if (told.isPresent()) {
            return told;
        }
        return measured.map(length -> length * growth(motion));
    }

    private double growth(Motion motion) {
        return limbs(motion)
                .flatMap(now -> limbsWhenMeasured.map(then -> now / then))
                .orElse(1.0);
    }

    /** Median thigh plus median shank of the first leg that shows both. */
    private static Optional<Double> limbs(Motion motion) {
        return motion.legs().stream()
                .flatMap(leg -> median(leg, BodyPoint.HIP, BodyPoint.KNEE)
                        .flatMap(thigh ->
                                median(leg, BodyPoint.KNEE, BodyPoint.ANKLE).map(shank -> thigh + shank))
                        .stream())
                .findFirst();
    }

    private static Optional<Double> median(LegMotion leg, BodyPoint from, BodyPoint to) {
        return leg.point(from).flatMap(a -> leg.point(to).flatMap(b -> median(a, b)));
    }

    private static Optional<Double> median(Trajectory a, Trajectory b) {
        double[] lengths = IntStream.range(0, a.size())
                .filter(i -> a.known(i) && b.known(i))
                .mapToDouble(i -> Math.hypot(a.x(i) - b.x(i), a.y(i) - b.y(i)))
                .toArray();
        Arrays.sort(lengths);
        return lengths.length == 0 ? Optional.empty() : Optional.of(lengths[lengths.length / 2]);
    }
}
