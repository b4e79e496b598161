package footfall.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import footfall.body.Side;
import footfall.gait.GaitAnalysis;
import footfall.gait.LegsInTurn;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.MetricTable;
import footfall.gait.OverstrideVerdict;
import footfall.gait.Stride;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.tracking.Tracks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two clips of one runner, one from either side. */
class SessionAnalysisTest {
    private static final double RATE_HALF = 0.4;

    private static ClipAnalysis clip(Side side, double percentLeg, double stepRate, QualityIssue... issues) {
        ClipAnalysis example = ExampleAnalysis.complete();
        Tracks tracks = example.tracks();
        return new ClipAnalysis(
                side + ".mp4",
                Optional.empty(),
                example.video(),
                example.points(),
                example.timeBase(),
                new Tracks(tracks.times(), tracks.facing(), side, tracks.unit(), tracks.tracks()),
                example.calibration(),
                gait(side, percentLeg, stepRate),
                Optional.empty(),
                List.of(issues),
                example.recording(),
                example.settings(),
                example.version());
    }

    private static GaitAnalysis gait(Side side, double percentLeg, double stepRate) {
        MetricSummary rate = new MetricSummary(stepRate, 1, 12, stepRate - RATE_HALF, stepRate + RATE_HALF);
        MetricSummary distance = new MetricSummary(percentLeg, 1, 12, percentLeg - 1, percentLeg + 1);
        OverstrideVerdict verdict = new OverstrideVerdict(
                OverstrideVerdict.Answer.UNCERTAIN,
                Optional.of(side),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "1");
        return new GaitAnalysis(
                List.of(),
                List.of(new Stride(side, 1, Optional.empty(), Map.of(Metric.FOOT_HIP_PERCENT_LEG, percentLeg))),
                new MetricTable(
                        Map.of(side, Map.of(Metric.STEP_RATE, rate, Metric.FOOT_HIP_PERCENT_LEG, distance)),
                        Map.of(Metric.STEP_RATE, rate)),
                List.of(),
                verdict,
                List.of());
    }

    private static MetricSummary rate(double left, double right) {
        return LegsInTurn.of(gait(Side.LEFT, 20, left), gait(Side.RIGHT, 20, right))
                .metrics()
                .both(Metric.STEP_RATE)
                .orElseThrow();
    }

    @Test
    void the_verdict_is_that_of_the_leg_that_lands_further_ahead() {
        assertThat(LegsInTurn.of(gait(Side.LEFT, 25, 160), gait(Side.RIGHT, 24, 160))
                        .verdict()
                        .side())
                .contains(Side.LEFT);
        assertThat(LegsInTurn.of(gait(Side.LEFT, 23, 160), gait(Side.RIGHT, 24, 160))
                        .verdict()
                        .side())
                .contains(Side.RIGHT);
    }

    @Test
    void the_step_rate_of_both_is_surer_than_of_one_but_never_leaves_a_clip_out() {
        MetricSummary alike = rate(160, 160);
        assertThat(alike.n()).isEqualTo(24);
        assertThat(alike.upper95() - alike.mean()).isLessThan(RATE_HALF);
        MetricSummary apart = rate(160, 166);
        assertThat(apart.mean()).isEqualTo(163);
        assertThat(apart.lower95()).isLessThanOrEqualTo(160);
        assertThat(apart.upper95()).isGreaterThanOrEqualTo(166);
        assertThat(apart.sd()).isGreaterThan(3);
    }

    @Test
    void an_issue_is_said_of_its_clip_unless_both_have_it() {
        QualityIssue ofBoth = QualityIssue.of(QualityCode.STANDING_CLIP_MISSING, Severity.INFO);
        QualityIssue ofLeft = QualityIssue.of(QualityCode.CAMERA_TILTED, Severity.WARNING, 2.0, 0.3);
        QualityIssue ofRight = QualityIssue.of(QualityCode.FOOT_LEAVES_PICTURE, Severity.SERIOUS);
        QualityIssue nearLeg = QualityIssue.of(QualityCode.NEAR_LEG_ONLY, Severity.INFO, Side.RIGHT);
        SessionAnalysis session = SessionAnalysis.ofBothSides(
                        clip(Side.RIGHT, 20, 160, ofRight, ofBoth, nearLeg), clip(Side.LEFT, 20, 160, ofLeft, ofBoth))
                .orElseThrow();
        assertThat(session.clips()).extracting(c -> c.tracks().nearSide()).containsExactly(Side.LEFT, Side.RIGHT);
        assertThat(session.issues())
                .extracting(i -> i.issue().code(), SessionIssue::clip)
                .containsExactly(
                        tuple(QualityCode.FOOT_LEAVES_PICTURE, Optional.of(Side.RIGHT)),
                        tuple(QualityCode.CAMERA_TILTED, Optional.of(Side.LEFT)),
                        tuple(QualityCode.LEGS_IN_TURN, Optional.empty()),
                        tuple(QualityCode.STANDING_CLIP_MISSING, Optional.empty()));
    }

    @Test
    void clips_in_which_the_runner_ran_differently_are_told() {
        assertThat(codes(160, 161.9)).doesNotContain(QualityCode.STEP_RATES_DIFFER);
        assertThat(codes(160, 162.1)).contains(QualityCode.STEP_RATES_DIFFER);
    }

    private static List<QualityCode> codes(double leftRate, double rightRate) {
        return SessionAnalysis.ofBothSides(clip(Side.LEFT, 20, leftRate), clip(Side.RIGHT, 20, rightRate))
                .orElseThrow()
                .issues()
                .stream()
                .map(issue -> issue.issue().code())
                .toList();
    }

    @Test
    void two_clips_of_one_side_are_no_session() {
        assertThat(SessionAnalysis.ofBothSides(clip(Side.LEFT, 20, 160), clip(Side.LEFT, 22, 160)))
                .isEmpty();
    }
}
