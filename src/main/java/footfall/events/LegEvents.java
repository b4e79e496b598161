package footfall.events;

import footfall.body.Side;
import footfall.quality.QualityIssue;
import java.util.List;
import java.util.Set;

/**
 * All events of one leg, in time order.
 *
 * @param strideSeconds the leg's stride period
 * @param beltSpeed backward speed of the planted foot, in the motion's unit per second
 * @param strikeCommonSeconds standard deviation of the error that all strikes of this leg share; it does not shrink with more strides
 * @param toeOffCommonSeconds the same for toe-offs
 * @param dropped numbers of the strikes whose strides are not to be measured
 */
public record LegEvents(
        Side side,
        List<GaitEvent> strikes,
        List<GaitEvent> toeOffs,
        double strideSeconds,
        double beltSpeed,
        double strikeCommonSeconds,
        double toeOffCommonSeconds,
        List<QualityIssue> issues,
        Set<Integer> dropped) {
    public LegEvents {
        strikes = List.copyOf(strikes);
        toeOffs = List.copyOf(toeOffs);
        issues = List.copyOf(issues);
        dropped = Set.copyOf(dropped);
    }

    /** With every stride to be measured. */
    public LegEvents(
            Side side,
            List<GaitEvent> strikes,
            List<GaitEvent> toeOffs,
            double strideSeconds,
            double beltSpeed,
            double strikeCommonSeconds,
            double toeOffCommonSeconds,
            List<QualityIssue> issues) {
        this(
                side,
                strikes,
                toeOffs,
                strideSeconds,
                beltSpeed,
                strikeCommonSeconds,
                toeOffCommonSeconds,
                issues,
                Set.of());
    }

    /**
     * The same leg with other events.
     *
     * @param unmeasured as {@code dropped}
     */
    public LegEvents with(List<GaitEvent> otherStrikes, List<GaitEvent> otherToeOffs, Set<Integer> unmeasured) {
        return new LegEvents(
                side,
                otherStrikes,
                otherToeOffs,
                strideSeconds,
                beltSpeed,
                strikeCommonSeconds,
                toeOffCommonSeconds,
                issues,
                unmeasured);
    }

    LegEvents withIssues(List<QualityIssue> others) {
        return new LegEvents(
                side,
                strikes,
                toeOffs,
                strideSeconds,
                beltSpeed,
                strikeCommonSeconds,
                toeOffCommonSeconds,
                others,
                dropped);
    }
}
