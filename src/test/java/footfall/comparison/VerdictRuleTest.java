package footfall.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRuleTest {
    /** SEM 1, so that the borders are 1.959964 and 2.7718. */
    private static final MeasurementError ERROR = MeasurementError.ofSem(1, MeasurementError.Source.TABLE);

    @ParameterizedTest
    @CsvSource({
        "0, false, WITHIN_MEASUREMENT_ERROR, ",
        "1.95, true, WITHIN_MEASUREMENT_ERROR, CLEAR_BUT_SMALL",
        "-1.95, true, WITHIN_MEASUREMENT_ERROR, CLEAR_BUT_SMALL",
        "1.96, true, PROBABLY_CHANGED, ",
        "-1.97, true, PROBABLY_CHANGED, ",
        "2.771, true, PROBABLY_CHANGED, ",
        "2.772, true, CHANGED, ",
        "-2.772, true, CHANGED, ",
        "1.97, false, WITHIN_MEASUREMENT_ERROR, STRIDES_SPREAD",
        "9, false, WITHIN_MEASUREMENT_ERROR, STRIDES_SPREAD",
    })
    void a_change_must_be_clear_between_strides_and_larger_than_the_error(
            double difference, boolean clear, Verdict verdict, Remark remark) {
        VerdictRule.Judged judged = VerdictRule.judge(difference, clear, ERROR);
        assertThat(judged.verdict()).isEqualTo(verdict);
        assertThat(judged.remark()).isEqualTo(Optional.ofNullable(remark));
    }
}
