package footfall.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.Scale;
import footfall.comparison.Reason.Code;
import footfall.gait.Metric;
import footfall.gait.OverstrideVerdict;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.ComparisonSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparabilityTest {
    private static final SessionComparer COMPARER =
            new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(false));
    private static final Session BEFORE = session("before", 20);
    private static final Session AFTER = session("after", 20);

    private static Session session(String name, int strides) {
        return Sessions.of(
                name, Sessions.series(strides, 0.25, Sessions.STRIDE_SD_METRES, 0.2, new Random(name.length())));
    }

    private static Comparability check(Session before, Session after, boolean sameSession) {
        return new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(sameSession))
                .compare(before, after, Optional.empty())
                .comparability();
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("speed", Optional.of(2.9), Code.SPEED_DIFFERS, true),
                Arguments.of("speed", Optional.empty(), Code.SPEED_UNKNOWN, false),
                Arguments.of("inclinePercent", Optional.of(1.5), Code.INCLINE_DIFFERS, true),
                Arguments.of("inclinePercent", Optional.empty(), Code.INCLINE_UNKNOWN, false),
                Arguments.of("method", PointSource.KEYPOINTS, Code.METHOD_DIFFERS, true),
                Arguments.of("nearSide", Side.LEFT, Code.SIDE_DIFFERS, true),
                Arguments.of("captureFps", 30.0, Code.FRAME_RATE_LOW, true),
                Arguments.of("metresPerPixel", Optional.of(0.0035), Code.PICTURE_SIZE_DIFFERS, false),
                Arguments.of("scaleSource", Optional.of(Scale.Source.BELT_SPEED), Code.SCALE_SOURCE_DIFFERS, false),
                Arguments.of("yawDegrees", Optional.of(5.0), Code.CAMERA_TURN_DIFFERS, false),
                Arguments.of("legLengthMetres", Optional.of(0.96), Code.LEG_LENGTH_DIFFERS, false),
                Arguments.of("standing", Set.of(Side.RIGHT), Code.STANDING_IN_ONE, false),
                Arguments.of("settings", "{\"x\":1}", Code.SETTINGS_DIFFER, false));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void each_difference_in_how_it_was_filmed_is_named(String condition, Object value, Code code, boolean forbids) {
        Comparability found = check(BEFORE, Sessions.with(AFTER, condition, value), false);
        assertThat(found.reasons()).extracting(Reason::code).containsExactly(code);
        assertThat(found.answer()).isEqualTo(forbids ? Comparability.Answer.NO : Comparability.Answer.WITH_WARNINGS);
    }

    @Test
    void nothing_to_remark_is_a_plain_yes() {
        assertThat(check(BEFORE, AFTER, false).answer()).isEqualTo(Comparability.Answer.YES);
    }

    @Test
    void small_differences_in_speed_fps_and_camera_pass() {
        Session near = Sessions.with(AFTER, "speed", Optional.of(2.88));
        near = Sessions.with(near, "captureFps", 59.94);
        near = Sessions.with(near, "yawDegrees", Optional.of(4.0));
        assertThat(check(BEFORE, near, false).answer()).isEqualTo(Comparability.Answer.YES);
    }

    @Test
    void a_fast_runner_is_held_to_a_tenth_of_a_metre_per_second_and_a_slow_one_to_three_percent() {
        assertThat(speeds(5, 5.1)).isEqualTo(Comparability.Answer.YES);
        assertThat(speeds(5, 5.11)).isEqualTo(Comparability.Answer.NO);
        assertThat(speeds(2, 2.06)).isEqualTo(Comparability.Answer.YES);
        assertThat(speeds(2, 2.07)).isEqualTo(Comparability.Answer.NO);
    }

    private static Comparability.Answer speeds(double before, double after) {
        return check(
                        Sessions.with(BEFORE, "speed", Optional.of(before)),
                        Sessions.with(AFTER, "speed", Optional.of(after)),
                        false)
                .answer();
    }

    @Test
    void under_seven_strides_there_is_no_verdict_and_under_ten_a_warning() {
        assertThat(codes(BEFORE, session("after", 6))).containsExactly(Code.TOO_FEW_STRIDES);
        assertThat(codes(BEFORE, session("after", 7))).containsExactly(Code.FEW_STRIDES);
        assertThat(codes(session("before", 9), AFTER)).containsExactly(Code.FEW_STRIDES);
        assertThat(codes(session("before", 10), AFTER)).isEmpty();
    }

    private static List<Code> codes(Session before, Session after) {
        return check(before, after, false).reasons().stream().map(Reason::code).toList();
    }

    @Test
    void what_makes_a_recording_unfit_is_named() {
        assertThat(codes(BEFORE, issue(AFTER, QualityCode.TIME_BASE_DOUBTFUL, Severity.SERIOUS)))
                .containsExactly(Code.TIME_BASE_DOUBTFUL);
        assertThat(codes(BEFORE, issue(AFTER, QualityCode.MARKER_LOST, Severity.SERIOUS)))
                .containsExactly(Code.SERIOUS_ISSUE);
        assertThat(codes(BEFORE, issue(AFTER, QualityCode.MARKER_LOST, Severity.WARNING)))
                .isEmpty();
        Session unsure = Sessions.withClip(AFTER, "gates", Set.of(OverstrideVerdict.Reason.STRIKE_TIME_UNSURE));
        assertThat(check(BEFORE, unsure, false).answer()).isEqualTo(Comparability.Answer.NO);
        assertThat(codes(BEFORE, unsure)).containsExactly(Code.STRIKE_TIME_UNSURE);
        assertThat(codes(BEFORE, Sessions.changed(AFTER, "version", "0.0.9"))).containsExactly(Code.VERSION_DIFFERS);
    }

    @Test
    void a_belt_that_contradicts_its_speed_in_one_recording_forbids_and_in_both_warns() {
        Session doubted = issue(AFTER, QualityCode.SPEED_CONTRADICTED, Severity.WARNING);
        assertThat(check(BEFORE, doubted, false).answer()).isEqualTo(Comparability.Answer.NO);
        assertThat(check(issue(BEFORE, QualityCode.SPEED_CONTRADICTED, Severity.WARNING), doubted, false)
                        .answer())
                .isEqualTo(Comparability.Answer.WITH_WARNINGS);
    }

    private static Session issue(Session session, QualityCode code, Severity severity) {
        return Sessions.withClip(session, "issues", List.of(QualityIssue.of(code, severity)));
    }

    @Test
    void a_camera_that_moved_between_two_recordings_of_one_session_is_noticed() {
        Session moved = Sessions.with(AFTER, "metresPerPixel", Optional.of(0.0022 * 1.06));
        assertThat(check(BEFORE, moved, true).reasons())
                .extracting(Reason::code)
                .containsExactly(Code.CAMERA_TOUCHED);
        assertThat(check(BEFORE, moved, false).reasons()).isEmpty();
    }

    @Test
    void a_metric_of_one_recording_only_is_named_and_a_landing_of_none_forbids() {
        double[] angles = Sessions.series(20, 12, 0.5, 0.2, new Random(5));
        Session angleOnly = Sessions.of("angle", Side.RIGHT, Map.of(Metric.LANDING_ANGLE, angles));
        assertThat(codes(BEFORE, angleOnly)).containsExactly(Code.LANDING_MISSING, Code.MARKERS_DIFFER);
        assertThat(check(BEFORE, angleOnly, false).answer()).isEqualTo(Comparability.Answer.NO);
        Session later = Sessions.of("later", Side.RIGHT, Map.of(Metric.LANDING_ANGLE, angles));
        assertThat(codes(angleOnly, later)).containsExactly(Code.LANDING_ANGLE_ONLY);
    }

    @Test
    void conditions_of_a_clip_are_held_against_the_clip_of_that_side_only() {
        Session left = Sessions.of("left", Side.LEFT, Map.of(Metric.FOOT_HIP_PERCENT_LEG, percent(25, 1)));
        Session leftAgain = Sessions.of("left again", Side.LEFT, Map.of(Metric.FOOT_HIP_PERCENT_LEG, percent(25, 2)));
        Session right = Sessions.of("right", Side.RIGHT, Map.of(Metric.FOOT_HIP_PERCENT_LEG, percent(30, 3)));
        Session rightAgain =
                Sessions.of("right again", Side.RIGHT, Map.of(Metric.FOOT_HIP_PERCENT_LEG, percent(20, 4)));
        Session slow = Sessions.with(leftAgain, "captureFps", 30.0);
        Session turned = Sessions.with(Sessions.both(left, right), "yawDegrees", Optional.of(8.0));
        Comparison comparison = COMPARER.compare(turned, Sessions.both(slow, rightAgain), Optional.empty());
        assertThat(comparison.comparability().reasons())
                .extracting(Reason::code, Reason::leg)
                .containsExactly(
                        tuple(Code.FRAME_RATE_LOW, Optional.of(Side.LEFT)),
                        tuple(Code.CAMERA_TURN_DIFFERS, Optional.of(Side.LEFT)));
        assertThat(comparison.comparability().answer()).isEqualTo(Comparability.Answer.WITH_WARNINGS);
        assertThat(verdict(comparison, Side.RIGHT)).isEqualTo(Verdict.CHANGED);
        assertThat(verdict(comparison, Side.LEFT)).isEqualTo(Verdict.CANNOT_BE_COMPARED);
        assertThat(COMPARER.compare(turned, Sessions.both(slow, rightAgain), Optional.of(Side.LEFT))
                        .comparability()
                        .answer())
                .isEqualTo(Comparability.Answer.NO);
    }

    private static double[] percent(double mean, long seed) {
        return Sessions.series(20, mean, 0.8, 0.2, new Random(seed));
    }

    private static Verdict verdict(Comparison comparison, Side side) {
        return comparison
                .difference(Metric.FOOT_HIP_PERCENT_LEG, side)
                .orElseThrow()
                .verdict();
    }

    @Test
    void of_a_session_of_both_sides_and_one_of_one_side_the_shared_leg_is_compared() {
        Session left = Sessions.of("left", Side.LEFT, Map.of(Metric.FOOT_HIP_PERCENT_LEG, percent(35, 1)));
        Session right = Sessions.of("right", Side.RIGHT, Map.of(Metric.FOOT_HIP_PERCENT_LEG, percent(30, 3)));
        Session after = Sessions.of("right again", Side.RIGHT, Map.of(Metric.FOOT_HIP_PERCENT_LEG, percent(20, 4)));
        Comparison comparison = COMPARER.compare(Sessions.both(left, right), after, Optional.empty());
        assertThat(comparison.primary()).contains(new LegMetric(Metric.FOOT_HIP_PERCENT_LEG, Side.RIGHT));
        assertThat(comparison.onlyInOne()).containsExactly(new LegMetric(Metric.FOOT_HIP_PERCENT_LEG, Side.LEFT));
        assertThat(comparison.comparability().reasons())
                .containsExactly(Reason.warning(Code.SIDE_IN_ONE, Reason.Which.BEFORE, Side.LEFT));
        assertThat(COMPARER.compare(Sessions.both(left, right), after, Optional.of(Side.LEFT))
                        .comparability()
                        .reasons())
                .extracting(Reason::code)
                .contains(Code.LANDING_MISSING);
    }
}
