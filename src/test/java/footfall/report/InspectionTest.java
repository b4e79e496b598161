package footfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.session.ExampleAnalysis;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the filming coach says where all is well and where not, and its verdict in the last line. */
class InspectionTest {
    private static final QualityIssue SPEED_UNKNOWN = QualityIssue.of(QualityCode.SPEED_UNKNOWN, Severity.WARNING);
    private static final QualityIssue FEW_FRAMES = QualityIssue.of(QualityCode.FRAME_RATE_LOW, Severity.WARNING, 30);
    private static final QualityIssue FRAMES_COULD_BE_MORE =
            QualityIssue.of(QualityCode.FRAME_RATE_LOW, Severity.INFO, 60);
    private static final QualityIssue SMALL = QualityIssue.of(QualityCode.RUNNER_SMALL, Severity.WARNING, 60.0, 90.0);

    private static List<String> lines(QualityIssue... issues) {
        return new Inspection(Wording.of(Language.ENGLISH)).lines(ExampleAnalysis.ofKeypoints(Arrays.asList(issues)));
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    @Test
    void whereAllIsWellEachThingLookedAtIsSaidToBeGood() {
        List<String> lines = lines();
        assertThat(lines)
                .contains(
                        "Frame rate (120 frames/s): good",
                        "Feet in view (right 1.0 % of the frames): good",
                        "Sharpness of the foot: good",
                        "Hip: nothing seen in front of it")
                .anyMatch(line -> line.startsWith("Size of the runner (") && line.endsWith("): good"));
        assertThat(last(lines)).isEqualTo("Verdict: this clip will do.");
    }

    @Test
    void whatMakesRangesWiderAndWhatTheyDoNotHoldDiffer() {
        assertThat(lines(FEW_FRAMES)).contains("Frame rate (120 frames/s): enough, but ranges are wider");
        assertThat(last(lines(FEW_FRAMES))).isEqualTo("Verdict: this clip will do, with wider ranges.");
        assertThat(last(lines(FEW_FRAMES, SMALL))).isEqualTo("Verdict: film again.");
        assertThat(lines(SMALL)).anyMatch(line -> line.startsWith("Size") && line.endsWith("not good, film again"));
    }

    @Test
    void whatTheUserCanTellAndWhatIsGoodToKnowIsNoReasonToFilmAgain() {
        assertThat(last(lines(SPEED_UNKNOWN, FRAMES_COULD_BE_MORE))).isEqualTo("Verdict: this clip will do.");
    }

    @Test
    void aCoveredHipIsNotSaidToBeFree() {
        assertThat(lines(QualityIssue.of(QualityCode.HIP_COVERED, Severity.WARNING)))
                .contains("View of the hip: not good, film again")
                .noneMatch(line -> line.contains("nothing seen"));
    }

    @Test
    void aRefusalSaysToFilmAgainOnlyWhereThatHelps() {
        Inspection inspection = new Inspection(Wording.of(Language.ENGLISH));
        assertThat(last(inspection.refusal(new FootfallException(Problem.NO_PERSON))))
                .isEqualTo("Verdict: film again.");
        assertThat(inspection.refusal(new FootfallException(Problem.WHICH_PERSON, 2)))
                .hasSize(1);
    }
}
