package footfall.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.gait.JointAngle;
import footfall.session.ExampleAnalysis;
import footfall.session.SessionAnalysis;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static Charts charts(Language language) {
        return new Charts(SessionAnalysis.of(ExampleAnalysis.complete()), Wording.of(language));
    }

    @Test
    void the_stride_chart_shows_the_lines_of_the_rule_and_says_the_mean() {
        ChartPicture chart = charts(Language.ENGLISH).footHipDistance().orElseThrow();
        assertThat(chart.svg()).contains("attention line", "clear line", "viewBox=\"0 0 560 ");
        assertThat(chart.description()).contains("right: mean 26.8 %", "11 strides");
    }

    @Test
    void axes_are_in_the_language_and_its_numbers() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            String english =
                    charts(Language.ENGLISH).footHipDistance().orElseThrow().svg();
            Locale.setDefault(Locale.US);
            assertThat(charts(Language.ENGLISH).footHipDistance().orElseThrow().svg())
                    .isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(charts(Language.DUTCH).contactAndFlight().orElseThrow().svg())
                .contains("tijd vanaf de voetlanding (ms)");
    }

    @Test
    void knee_and_ankle_have_the_band_of_other_runners_and_the_thigh_has_none() {
        assertThat(charts(Language.ENGLISH).angle(JointAngle.KNEE).orElseThrow().svg())
                .contains("46 other runners");
        assertThat(charts(Language.ENGLISH)
                        .angle(JointAngle.ANKLE)
                        .orElseThrow()
                        .svg())
                .contains("46 other runners");
        assertThat(charts(Language.ENGLISH)
                        .angle(JointAngle.THIGH)
                        .orElseThrow()
                        .svg())
                .doesNotContain("46 other");
    }

    @Test
    void the_band_bends_the_knee_in_swing_and_points_the_toes_down_at_push_off() {
        var knee = RunningNorm.of(JointAngle.KNEE).orElseThrow();
        var ankle = RunningNorm.of(JointAngle.ANKLE).orElseThrow();
        assertThat(knee.mean()).hasSize(101);
        assertThat(knee.mean().get(0)).isCloseTo(10.9, within(0.1));
        assertThat(knee.mean().get(70)).isGreaterThan(80);
        assertThat(ankle.mean().get(20)).isPositive();
        assertThat(ankle.mean().get(44)).isNegative();
    }

    @Test
    void what_was_not_measured_is_not_drawn() {
        Charts bare = new Charts(SessionAnalysis.of(ExampleAnalysis.bare()), Wording.of(Language.ENGLISH));
        assertThat(bare.footHipDistance()).isEmpty();
        assertThat(bare.angle(JointAngle.KNEE)).isEmpty();
        assertThat(bare.paths()).isEmpty();
        assertThat(bare.contactAndFlight()).isEmpty();
    }

    @Test
    void drawings_do_not_change_from_one_time_to_the_next() {
        assertThat(charts(Language.DUTCH).paths())
                .isEqualTo(charts(Language.DUTCH).paths());
    }
}
