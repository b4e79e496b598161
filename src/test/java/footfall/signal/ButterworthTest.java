package footfall.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ButterworthTest {
    /** The reference values are rounded to ten decimals. */
    private static final double ROUNDING = 1e-9;

    @Test
    void theOutputIsThatOfScipysFiltfilt() {
        double[] samples = {0, 1, 4, 2, -1, 3, 7, 5, 2, 2, 0, -3, -1, 1, 2, 6, 4, 1, 0, 1};
        double[] expected = {
            -6.931e-07,
            1.3176009247,
            1.9114490986,
            1.8202977042,
            2.0618817492,
            3.279365507,
            4.5532619828,
            4.5762085585,
            3.2432415111,
            1.3028661661,
            -0.4996366871,
            -1.4139254317,
            -0.8985281565,
            0.8150077893,
            2.7820628318,
            3.853425781,
            3.4390273403,
            2.1587021944,
            1.2162006289,
            1.0000012243
        };

        assertThat(Butterworth.lowPass(samples, 60, 8)).containsExactly(expected, within(ROUNDING));
    }

    @Test
    void aWaveAtTheCutOffComesThroughThreeDecibelsDownAndInPlace() {
        double[] wave = new double[1200];
        Arrays.setAll(wave, i -> Math.sin(2 * Math.PI * 5 * i / 240));

        double[] filtered = Butterworth.lowPass(wave, 240, 5);

        for (int i = 300; i < 900; i++) {
            assertThat(filtered[i]).isCloseTo(wave[i] * Math.sqrt(0.5), within(0.01));
        }
    }

    @Test
    void dataSampledTooSlowlyForTheCutOffComeBackUnchanged() {
        double[] samples = {1, 3, 2, 5, 4};

        assertThat(Butterworth.lowPass(samples, 25, 10)).containsExactly(samples);
    }
}
