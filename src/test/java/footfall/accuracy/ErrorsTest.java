package footfall.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    private static final double ROUNDING = 1e-12;

    @Test
    void biasAndRmseAreThoseOfTheBook() {
        Errors errors = new Errors(List.of(1.0, -3.0, 5.0));
        assertThat(errors.bias()).isCloseTo(1, within(ROUNDING));
        assertThat(errors.rmse()).isCloseTo(Math.sqrt(35 / 3.0), within(ROUNDING));
    }

    @Test
    void theNearestPairIsTakenFirstAndTheRestIsMissedOrInvented() {
        Errors.TimeMatch match = Errors.match(List.of(1.0, 2.0, 3.0), List.of(1.01, 1.03, 2.5, 2.99), 0.06, 0.3, 3.5);
        assertThat(match.errors().count()).isEqualTo(2);
        assertThat(match.errors().bias()).isCloseTo(0, within(ROUNDING));
        assertThat(match.missed()).isEqualTo(1);
        assertThat(match.invented()).isEqualTo(2);
    }

    @Test
    void eventsAtTheEndsOfTheClipAreLeftOut() {
        Errors.TimeMatch match = Errors.match(List.of(0.1, 9.0), List.of(0.2, 8.9), 0.06, 0.3, 8.7);
        assertThat(match.missed()).isZero();
        assertThat(match.invented()).isZero();
    }

    @Test
    void anEventNearTheEdgeMayBePairedWithOneBeyondIt() {
        Errors.TimeMatch match = Errors.match(List.of(0.31), List.of(0.29), 0.06, 0.3, 8.7);
        assertThat(match.missed()).isZero();
        assertThat(match.errors().bias()).isCloseTo(-0.02, within(ROUNDING));
    }
}
