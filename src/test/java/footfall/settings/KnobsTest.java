package footfall.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnobsTest {
    /** A settings record of the usual form. */
    public record Example(
            @Knob(unit = "s", min = 0, max = 1, reason = "an example")
            double waitSeconds,

            @Knob(min = 1, max = 9, reason = "an example") int strides) {}

    private static final Example EXAMPLE = new Example(0.5, 7);

    @Test
    void aValueOutsideItsRangeIsRefusedByName() {
        assertThatThrownBy(() -> Knobs.checked(new Example(1.5, 7))).hasMessageContaining("waitSeconds is 1.5");
        assertThatThrownBy(() -> Knobs.checked(new Example(Double.NaN, 7))).hasMessageContaining("waitSeconds");
        assertThat(Knobs.checked(EXAMPLE)).isEqualTo(EXAMPLE);
    }

    @Test
    void oneNumberIsChangedAndTheRestKept() {
        assertThat(Knobs.with(EXAMPLE, "strides", 3)).isEqualTo(new Example(0.5, 3));
        assertThat(Knobs.with(EXAMPLE, "waitSeconds", 0.25)).isEqualTo(new Example(0.25, 7));
    }

    @Test
    void anUnknownNameAPartOfAWholeAndAValueOutOfRangeAreRefused() {
        assertThatThrownBy(() -> Knobs.with(EXAMPLE, "steps", 3)).hasMessageContaining("no setting steps");
        assertThatThrownBy(() -> Knobs.with(EXAMPLE, "strides", 2.5)).hasMessageContaining("whole number");
        assertThatThrownBy(() -> Knobs.with(EXAMPLE, "strides", 10)).hasMessageContaining("must lie between");
    }

    @Test
    void everySettingOfEveryStageHasItsKnob() {
        for (RecordComponent stage : AnalysisSettings.class.getRecordComponents()) {
            assertThat(Arrays.stream(stage.getType().getRecordComponents())
                            .filter(c -> c.getType() == double.class || c.getType() == int.class))
                    .as(stage.getName())
                    .isNotEmpty()
                    .allSatisfy(c -> assertThat(c.isAnnotationPresent(Knob.class))
                            .as(c.getName())
                            .isTrue());
        }
    }

    @Test
    void allDefaultsLieInTheirRangesAndCanBeNamed() {
        Map<String, Map<String, Object>> all = AnalysisSettings.defaults().asMap();
        assertThat(all).hasSizeGreaterThan(5);
        all.forEach((stage, values) -> values.forEach((name, value) -> {
            if (value instanceof Number number) {
                assertThat(AnalysisSettings.defaults().with(stage + "." + name, number.doubleValue()))
                        .isEqualTo(AnalysisSettings.defaults());
            }
        }));
    }

    @Test
    void aSettingOfNoStageIsRefused() {
        assertThatThrownBy(() -> AnalysisSettings.defaults().with("weather.rain", 1))
                .hasMessageContaining("weather");
        assertThatThrownBy(() -> AnalysisSettings.defaults().with("rain", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
