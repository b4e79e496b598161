package footfall.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import footfall.signal.Trajectory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameCombTest {
    private static final double FPS = 60;

    @Test
    void stridesThatLastAWholeNumberOfFramesSampleNoFinerThanOne() {
        assertThat(FrameComb.longestGapSeconds(frames(), strikes(42 / FPS))).isEqualTo(1 / FPS, offset(1e-9));
    }

    @Test
    void stridesWhoseFramesFallBetweenEachOthersSampleFiner() {
        assertThat(FrameComb.longestGapSeconds(frames(), strikes(42.1 / FPS))).isEqualTo(0.1 / FPS, offset(1e-6));
    }

    private static double[] strikes(double period) {
        return IntStream.range(0, 10).mapToDouble(i -> 0.5 + i * period).toArray();
    }

    private static Trajectory frames() {
        double[] seconds = new double[600];
        Arrays.setAll(seconds, i -> i / FPS);
        double[] zero = new double[600];
        return new Trajectory(seconds, zero, zero, zero, new boolean[600]);
    }
}
