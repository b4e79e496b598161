package footfall.events;

import footfall.body.Side;
import footfall.quality.QualityIssue;
import java.util.List;

/**
 * All events of one leg, in time order.
 *
 * @param strideSeconds the leg's stride period
 * @param beltSpeed backward speed of the planted foot, in the motion's unit per second
 * @param strikeCommonSeconds standard deviation of the error that all strikes of this leg share; it does not shrink with more strides
 * @param toeOffCommonSeconds the same for toe-offs
 */
public record LegEvents(
        Side side,
        List<GaitEvent> strikes,
        List<GaitEvent> toeOffs,
        double strideSeconds,
        double beltSpeed,
        double strikeCommonSeconds,
        double toeOffCommonSeconds,
        List<QualityIssue> issues) {
    public LegEvents {
        strikes = List.copyOf(strikes);
        toeOffs = List.copyOf(toeOffs);
        issues = List.copyOf(issues);
    }

    LegEvents withIssues(List<QualityIssue> others) {
        return new LegEvents(
                side, strikes, toeOffs, strideSeconds, beltSpeed, strikeCommonSeconds, toeOffCommonSeconds, others);
    }
}
