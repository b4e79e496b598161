package footfall.calibration;

import footfall.events.Motion;
import footfall.geometry.Point;
import footfall.quality.QualityIssue;
import java.util.List;
import java.util.Optional;

/**
 * The tracks brought into the runner's frame, with what may be wrong about it.
 *
 * @param scale absent when nothing gives one; the motion is then in leg lengths
 * @param rollDegrees positive = the picture shows the level belt turned clockwise, whichever way the runner faces
 * @param yawDegrees turn of the camera about the vertical, where it was fitted; positive = it looks to the picture's left of square
 * @param legLengthMetres hip to floor (told, or measured from the markers), where there is a scale
 * @param motion the best estimate
 * @param oneSdVariants the same motion with one independent source of calibration error (a principal direction of the camera fit, a
 *     marker's depth, the scale) moved by one standard deviation; a metric's systematic variance is the sum of its squared changes
 */
public record Calibration(
        Optional<Scale> scale,
        Optional<Double> rollDegrees,
        Optional<Double> yawDegrees,
        Optional<Double> legLengthMetres,
        Motion motion,
        List<Variant> oneSdVariants,
        List<QualityIssue> issues) {

    /** One source of calibration error at one standard deviation. */
    public record Variant(String source, Motion motion) {}

    public Calibration {
        oneSdVariants = List.copyOf(oneSdVariants);
        issues = List.copyOf(issues);
    }

    /** Plumb down as the picture shows it, a unit vector in pixels; straight down where the roll is not known. */
    public Point down() {
        return down(rollDegrees);
    }

    /** The same of a roll that was read back from a file. */
    public static Point down(Optional<Double> rollDegrees) {
        double roll = Math.toRadians(rollDegrees.orElse(0.0));
        return new Point(-Math.sin(roll), Math.cos(roll));
    }
}
