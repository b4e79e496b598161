package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class QuantityTest {
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.81|1.81", "1,81|1.81", "1.81m|1.81", "181cm|1.81", "181 cm|1.81", "930mm|0.93", " 2 M |2"})
    void a_length_is_read_in_metres(String text, double metres) {
        assertThat(new Quantity.Length().convert(text)).isCloseTo(metres, within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"9km/h|2.5", "9 km/h|2.5", "9,0kmh|2.5", "2.5m/s|2.5", "10kph|2.777777777777778", "6mph|2.68224"})
    void a_speed_is_read_in_metres_per_second(String text, double metresPerSecond) {
        assertThat(new Quantity.Speed().convert(text)).isCloseTo(metresPerSecond, within(ROUNDING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "", "km/h", "10 knots", "1e3km/h", "-1km/h", "10km/h fast"})
    void a_speed_without_a_known_unit_is_refused(String text) {
        assertThatThrownBy(() -> new Quantity.Speed().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("is not a speed with its unit");
    }

    @Test
    void an_incline_may_go_down() {
        assertThat(new Quantity.Percent().convert("-1.5%")).isEqualTo(-1.5);
        assertThat(new Quantity.Percent().convert("2")).isEqualTo(2);
        assertThatThrownBy(() -> new Quantity.Percent().convert("--2")).isInstanceOf(TypeConversionException.class);
    }

    @Test
    void a_frame_rate_may_have_a_unit() {
        assertThat(new Quantity.FrameRate().convert("240")).isEqualTo(240);
        assertThat(new Quantity.FrameRate().convert("239.76 fps")).isEqualTo(239.76);
    }
}
