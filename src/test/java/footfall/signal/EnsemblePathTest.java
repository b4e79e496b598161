package footfall.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnsemblePathTest {
    private static final double PERIOD = 0.713;
    private static final double FREQUENCY = 4;

    /** Position of a 4 Hz wave whose phase is 0 at every event; the runner drifts away meanwhile. */
    private static double wave(double sinceEvent) {
        return Math.sin(2 * Math.PI * FREQUENCY * sinceEvent);
    }

    private static double[] events() {
        double[] events = new double[20];
        Arrays.setAll(events, i -> 0.4 + i * PERIOD);
        return events;
    }

    private static Trajectory repeating(double fps, double noise, double drift) {
        int n = (int) (15 * fps);
        double[] t = new double[n];
        double[] x = new double[n];
        double[] y = new double[n];
        boolean[] seen = new boolean[n];
        Random random = new Random(5);
        for (int i = 0; i < n; i++) {
            t[i] = i / fps;
            double since = t[i] - 0.4 - Math.rint((t[i] - 0.4) / PERIOD) * PERIOD;
            x[i] = wave(since) + drift * t[i] + noise * random.nextGaussian();
            y[i] = 0.5 * wave(since) + noise * random.nextGaussian();
            seen[i] = true;
        }
        return new Trajectory(t, x, y, new double[n], seen);
    }

    @Test
    void thirtyFramesPerSecondShowTheJerkOfAFasterWave() {
        EnsemblePath path = EnsemblePath.of(repeating(30, 0, 0.05), events(), 0.12, 20);

        double jerk = -Math.pow(2 * Math.PI * FREQUENCY, 3);
        assertThat(path.x().at(0, 3)).isCloseTo(jerk, within(-0.03 * jerk));
        assertThat(path.y().at(0, 3)).isCloseTo(jerk / 2, within(-0.03 * jerk / 2));
        assertThat(path.y().at(0.05, 1))
                .isCloseTo(0.5 * 2 * Math.PI * FREQUENCY * Math.cos(2 * Math.PI * FREQUENCY * 0.05), within(0.1));
    }

    @Test
    void theResidualIsTheNoise() {
        EnsemblePath path = EnsemblePath.of(repeating(120, 0.01, 0.05), events(), 0.12, 20);

        assertThat(path.residual()).isCloseTo(0.01, within(0.001));
    }

    @Test
    void timesWithoutSamplesAreReported() {
        EnsemblePath path = EnsemblePath.of(repeating(60, 0, 0), new double[] {1}, 0.12, 20);

        assertThat(path.longestGapSeconds(-0.1, 0.1)).isCloseTo(1 / 60.0, within(1e-9));
        assertThat(EnsemblePath.of(repeating(60, 0, 0), new double[] {-5}, 0.12, 20)
                        .longestGapSeconds(-0.1, 0.1))
                .isCloseTo(0.2, within(1e-9));
    }
}
