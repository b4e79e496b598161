package footfall.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footfall.body.PointSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangedSettingsTest {
    private static ChangedSettings changed(String name, double value) {
        return new ChangedSettings(Map.of(name, value));
    }

    @Test
    void a_change_reaches_its_own_record_and_no_other() {
        ChangedSettings changed = new ChangedSettings(
                Map.of("overstride.attentionAbove", 6.0, "comparison.speedDifference", 0.2, "errors.stepRate", 4.0));
        assertThat(changed.analysis().overstride().attentionAbove()).isEqualTo(6);
        assertThat(changed.analysis().advice()).isEqualTo(AdviceSettings.defaults());
        assertThat(changed.comparison().speedDifference()).isEqualTo(0.2);
        assertThat(changed.errors(true).stepRate()).isEqualTo(4);
        assertThat(changed.errors(false).stepRate()).isEqualTo(4);
        assertThat(changed.errors(false).footHipDistance())
                .isEqualTo(ErrorSettings.betweenDays().footHipDistance());
    }

    @Test
    void every_default_can_be_set_by_its_name_and_changes_nothing() {
        Map<String, Double> defaults = KnownSetting.all().stream()
                .filter(setting -> !setting.name().startsWith("errors."))
                .collect(Collectors.toMap(KnownSetting::name, setting -> Double.valueOf(setting.standard())));
        assertThat(defaults).hasSizeGreaterThan(100);
        ChangedSettings same = new ChangedSettings(defaults);
        assertThat(same.analysis()).isEqualTo(AnalysisSettings.defaults());
        assertThat(same.comparison()).isEqualTo(ComparisonSettings.defaults());
    }

    @Test
    void what_a_user_set_holds_without_stickers_too_and_nothing_else_counts_as_changed() {
        CalibrationSettings usual =
                AnalysisSettings.defaults().of(PointSource.KEYPOINTS).calibration();
        CalibrationSettings told = changed("calibration.hipDepthSdMetres", 0.03)
                .analysis()
                .of(PointSource.KEYPOINTS)
                .calibration();
        assertThat(usual.hipDepthSdMetres())
                .isNotEqualTo(CalibrationSettings.defaults().hipDepthSdMetres());
        assertThat(told).isEqualTo(Knobs.with(usual, Map.of("hipDepthSdMetres", 0.03)));
    }

    @Test
    void of_a_wrong_name_the_nearest_are_told() {
        assertThatThrownBy(() -> changed("overstride.atentionAbove", 1))
                .hasMessageContaining("overstride.attentionAbove");
        assertThatThrownBy(() -> changed("trunkLeanDegree", 1)).hasMessageContaining("advice.trunkLeanDegrees");
    }

    @Test
    void a_value_that_cannot_be_is_refused_with_its_range_and_unit() {
        assertThatThrownBy(() -> changed("advice.mostRisePercent", 15))
                .hasMessage("advice.mostRisePercent is 15; it must lie between 0 and 10 %");
        assertThatThrownBy(() -> changed("advice.sessions", Double.NaN)).hasMessageContaining("no number");
        assertThatThrownBy(() -> changed("advice.sessions", 2.5)).hasMessageContaining("whole number");
    }

    @Test
    void steps_of_the_advice_that_do_not_rise_are_refused_and_two_that_bound_each_other_change_together() {
        assertThatThrownBy(() -> changed("advice.firstRisePercent", 9).analysis())
                .hasMessageContaining("must not be greater than advice.laterRisePercent");
        assertThat(new ChangedSettings(Map.of("advice.firstRisePercent", 8.0, "advice.laterRisePercent", 9.0))
                        .analysis()
                        .advice()
                        .firstRisePercent())
                .isEqualTo(8);
    }

    @Test
    void a_change_without_an_effect_is_refused() {
        assertThatThrownBy(() -> changed("advice.sessions", 6).only(ChangedSettings.OF_A_COMPARISON))
                .hasMessageContaining("advice.sessions is not used");
        assertThat(changed("errors.stepRate", 4).only(ChangedSettings.OF_A_COMPARISON))
                .isNotNull();
    }
}
