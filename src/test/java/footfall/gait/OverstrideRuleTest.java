package footfall.gait;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.body.Side;
import footfall.gait.OverstrideVerdict.Answer;
import footfall.gait.OverstrideVerdict.Reason;
import footfall.settings.OverstrideSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At 2.5 m/s the attention line lies at 22.5 % of leg length. */
class OverstrideRuleTest {
    private static final double SPEED = 2.5;
    private static final double FPS = 120;
    private static final double SURE = 0.004;
    private static final int MANY = 12;

    private final OverstrideRule rule = new OverstrideRule(OverstrideSettings.defaults());

    @ParameterizedTest
    @CsvSource({
        // mean, half width, shank, knee against standing (or none), answer, first reason
        "26, 2, 12, , LIKELY, LOWER_LIMIT_ABOVE_ATTENTION_LINE",
        "26, 2, 5, 3, LIKELY, LOWER_LIMIT_ABOVE_ATTENTION_LINE",
        "26, 2, 5, , POSSIBLE, LOWER_LIMIT_ABOVE_ATTENTION_LINE",
        "23, 2, 12, , POSSIBLE, MEAN_ABOVE_ATTENTION_LINE",
        "23, 2, 5, , POSSIBLE, MEAN_ABOVE_ATTENTION_LINE",
        "18, 2, 12, 3, POSSIBLE, UPPER_LIMIT_BELOW_ATTENTION_LINE",
        "18, 2, 5, , NOT_SEEN, UPPER_LIMIT_BELOW_ATTENTION_LINE",
        "18, 2, 12, , UNCERTAIN, UPPER_LIMIT_BELOW_ATTENTION_LINE",
        "18, 2, 5, 3, UNCERTAIN, UPPER_LIMIT_BELOW_ATTENTION_LINE",
        "21, 2, 5, , UNCERTAIN, INTERVAL_SPANS_ATTENTION_LINE",
    })
    void theAnswerFollowsTheTable(double mean, double half, double shank, Double knee, Answer answer, Reason reason) {
        OverstrideVerdict verdict =
                rule.judge(List.of(leg(mean, half, MANY, shank, Optional.ofNullable(knee), SURE)), speed(SPEED), FPS);

        assertThat(verdict.answer()).isEqualTo(answer);
        assertThat(verdict.reasons()).startsWith(reason);
        assertThat(verdict.side()).contains(Side.RIGHT);
        assertThat(verdict.ruleVersion()).isEqualTo("footfall-overstride-1");
    }

    @Test
    void theLinesRiseWithSpeed() {
        OverstrideVerdict verdict = rule.judge(List.of(plain(20)), speed(3.5), FPS);

        assertThat(verdict.attentionLinePercentLeg()).contains(17.5 + 3 + 5);
        assertThat(verdict.clearLinePercentLeg()).contains(17.5 + 3 + 8);
    }

    @ParameterizedTest
    @CsvSource({
        // strides, fps, strike sd, answer to a clear landing far ahead, to a clear landing near, reason
        "12, 120, 0.004, LIKELY, NOT_SEEN,",
        "12, 59.94, 0.004, LIKELY, NOT_SEEN,",
        "9, 120, 0.004, POSSIBLE, UNCERTAIN, TOO_FEW_STRIDES",
        "6, 120, 0.004, UNCERTAIN, UNCERTAIN, TOO_FEW_STRIDES",
        "12, 30, 0.004, POSSIBLE, UNCERTAIN, FRAME_RATE_TOO_LOW",
        "12, 120, 0.012, POSSIBLE, UNCERTAIN, STRIKE_TIME_UNSURE",
    })
    void aWeakRecordingGivesNoFirmAnswer(
            int strides, double fps, double strikeSd, Answer farAhead, Answer near, Reason reason) {
        OverstrideVerdict far =
                rule.judge(List.of(leg(28, 1, strides, 14, Optional.empty(), strikeSd)), speed(SPEED), fps);
        OverstrideVerdict close =
                rule.judge(List.of(leg(15, 1, strides, 4, Optional.empty(), strikeSd)), speed(SPEED), fps);

        assertThat(far.answer()).isEqualTo(farAhead);
        assertThat(close.answer()).isEqualTo(near);
        if (reason != null) {
            assertThat(far.reasons()).contains(reason);
        }
    }

    @Test
    void withoutSpeedThereAreNoLinesAndNoAnswer() {
        OverstrideVerdict verdict = rule.judge(List.of(plain(30)), Optional.empty(), FPS);

        assertThat(verdict.answer()).isEqualTo(Answer.UNCERTAIN);
        assertThat(verdict.reasons()).containsExactly(Reason.SPEED_UNKNOWN);
        assertThat(verdict.attentionLinePercentLeg()).isEmpty();
    }

    @Test
    void withoutHipOrLegLengthItSaysWhich() {
        assertThat(rule.judge(List.of(unmeasured(false)), speed(SPEED), FPS).reasons())
                .containsExactly(Reason.HIP_NOT_MEASURED);
        assertThat(rule.judge(List.of(unmeasured(true)), speed(SPEED), FPS).reasons())
                .containsExactly(Reason.LEG_LENGTH_UNKNOWN);
        assertThat(rule.judge(List.of(), speed(SPEED), FPS).answer()).isEqualTo(Answer.UNCERTAIN);
    }

    @Test
    void itSpeaksOfTheLegThatLandsFartherAhead() {
        LandingEvidence right = plain(18);
        LandingEvidence left = new LandingEvidence(
                Side.LEFT, true, summary(27, 1, MANY), summary(12, 1, MANY), Optional.empty(), Optional.empty(), SURE);

        assertThat(rule.judge(List.of(left, right), speed(SPEED), FPS).side()).contains(Side.LEFT);
        assertThat(rule.judge(List.of(right, left), speed(SPEED), FPS).side()).contains(Side.LEFT);
    }

    @Test
    void aSteepFootIsToldAndDecidesNothing() {
        LandingEvidence steep = new LandingEvidence(
                Side.RIGHT,
                true,
                summary(18, 1, MANY),
                summary(4, 1, MANY),
                Optional.empty(),
                summary(25, 1, MANY),
                SURE);
        OverstrideVerdict verdict = rule.judge(List.of(steep), speed(SPEED), FPS);

        assertThat(verdict.answer()).isEqualTo(Answer.NOT_SEEN);
        assertThat(verdict.reasons()).contains(Reason.FOOT_STEEP);
    }

    private static Optional<Double> speed(double metresPerSecond) {
        return Optional.of(metresPerSecond);
    }

    private static LandingEvidence plain(double mean) {
        return leg(mean, 1, MANY, 5, Optional.empty(), SURE);
    }

    private static LandingEvidence unmeasured(boolean landing) {
        return new LandingEvidence(
                Side.RIGHT, landing, Optional.empty(), summary(5, 1, MANY), Optional.empty(), Optional.empty(), SURE);
    }

    private static LandingEvidence leg(
            double mean, double half, int strides, double shank, Optional<Double> knee, double strikeSd) {
        return new LandingEvidence(
                Side.RIGHT,
                true,
                summary(mean, half, strides),
                summary(shank, 1, strides),
                knee.flatMap(k -> summary(k, 1, strides)),
                Optional.empty(),
                strikeSd);
    }

    private static Optional<MetricSummary> summary(double mean, double half, int n) {
        return Optional.of(new MetricSummary(mean, 1, n, mean - half, mean + half));
    }
}
