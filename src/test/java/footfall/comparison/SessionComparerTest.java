package footfall.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.MetricTable;
import footfall.gait.Stride;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.ComparisonSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionComparerTest {
    private static final double EXACT = 1e-12;
    private static final SessionComparer BETWEEN_DAYS =
            new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(false));
    private static final SessionComparer SAME_SESSION =
            new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(true));

    private static Session session(String name, double metres, int n) {
        return Sessions.of(
                name, Sessions.series(n, metres, Sessions.STRIDE_SD_METRES, 0.25, new Random(name.hashCode())));
    }

    private static Verdict verdict(SessionComparer comparer, double change) {
        Session before = session("before", 0.25, 30);
        double[] shifted = before.values(Side.RIGHT, Metric.FOOT_HIP_DISTANCE);
        Session after =
                Sessions.of("after", Arrays.stream(shifted).map(v -> v + change).toArray());
        return comparer.compare(before, after, Optional.empty())
                .primaryDifference()
                .orElseThrow()
                .verdict();
    }

    @Test
    void the_same_difference_weighs_more_within_one_session() {
        assertThat(verdict(BETWEEN_DAYS, -0.05)).isEqualTo(Verdict.CHANGED);
        assertThat(verdict(BETWEEN_DAYS, -0.03)).isEqualTo(Verdict.PROBABLY_CHANGED);
        assertThat(verdict(BETWEEN_DAYS, -0.02)).isEqualTo(Verdict.WITHIN_MEASUREMENT_ERROR);
        assertThat(verdict(SAME_SESSION, -0.02)).isEqualTo(Verdict.CHANGED);
        assertThat(verdict(SAME_SESSION, -0.005)).isEqualTo(Verdict.WITHIN_MEASUREMENT_ERROR);
    }

    @Test
    void exchanging_before_and_after_turns_every_sign_and_nothing_else() {
        Session one = session("one", 0.25, 17);
        Session two = session("two", 0.21, 33);
        Difference there = BETWEEN_DAYS
                .compare(one, two, Optional.empty())
                .primaryDifference()
                .orElseThrow();
        Difference back = BETWEEN_DAYS
                .compare(two, one, Optional.empty())
                .primaryDifference()
                .orElseThrow();
        assertThat(back.difference()).isCloseTo(-there.difference(), within(EXACT));
        assertThat(back.interval().lower()).isCloseTo(-there.interval().upper(), within(EXACT));
        assertThat(back.interval().upper()).isCloseTo(-there.interval().lower(), within(EXACT));
        assertThat(back.welch().lower()).isCloseTo(-there.welch().upper(), within(EXACT));
        assertThat(back.hedgesG().orElseThrow()).isCloseTo(-there.hedgesG().orElseThrow(), within(EXACT));
        assertThat(back.p()).isCloseTo(there.p(), within(EXACT));
        assertThat(back.verdict()).isEqualTo(there.verdict());
    }

    @Test
    void the_other_side_of_the_body_gives_the_same_figures() {
        Map<Metric, double[]> before = Map.of(Metric.LANDING_ANGLE, Sessions.series(15, 16, 0.5, 0.2, new Random(1)));
        Map<Metric, double[]> after = Map.of(Metric.LANDING_ANGLE, Sessions.series(15, 12, 0.5, 0.2, new Random(2)));
        Difference right = BETWEEN_DAYS
                .compare(Sessions.of("a", Side.RIGHT, before), Sessions.of("b", Side.RIGHT, after), Optional.empty())
                .primaryDifference()
                .orElseThrow();
        Difference left = BETWEEN_DAYS
                .compare(Sessions.of("a", Side.LEFT, before), Sessions.of("b", Side.LEFT, after), Optional.empty())
                .primaryDifference()
                .orElseThrow();
        assertThat(left.side()).isEqualTo(Side.LEFT);
        assertThat(left).usingRecursiveComparison().ignoringFields("side").isEqualTo(right);
    }

    @Test
    void the_same_sessions_give_the_same_figures_again() {
        Session one = session("one", 0.25, 17);
        Session two = session("two", 0.21, 33);
        assertThat(BETWEEN_DAYS.compare(one, two, Optional.empty()))
                .isEqualTo(BETWEEN_DAYS.compare(one, two, Optional.empty()));
    }

    @Test
    void the_question_is_about_the_named_leg_or_the_one_that_lands_further_ahead() {
        Session before = bothLegs("before", 0.20, 0.26);
        Session after = bothLegs("after", 0.20, 0.22);
        assertThat(BETWEEN_DAYS.compare(before, after, Optional.empty()).primary())
                .contains(new LegMetric(Metric.FOOT_HIP_PERCENT_LEG, Side.RIGHT));
        assertThat(BETWEEN_DAYS.compare(before, after, Optional.of(Side.LEFT)).primary())
                .contains(new LegMetric(Metric.FOOT_HIP_PERCENT_LEG, Side.LEFT));
    }

    private static Session bothLegs(String name, double left, double right) {
        List<Stride> strides = new ArrayList<>();
        Session l = session(name + " left", left, 12);
        Session r = session(name + " right", right, 12);
        r.strides().forEach(strides::add);
        l.strides().forEach(s -> strides.add(new Stride(Side.LEFT, s.icTimeSeconds(), s.toTimeSeconds(), s.values())));
        return Sessions.changed(r, "strides", strides);
    }

    @Test
    void a_foot_against_how_it_stands_is_not_compared_with_one_against_the_flat_foot() {
        Session before = feet("before", 15);
        Session after = feet("after", 10);
        Session standing = Sessions.with(after, "standing", Set.of(Side.RIGHT));
        assertThat(verdict(before, after, Metric.FOOT_INCLINATION)).isNotEqualTo(Verdict.CANNOT_BE_COMPARED);
        assertThat(verdict(before, standing, Metric.FOOT_INCLINATION)).isEqualTo(Verdict.CANNOT_BE_COMPARED);
        assertThat(verdict(before, standing, Metric.FOOT_HIP_PERCENT_LEG)).isNotEqualTo(Verdict.CANNOT_BE_COMPARED);
        Session both = Sessions.with(before, "standing", Set.of(Side.RIGHT));
        assertThat(verdict(both, standing, Metric.FOOT_INCLINATION)).isNotEqualTo(Verdict.CANNOT_BE_COMPARED);
    }

    private static Session feet(String name, double degrees) {
        return Sessions.of(
                name,
                Side.RIGHT,
                Map.of(
                        Metric.FOOT_HIP_PERCENT_LEG,
                        Sessions.series(20, 25, 0.8, 0.2, new Random(3)),
                        Metric.FOOT_INCLINATION,
                        Sessions.series(20, degrees, 1, 0.2, new Random(4))));
    }

    private static Verdict verdict(Session before, Session after, Metric metric) {
        return BETWEEN_DAYS.compare(before, after, Optional.empty()).differences().stream()
                .filter(d -> d.metric() == metric)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void at_different_speeds_there_is_no_verdict_but_the_effect_of_speed_is_told() {
        Session faster = Sessions.with(session("after", 0.20, 20), "speed", Optional.of(3.3));
        Comparison comparison = BETWEEN_DAYS.compare(session("before", 0.25, 20), faster, Optional.empty());
        assertThat(comparison.differences()).extracting(Difference::verdict).containsOnly(Verdict.CANNOT_BE_COMPARED);
        assertThat(comparison.speedEffectPercentLeg().orElseThrow()).isCloseTo(1.7, within(EXACT));
    }

    @Test
    void one_recording_given_twice_is_refused() {
        Session session = session("clip", 0.25, 12);
        assertThatThrownBy(() -> BETWEEN_DAYS.compare(session, session, Optional.empty()))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.SAME_RECORDING));
    }

    @Test
    void clips_that_are_less_sure_than_the_table_ask_for_a_larger_change() {
        double half = 5;
        MetricTable unsure = new MetricTable(
                Map.of(
                        Side.RIGHT,
                        Map.of(Metric.FOOT_HIP_PERCENT_LEG, new MetricSummary(27, 0.8, 30, 27 - half, 27 + half))),
                Map.of());
        Session before = Sessions.changed(session("before", 0.25, 30), "metrics", unsure);
        Session after = Sessions.changed(session("after", 0.21, 30), "metrics", unsure);
        Difference d = BETWEEN_DAYS
                .compare(before, after, Optional.empty())
                .primaryDifference()
                .orElseThrow();
        assertThat(d.error().source()).isEqualTo(MeasurementError.Source.CLIPS);
        assertThat(d.error().sem()).isCloseTo(half / 1.96, within(0.05));
        assertThat(d.verdict()).isEqualTo(Verdict.WITHIN_MEASUREMENT_ERROR);
        assertThat(SAME_SESSION
                        .compare(before, after, Optional.empty())
                        .primaryDifference()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.CHANGED);
    }

    @Test
    void strides_without_any_spread_are_compared_all_the_same() {
        double[] same = new double[12];
        Arrays.fill(same, 0.25);
        double[] other = new double[12];
        Arrays.fill(other, 0.20);
        Difference d = BETWEEN_DAYS
                .compare(Sessions.of("before", same), Sessions.of("after", other), Optional.empty())
                .primaryDifference()
                .orElseThrow();
        assertThat(d.verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(d.hedgesG()).isEmpty();
        assertThat(d.interval().lower()).isCloseTo(d.difference(), within(1e-9));
    }

    @Test
    void secondary_metrics_share_the_risk_of_a_chance_finding() {
        assertThat(Holm.adjusted(List.of(0.01, 0.04, 0.03, 0.005)))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(EXACT));
        assertThat(Holm.adjusted(List.of(0.6, 0.9))).containsExactly(new double[] {1, 1}, within(EXACT));
        assertThat(Holm.adjusted(List.of())).isEmpty();
        Comparison comparison = BETWEEN_DAYS.compare(session("a", 0.25, 20), session("b", 0.2, 20), Optional.empty());
        assertThat(comparison.primaryDifference().orElseThrow().holmP()).isEmpty();
        assertThat(comparison
                        .difference(Metric.FOOT_HIP_DISTANCE, Side.RIGHT)
                        .orElseThrow()
                        .holmP())
                .isPresent();
    }

    @Test
    void every_metric_has_an_error_between_days_that_is_not_smaller_than_within_a_session() {
        for (Metric metric : Metric.values()) {
            assertThat(ErrorTable.defaults(false).of(metric).mdc95())
                    .as(metric.id())
                    .isGreaterThanOrEqualTo(ErrorTable.defaults(true).of(metric).mdc95());
        }
    }

    @Test
    void one_finding_among_many_questions_must_be_clearer_than_one_alone() {
        assertThat(angle(List.of()).verdict()).isEqualTo(Verdict.CHANGED);
        Difference amongMany = angle(List.of(
                Metric.SHANK_ANGLE,
                Metric.THIGH_ANGLE_AT_STRIKE,
                Metric.FOOT_INCLINATION,
                Metric.TRUNK_LEAN_AT_STRIKE));
        assertThat(amongMany.interval().excludesZero()).isTrue();
        assertThat(amongMany.verdict()).isEqualTo(Verdict.WITHIN_MEASUREMENT_ERROR);
        assertThat(amongMany.remark()).contains(Remark.STRIDES_SPREAD);
    }

    /** A landing angle that moved by 2.5 degrees (p = 0.015) beside metrics that did not move at all. */
    private static Difference angle(List<Metric> others) {
        return BETWEEN_DAYS
                .compare(angles("before", 0, others), angles("after", 2.5, others), Optional.empty())
                .difference(Metric.LANDING_ANGLE, Side.RIGHT)
                .orElseThrow();
    }

    private static Session angles(String name, double moved, List<Metric> others) {
        Map<Metric, double[]> values = new EnumMap<>(Metric.class);
        values.put(Metric.FOOT_HIP_PERCENT_LEG, alternating(25));
        values.put(Metric.LANDING_ANGLE, alternating(15 + moved));
        others.forEach(metric -> values.put(metric, alternating(5)));
        return Sessions.of(name, Side.RIGHT, values);
    }

    private static double[] alternating(double mean) {
        double[] values = new double[20];
        Arrays.setAll(values, i -> mean + (i % 2 == 0 ? 3 : -3));
        return values;
    }

    @Test
    void two_sessions_of_equally_many_strides_do_not_share_their_draws() {
        double[] drifting = new double[20];
        Arrays.setAll(drifting, i -> 20 + 0.1 * i);
        double[] higher = Arrays.stream(drifting).map(v -> v + 1).toArray();
        Bounds interval = new BlockBootstrap(ComparisonSettings.defaults()).interval(drifting, higher);
        // Shared draws would cancel and leave no width at all.
        assertThat(interval.upper() - interval.lower()).isGreaterThan(0.5);
    }
}
