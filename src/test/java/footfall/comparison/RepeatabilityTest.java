package footfall.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footfall.body.PointSource;
import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.Stride;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.ComparisonSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatabilityTest {
    private static final Repeatability REPEATABILITY = new Repeatability(ComparisonSettings.defaults());

    private static Session at(String name, double metres) {
        double[] values = new double[10];
        Arrays.setAll(values, i -> metres + (i % 2 == 0 ? 0.005 : -0.005));
        return Sessions.of(name, values);
    }

    private static OwnError distance(OwnErrors errors) {
        return errors.errors().stream()
                .filter(e -> e.metric() == Metric.FOOT_HIP_DISTANCE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_sem_is_the_pooled_spread_within_runners() {
        OwnError error = distance(REPEATABILITY.errors(
                List.of(List.of(at("a1", 0.20), at("a2", 0.22)), List.of(at("b1", 0.30), at("b2", 0.30))), false));
        // Squares 0.0002 and 0 with one degree of freedom each.
        assertThat(error.sem()).isCloseTo(0.01, within(1e-9));
        assertThat(error.mdc95()).isCloseTo(0.0277181, within(1e-6));
        assertThat(error.repeats()).isEqualTo(2);
        assertThat(error.runners()).isEqualTo(2);
    }

    @Test
    void many_drawn_repeats_give_back_the_error_that_was_drawn() {
        Random random = new Random(11);
        List<List<Session>> runners = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double own = 0.2 + 0.05 * random.nextGaussian();
            runners.add(List.of(
                    at("a" + i, own + 0.012 * random.nextGaussian()),
                    at("b" + i, own + 0.012 * random.nextGaussian())));
        }
        // Known to 7 % with 100 degrees of freedom.
        assertThat(distance(REPEATABILITY.errors(runners, false)).sem()).isCloseTo(0.012, within(0.002));
    }

    @Test
    void few_own_repeats_can_raise_the_tables_error_and_many_replace_it() {
        ErrorTable table = ErrorTable.defaults(false);
        double usual = table.of(Metric.FOOT_HIP_DISTANCE).mdc95();
        assertThat(with(0.01, 3)).isEqualTo(usual);
        assertThat(with(0.05, 3)).isEqualTo(0.05);
        assertThat(with(0.01, 10)).isEqualTo(0.01);
    }

    private static double with(double mdc95, int repeats) {
        OwnErrors own = new OwnErrors(
                false, List.of(new OwnError(Metric.FOOT_HIP_DISTANCE, mdc95 / 2.7718, mdc95, repeats, repeats)));
        return ErrorTable.defaults(false)
                .with(own, ComparisonSettings.defaults().firmRepeats())
                .of(Metric.FOOT_HIP_DISTANCE)
                .mdc95();
    }

    @Test
    void errors_of_one_session_are_not_used_between_days() {
        assertThatThrownBy(() -> ErrorTable.defaults(false).with(new OwnErrors(true, List.of()), 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void repeats_must_be_two_and_alike() {
        assertProblem(List.of(List.of(at("alone", 0.2))), Problem.TOO_FEW_REPEATS);
        assertProblem(List.of(List.of(at("twice", 0.2), at("twice", 0.2))), Problem.SAME_RECORDING);
        Session faster = Sessions.with(at("b", 0.2), "speed", Optional.of(3.5));
        assertProblem(List.of(List.of(at("a", 0.2), faster)), Problem.REPEATS_DIFFER);
    }

    private static void assertProblem(List<List<Session>> runners, Problem problem) {
        assertThatThrownBy(() -> REPEATABILITY.errors(runners, false))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void reference_values_are_means_and_spread_between_runners_at_a_speed() {
        Reference reference =
                REPEATABILITY
                        .references(List.of(List.of(at("a1", 0.20), at("a2", 0.22)), List.of(at("b1", 0.25))))
                        .stream()
                        .filter(r -> r.metric() == Metric.FOOT_HIP_DISTANCE)
                        .findFirst()
                        .orElseThrow();
        assertThat(reference.speed()).isEqualTo(2.8);
        assertThat(reference.mean()).isCloseTo(0.23, within(1e-9));
        assertThat(reference.sd()).isCloseTo(0.02 * Math.sqrt(2), within(1e-9));
        assertThat(reference.runners()).isEqualTo(2);
    }

    @Test
    void progress_is_judged_against_the_first_and_the_previous() {
        SessionComparer comparer = new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(false));
        Progression progression =
                Progression.of(List.of(at("1", 0.28), at("2", 0.26), at("3", 0.24)), comparer, Optional.empty());
        assertThat(progression.againstFirst())
                .extracting(c -> c.primaryDifference().orElseThrow().verdict())
                .containsExactly(Verdict.WITHIN_MEASUREMENT_ERROR, Verdict.CHANGED);
        assertThat(progression.againstPrevious())
                .extracting(c -> c.primaryDifference().orElseThrow().verdict())
                .containsExactly(Verdict.WITHIN_MEASUREMENT_ERROR, Verdict.WITHIN_MEASUREMENT_ERROR);
        assertThat(progression.againstFirst().get(1).primary().orElseThrow().side())
                .isEqualTo(Side.RIGHT);
    }

    @Test
    void a_recording_that_comes_twice_in_a_row_of_sessions_is_refused() {
        SessionComparer comparer = new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(false));
        List<Session> sessions = List.of(at("1", 0.28), at("2", 0.26), at("3", 0.25), at("2", 0.2));
        assertThatThrownBy(() -> Progression.of(sessions, comparer, Optional.empty()))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.SAME_RECORDING));
    }

    /** One clip without stickers shows both legs, the far one as an indication only. */
    private static Session withoutStickers(String name, double near, double far) {
        double[] metres = new double[10];
        Arrays.setAll(metres, i -> far + 0.001 * i);
        Session nearLeg = Sessions.with(at(name, near), "method", PointSource.KEYPOINTS);
        Session farLeg = Sessions.of(name + " far", Side.LEFT, Map.of(Metric.FOOT_HIP_DISTANCE, metres));
        List<Stride> strides = Stream.concat(nearLeg.strides().stream(), farLeg.strides().stream())
                .toList();
        return Sessions.changed(nearLeg, "strides", strides);
    }

    @Test
    void the_far_leg_of_a_clip_without_stickers_is_no_part_of_an_own_error() {
        OwnError error = distance(REPEATABILITY.errors(
                List.of(List.of(withoutStickers("a1", 0.20, 0.1), withoutStickers("a2", 0.22, 0.4))), false));
        assertThat(error.sem()).isCloseTo(0.01 * Math.sqrt(2), within(1e-9));
        assertThat(error.repeats()).isEqualTo(1);
    }

    @Test
    void the_far_leg_of_a_clip_without_stickers_has_no_course_over_the_sessions() {
        SessionComparer comparer = new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(false));
        List<Session> sessions = List.of(
                withoutStickers("1", 0.28, 0.1), withoutStickers("2", 0.26, 0.2), withoutStickers("3", 0.24, 0.3));
        assertThat(Progression.of(sessions, comparer, Optional.empty()).courses())
                .isNotEmpty()
                .allSatisfy(course -> assertThat(course.what().side()).isEqualTo(Side.RIGHT));
    }
}
