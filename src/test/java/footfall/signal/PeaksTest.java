package footfall.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PeaksTest {
    private static final double[] HILLS = {0, 3, 1, 2, 0, 5, 5, 0, 4};

    @Test
    void everyLocalMaximumIsAPeakButNotTheEnds() {
        assertThat(Peaks.find(HILLS, 0, 1)).containsExactly(1, 3, 5);
    }

    @Test
    void aPeakMustStandAboveTheHigherOfItsValleys() {
        assertThat(Peaks.prominence(HILLS, 3)).isEqualTo(1);
        assertThat(Peaks.find(HILLS, 1.5, 1)).containsExactly(1, 5);
    }

    @Test
    void ofTwoCloseOnesTheHigherStays() {
        assertThat(Peaks.find(HILLS, 0, 3)).containsExactly(1, 5);
    }

    @Test
    void theStrongestPeriodIsFoundBetweenTheSpectrumsLines() {
        double[] samples = new double[500];
        Arrays.setAll(
                samples, i -> Math.sin(2 * Math.PI * 1.37 * i / 50) + 0.3 * Math.sin(2 * Math.PI * 2.74 * i / 50));

        assertThat(Periodicity.strongestSeconds(samples, 50, 0.9, 2.2)).isCloseTo(1 / 1.37, within(0.002));
    }
}
