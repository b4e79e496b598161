package footfall.gait;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import java.util.List;
import java.util.Map;

/**
 * A leg's stride averaged over the clip, 0-100 % from strike to strike in 101 steps.
 *
 * @param angles mean and SD of each angle, degrees
 * @param pathsRelativeToHip mean position of knee, ankle, heel and toe minus the hip, in the motion's unit, x forward, y up
 * @param hipPath mean hip path relative to its own mean over the stride
 * @param toeOffPercent where in the stride the foot leaves the belt
 */
public record AverageStride(
        Side side,
        Map<JointAngle, Band> angles,
        Map<BodyPoint, List<Point>> pathsRelativeToHip,
        List<Point> hipPath,
        double toeOffPercent) {

    /** Mean and SD at each of the 101 steps. */
    public record Band(List<Double> mean, List<Double> sd) {
        public Band {
            mean = List.copyOf(mean);
            sd = List.copyOf(sd);
        }
    }
}
