package footfall.advice;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.body.Side;
import footfall.gait.GaitAnalysis;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.MetricTable;
import footfall.gait.OverstrideVerdict;
import footfall.gait.OverstrideVerdict.Answer;
import footfall.settings.AdviceSettings;
import footfall.settings.ChangedSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdvisorTest {
    private static AdvicePlan advised(GaitAnalysis gait, boolean complaint, Optional<Cue> cue) {
        return new Advisor(new AdviceRequest(complaint, cue, AdviceSettings.defaults())).advise(gait);
    }

    private static GaitAnalysis gait(Answer answer, Map<Metric, Double> means) {
        Map<Metric, MetricSummary> summaries = new EnumMap<>(Metric.class);
        means.forEach((metric, mean) -> summaries.put(metric, new MetricSummary(mean, 1, 20, mean - 1, mean + 1)));
        return new GaitAnalysis(
                List.of(),
                List.of(),
                new MetricTable(Map.of(Side.RIGHT, summaries), Map.of()),
                List.of(),
                new OverstrideVerdict(
                        answer, Optional.of(Side.RIGHT), Optional.empty(), Optional.empty(), List.of(), "1"),
                List.of());
    }

    private AdvicePlan plan(Answer answer, boolean complaint) {
        return advised(gait(answer, Map.of(Metric.STEP_RATE, 160.0)), complaint, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"NOT_SEEN", "UNCERTAIN"})
    void without_a_finding_and_without_a_complaint_nothing_is_said_but_when_to_see_someone(Answer answer) {
        AdvicePlan plan = plan(answer, false);
        assertThat(plan.cue()).isEmpty();
        assertThat(plan.advice())
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.item().topic()).isEqualTo(AdviceTopic.REFER));
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"LIKELY", "POSSIBLE"})
    void a_finding_calls_for_a_cue_with_its_cautions_but_not_for_the_programme_of_a_complaint(Answer answer) {
        AdvicePlan plan = plan(answer, false);
        assertThat(plan.cue()).isPresent();
        assertThat(plan.of("caution.force")).isPresent();
        assertThat(plan.of(AdviceTopic.STRENGTH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void whoever_has_a_complaint_gets_advice_whatever_the_landing_and_never_without_the_caution(Answer answer) {
        AdvicePlan plan = plan(answer, true);
        for (AdviceTopic topic : AdviceTopic.values()) {
            assertThat(plan.of(topic)).as(topic.name()).isNotEmpty();
        }
    }

    @Test
    void the_step_rate_target_rises_from_the_runners_own_and_never_above_a_tenth() {
        assertThat(plan(Answer.LIKELY, false).of("rate.target").orElseThrow().arguments())
                .containsExactly(160, 168, 172, 176);
    }

    @Test
    void no_target_is_made_up_where_the_step_rate_is_not_known() {
        assertThat(advised(gait(Answer.LIKELY, Map.of()), false, Optional.empty())
                        .of("rate.target"))
                .isEmpty();
    }

    @Test
    void a_runner_who_leans_far_forward_first_runs_tall() {
        AdvicePlan leaning =
                advised(gait(Answer.LIKELY, Map.of(Metric.TRUNK_LEAN_AT_STRIKE, 15.0)), false, Optional.empty());
        assertThat(leaning.cue().orElseThrow().item().id()).isEqualTo("cue.tall");
        assertThat(plan(Answer.LIKELY, false).cue().orElseThrow().item().id()).isEqualTo("cue.shorter");
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void the_clinicians_cue_replaces_that_of_the_landing_and_brings_its_cautions(Answer answer) {
        AdvicePlan plan = advised(gait(answer, Map.of(Metric.TRUNK_LEAN_AT_STRIKE, 15.0)), false, Cue.named("quiet"));
        assertThat(plan.cue().orElseThrow().item().id()).isEqualTo("cue.quiet");
        assertThat(plan.of("caution.force")).isPresent();
        assertThat(plan.of(AdviceTopic.STRENGTH)).isEmpty();
    }

    @Test
    void a_cue_is_named_by_its_own_word_and_nothing_else_is_one() {
        assertThat(Cue.all()).extracting(Cue::name).contains("shorter", "tall").hasSizeGreaterThan(3);
        assertThat(Cue.named("cue.tall")).isEmpty();
        assertThat(Cue.named("target")).isEmpty();
    }

    @Test
    void the_settings_move_the_target_and_the_lean_that_calls_for_running_tall() {
        AdviceSettings own = new ChangedSettings(Map.of(
                        "advice.firstRisePercent",
                        4.0,
                        "advice.laterRisePercent",
                        6.0,
                        "advice.trunkLeanDegrees",
                        20.0))
                .analysis()
                .advice();
        AdvicePlan plan = new Advisor(new AdviceRequest(false, Optional.empty(), own))
                .advise(gait(Answer.LIKELY, Map.of(Metric.STEP_RATE, 160.0, Metric.TRUNK_LEAN_AT_STRIKE, 15.0)));
        assertThat(plan.of("rate.target").orElseThrow().arguments()).containsExactly(160, 166, 170, 176);
        assertThat(plan.cue().orElseThrow().item().id()).isEqualTo("cue.shorter");
    }

    @Test
    void every_piece_of_advice_is_listed_once_and_says_what_it_rests_on() {
        assertThat(AdviceBook.items()).extracting(AdviceItem::id).doesNotHaveDuplicates();
        assertThat(AdviceBook.items())
                .filteredOn(item -> item.evidence() == Evidence.STUDIES || item.evidence() == Evidence.SMALL)
                .allSatisfy(item -> assertThat(item.source()).containsPattern("\\d{2}"));
    }
}
