package footfall.pose;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.geometry.Point;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    private static final int EDGE = 64;
    private static final int POINTS = 3;
    private static final int POINT = 1;
    private static final double EXACT = 1e-6;

    private final float[] logits = new float[EDGE * EDGE * POINTS];

    HeatMapTest() {
        Arrays.fill(logits, -50);
    }

    @Test
    void aPointGoesToTheMiddleOfTheWeightNearIt() {
        heat(20, 30, 0);
        heat(21, 30, 0);
        heat(21, 31, 0);
        heat(50, 50, 9);
        assertThat(refined(22.4, 29.2).distanceTo(at(62 / 3.0, 91 / 3.0))).isLessThan(EXACT);
    }

    @Test
    void weightBeyondTheWindowDoesNotCount() {
        heat(20, 30, 0);
        heat(24, 30, 9);
        assertThat(refined(20, 30).distanceTo(at(20, 30))).isLessThan(EXACT);
        assertThat(refined(21, 30).x()).isGreaterThan(at(22, 30).x());
    }

    @Test
    void anUnsureMapLeavesThePointAlone() {
        heat(20, 30, -0.1);
        assertThat(refined(21.3, 30.2)).isEqualTo(at(21.3, 30.2));
    }

    @Test
    void theMapEndsAtItsEdges() {
        heat(63, 0, 4);
        assertThat(refined(63.5, 0.5).distanceTo(at(63, 0))).isLessThan(EXACT);
        assertThat(refined(70, 0.5)).isEqualTo(at(70, 0.5));
    }

    private void heat(int column, int row, double logit) {
        logits[(row * EDGE + column) * POINTS + POINT] = (float) logit;
    }

    private Point refined(double column, double row) {
        return new HeatMap(logits, 7, 0.5).refined(POINT, at(column, row));
    }

    private static Point at(double column, double row) {
        return new Point(column / EDGE, row / EDGE);
    }
}
