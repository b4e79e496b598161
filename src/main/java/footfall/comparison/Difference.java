package footfall.comparison;

import footfall.body.Side;
import footfall.gait.Metric;
import java.util.Optional;

/**
 * A metric of one leg, after minus before.
 *
 * @param interval of the difference by the moving-block bootstrap; it holds the differences between strides, not the measurement error
 * @param welch the same by Welch's t
 * @param p of Welch's test
 * @param holmP p adjusted for the number of questions; absent for the primary metric, which is asked alone
 * @param hedgesG difference in standard deviations between strides; never graded, because strides hardly differ. Absent without spread
 * @param error that the difference has to exceed
 */
public record Difference(
        Metric metric,
        Side side,
        Sample before,
        Sample after,
        Bounds interval,
        Bounds welch,
        double p,
        Optional<Double> holmP,
        double mannWhitneyP,
        Optional<Double> hedgesG,
        MeasurementError error,
        Verdict verdict,
        Optional<Remark> remark) {

    public double difference() {
        return after.mean() - before.mean();
    }
}
