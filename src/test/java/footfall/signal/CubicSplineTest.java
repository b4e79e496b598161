package footfall.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CubicSplineTest {
    private static final double ROUNDING = 1e-9;

    private static final double[] UNEVEN = {0, 0.1, 0.25, 0.3, 0.5, 0.62, 0.8, 1};

    private static CubicSpline through(DoubleUnaryOperator curve) {
        return CubicSpline.through(UNEVEN, Arrays.stream(UNEVEN).map(curve).toArray());
    }

    @Test
    void aCubicIsReproducedWithItsDerivatives() {
        CubicSpline spline = through(t -> 1 - 2 * t + 3 * t * t - 4 * t * t * t);

        for (double t = 0; t <= 1; t += 0.037) {
            assertThat(spline.value(t)).isCloseTo(1 - 2 * t + 3 * t * t - 4 * t * t * t, within(ROUNDING));
            assertThat(spline.derivative(t, 1)).isCloseTo(-2 + 6 * t - 12 * t * t, within(ROUNDING));
            assertThat(spline.derivative(t, 2)).isCloseTo(6 - 24 * t, within(ROUNDING));
            assertThat(spline.derivative(t, 3)).isCloseTo(-24, within(1e-7));
        }
    }

    @Test
    void samplingGivesTheSameAsSingleValues() {
        CubicSpline spline = through(Math::sin);

        double[] sampled = spline.sample(0.05, 0.05, 18, 1);

        for (int i = 0; i < sampled.length; i++) {
            assertThat(sampled[i]).isCloseTo(spline.derivative(0.05 + i * 0.05, 1), within(ROUNDING));
        }
    }

    @Test
    void threeSamplesGiveTheirParabola() {
        CubicSpline spline = CubicSpline.through(new double[] {0, 1, 3}, new double[] {0, 1, 9});

        assertThat(spline.value(2)).isCloseTo(4, within(ROUNDING));
    }
}
