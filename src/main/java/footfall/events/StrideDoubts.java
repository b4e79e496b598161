package footfall.events;

import footfall.body.Side;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.EventSettings;
import java.util.ArrayList;
import java.util.List;

/** What may be wrong with a leg's strides laid over each other: some not found, all seen at the same instants. */
final class StrideDoubts {
    private StrideDoubts() {}

    static List<QualityIssue> of(
            Side side, Aligned strikes, double period, double frameGapSeconds, EventSettings settings) {
        List<QualityIssue> issues = new ArrayList<>();
        int missed = strikes.missed(period);
        if (missed > 0) {
            Severity severity = missed > strikes.size() / 4 ? Severity.WARNING : Severity.INFO;
            issues.add(QualityIssue.of(QualityCode.STRIDES_DROPPED, severity, missed, missed + strikes.size(), side));
        }
        if (frameGapSeconds > settings.finestFrameGapSeconds()) {
            issues.add(QualityIssue.of(
                    QualityCode.FRAMES_IN_STEP, Severity.WARNING, side, Math.round(1000 * frameGapSeconds)));
        }
        return issues;
    }
}
