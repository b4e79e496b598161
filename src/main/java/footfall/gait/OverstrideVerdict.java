package footfall.gait;

import footfall.body.Side;
import java.util.List;
import java.util.Optional;

/**
 * The overstriding rule's answer for the leg that lands farther ahead.
 *
 * @param side the leg it speaks of; absent when no leg could be judged
 * @param attentionLinePercentLeg foot-hip distance above which the foot counts as far ahead at this speed; absent when the speed is
 *     not known
 * @param clearLinePercentLeg the line above which it clearly does
 */
public record OverstrideVerdict(
        Answer answer,
        Optional<Side> side,
        Optional<Double> attentionLinePercentLeg,
        Optional<Double> clearLinePercentLeg,
        List<Reason> reasons,
        String ruleVersion) {

    /** The four answers. */
    public enum Answer {
        LIKELY,
        POSSIBLE,
        NOT_SEEN,
        UNCERTAIN
    }

    /** Why; each is one sentence in the wording tables. */
    public enum Reason {
        LOWER_LIMIT_ABOVE_ATTENTION_LINE,
        MEAN_ABOVE_ATTENTION_LINE,
        UPPER_LIMIT_BELOW_ATTENTION_LINE,
        INTERVAL_SPANS_ATTENTION_LINE,
        SHANK_REACHES_FORWARD,
        KNEE_NEARLY_STRAIGHT,
        FOOT_STEEP,
        NO_SUPPORTING_SIGN,
        SPEED_UNKNOWN,
        TOO_FEW_STRIDES,
        FRAME_RATE_TOO_LOW,
        STRIKE_TIME_UNSURE,
        HIP_NOT_MEASURED,
        LEG_LENGTH_UNKNOWN
    }

    public OverstrideVerdict {
        reasons = List.copyOf(reasons);
    }
}
