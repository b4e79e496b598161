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
        assertThat(Knobs.with(EXAMPLE, Map.of("strides", 3.0))).isEqualTo(new Example(0.5, 3));
        assertThat(Knobs.with(EXAMPLE, Map.of("waitSeconds", 0.25))).isEqualTo(new Example(0.25, 7));
    }

    @Test
    void anUnknownNameAPartOfAWholeAndAValueOutOfRangeAreRefused() {
        assertThatThrownBy(() -> Knobs.with(EXAMPLE, Map.of("steps", 3.0))).hasMessageContaining("no setting steps");
        assertThatThrownBy(() -> Knobs.with(EXAMPLE, Map.of("strides", 2.5))).hasMessageContaining("whole number");
        assertThatThrownBy(() -> Knobs.with(EXAMPLE, Map.of("strides", 10.0))).hasMessageContaining("must lie between");
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
}
