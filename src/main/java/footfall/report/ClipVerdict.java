package footfall.report;

import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.wording.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether a clip will do, by what limits it. */
enum ClipVerdict {
    WILL_DO("inspect.check.good", "inspect.verdict.willDo"),
    /** Numbers are less sure, and their ranges say so. */
    WIDER_RANGES("inspect.check.enough", "inspect.verdict.widerRanges"),
    /** Numbers can be wrong by more than their ranges say. */
    FILM_AGAIN("inspect.check.notGood", "inspect.verdict.filmAgain");

    /** The ranges do not hold these. */
    private static final Set<QualityCode> BEYOND_THE_RANGES = EnumSet.of(
            QualityCode.RUNNER_SMALL,
            QualityCode.LEGS_FAINT,
            QualityCode.HIP_COVERED,
            QualityCode.SIDES_IN_DOUBT,
            QualityCode.LEGS_DO_NOT_ALTERNATE);

    /** What the user can tell, without filming anew. */
    private static final Set<QualityCode> TO_BE_TOLD = EnumSet.of(
            QualityCode.SCALE_UNKNOWN,
            QualityCode.SCALES_DISAGREE,
            QualityCode.SPEED_UNKNOWN,
            QualityCode.SPEED_CONTRADICTED,
            QualityCode.TIME_BASE_FROM_PHYSICS,
            QualityCode.TIME_BASE_DOUBTFUL,
            QualityCode.CORRECTION_DOES_NOT_FIT);

    private final String checkKey;
    private final String clipKey;

    ClipVerdict(String checkKey, String clipKey) {
        this.checkKey = checkKey;
        this.clipKey = clipKey;
    }

    /** As said of one thing that was looked at. */
    String of(String what, Wording wording) {
        return wording.text(checkKey, what);
    }

    /** As said of the whole clip. */
    String ofClip(Wording wording) {
        return wording.text(clipKey);
    }

    static ClipVerdict of(List<QualityIssue> issues) {
        List<QualityCode> filmed = issues.stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(QualityIssue::code)
                .filter(code -> !TO_BE_TOLD.contains(code))
                .toList();
        if (filmed.stream().anyMatch(BEYOND_THE_RANGES::contains)) {
            return FILM_AGAIN;
        }
        return filmed.isEmpty() ? WILL_DO : WIDER_RANGES;
    }
}
