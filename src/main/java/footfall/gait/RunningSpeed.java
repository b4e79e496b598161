package footfall.gait;

import footfall.body.BodyPoint;
import footfall.calibration.Calibration;
import footfall.events.LegEvents;
import footfall.events.Motion;
import footfall.settings.Recording;
import footfall.signal.Trajectory;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How fast the runner runs, against the ground under the planted foot.
 *
 * @param metresPerSecond told, or measured where the motion has a scale
 * @param hipShare the hip's own mean speed in the picture as a share of it: about 0 on a treadmill, 1 overground
 */
record RunningSpeed(Optional<Double> metresPerSecond, double hipShare) {

    static RunningSpeed of(Calibration calibration, List<LegEvents> legs, Recording recording) {
        Motion motion = calibration.motion();
        double belt = legs.stream().mapToDouble(LegEvents::beltSpeed).average().orElse(0);
        double hip = motion.legs().stream()
                .flatMap(l -> l.point(BodyPoint.HIP).stream())
                .mapToDouble(RunningSpeed::meanForward)
                .filter(Double::isFinite)
                .average()
                .orElse(0);
        double total = belt + hip;
        Optional<Double> measured =
                motion.unit() == Motion.Unit.METRES && total > 0 ? Optional.of(total) : Optional.empty();
        return new RunningSpeed(recording.speedMetresPerSecond().or(() -> measured), total > 0 ? hip / total : 0);
    }

    private static double meanForward(Trajectory hip) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < hip.size(); i++) {
            if (hip.known(i)) {
                line.addData(hip.seconds(i), hip.x(i));
            }
        }
        return line.getSlope();
    }

    boolean crossesThePicture(double share) {
        return Math.abs(hipShare) > share;
    }
}
