package footfall.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmoothPathTest {
    /** A 2 Hz wave of 1 m passes a 10 Hz low-pass and a spline with a millimetre of error, also through short gaps. */
    private static final double CLOSE = 0.003;

    private static double wave(double t) {
        return Math.sin(2 * Math.PI * 2 * t);
    }

    private static Trajectory path(double[] t, boolean[] known) {
        double[] x = new double[t.length];
        double[] y = new double[t.length];
        boolean[] seen = new boolean[t.length];
        for (int i = 0; i < t.length; i++) {
            x[i] = known[i] ? wave(t[i]) : Double.NaN;
            y[i] = known[i] ? t[i] : Double.NaN;
            seen[i] = known[i];
        }
        return new Trajectory(t, x, y, new double[t.length], seen);
    }

    private static double[] even(int n, double fps) {
        double[] t = new double[n];
        Arrays.setAll(t, i -> i / fps);
        return t;
    }

    private static boolean[] all(int n) {
        boolean[] known = new boolean[n];
        Arrays.fill(known, true);
        return known;
    }

    @Test
    void unevenFrameTimesAreUsedAsTheyAre() {
        double[] t = even(240, 60);
        Random random = new Random(1);
        for (int i = 1; i < t.length; i++) {
            t[i] += 0.004 * (random.nextDouble() - 0.5);
        }

        SmoothPath smooth = SmoothPath.of(path(t, all(t.length)), 10, 0.05).orElseThrow();

        for (double at = 0.5; at < 3.4; at += 0.013) {
            assertThat(smooth.x().value(at)).isCloseTo(wave(at), within(CLOSE));
            assertThat(smooth.y().derivative(at, 1)).isCloseTo(1, within(CLOSE));
        }
    }

    @Test
    void shortGapsAreBridgedAndLongOnesAreNotSupported() {
        boolean[] known = all(240);
        Arrays.fill(known, 60, 62, false);
        Arrays.fill(known, 120, 150, false);

        SmoothPath smooth = SmoothPath.of(path(even(240, 60), known), 10, 0.06).orElseThrow();

        assertThat(smooth.supports(61 / 60.0)).isTrue();
        assertThat(smooth.x().value(61 / 60.0)).isCloseTo(wave(61 / 60.0), within(0.01));
        assertThat(smooth.supports(135 / 60.0)).isFalse();
        assertThat(Math.abs(smooth.x().value(135 / 60.0))).isLessThan(1.5);
        assertThat(smooth.supports(-0.1)).isFalse();
    }

    @Test
    void tooFewSamplesGiveNoPath() {
        assertThat(SmoothPath.of(path(even(10, 60), new boolean[10]), 10, 0.05)).isEmpty();
    }
}
