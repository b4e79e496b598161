package footfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.settings.VideoSettings;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhaseLockTest {
    private static final double EXACT = 1e-9;

    private static double[] strikes(double first, double stride, int count) {
        return IntStream.range(0, count).mapToDouble(i -> first + i * stride).toArray();
    }

    private static PhaseLock lock(double[] before, double[] after) {
        return PhaseLock.of(before, 120, after, 60, VideoSettings.defaults());
    }

    @Test
    void bothFeetLandOnTheSameFrameWhateverRatesAndSteps() {
        double[] before = strikes(0.31, 0.76, 9);
        double[] after = strikes(0.05, 0.69, 8);
        PhaseLock lock = lock(before, after);
        assertThat(lock.pairs()).hasSize(7);
        for (int k = 0; k < 8; k++) {
            int frame = k * lock.framesPerStride();
            assertThat(lock.beforeSeconds(frame)).isCloseTo(before[k], within(EXACT));
            assertThat(lock.afterSeconds(frame)).isCloseTo(after[k], within(EXACT));
        }
        assertThat(lock.frames()).isEqualTo(7 * lock.framesPerStride() + 1);
    }

    @Test
    void aStrideTakesTheMeanOfBothAtHalfSpeed() {
        PhaseLock lock = lock(strikes(0, 0.8, 5), strikes(0, 0.7, 5));
        assertThat(lock.framesPerStride() / lock.fps()).isCloseTo(2 * 0.75, within(1 / lock.fps()));
        assertThat(lock.beforePace(3)).isCloseTo(0.5 * 0.8 / 0.75, within(0.01));
        assertThat(lock.afterPace(3)).isCloseTo(0.5 * 0.7 / 0.75, within(0.01));
    }

    @Test
    void slowRecordingsAreNotSlowedFurther() {
        PhaseLock lock = PhaseLock.of(strikes(0, 0.75, 5), 30, strikes(0, 0.75, 5), 60, VideoSettings.defaults());
        assertThat(lock.beforePace(0)).isCloseTo(1, within(0.02));
        assertThat(lock.fps()).isEqualTo(60);
    }

    @Test
    void aStrideWithAMissedStrikeInItIsLeftOut() {
        double[] missed = {0, 0.75, 2.25, 3, 3.75};
        PhaseLock lock = lock(missed, strikes(0, 0.75, 5));
        assertThat(lock.pairs())
                .hasSize(3)
                .allSatisfy(pair -> assertThat(pair.before().seconds()).isCloseTo(0.75, within(EXACT)));
    }

    @Test
    void timesNeverRunBackwards() {
        PhaseLock lock = lock(strikes(0.2, 0.74, 12), strikes(0.4, 0.81, 12));
        for (int frame = 1; frame < lock.frames(); frame++) {
            assertThat(lock.beforeSeconds(frame)).isGreaterThan(lock.beforeSeconds(frame - 1));
            assertThat(lock.afterSeconds(frame)).isGreaterThan(lock.afterSeconds(frame - 1));
        }
    }

    @Test
    void withoutAWholeStrideThereIsNothingToShow() {
        assertThat(lock(new double[] {1}, strikes(0, 0.75, 4)).pairs()).isEmpty();
        assertThat(lock(new double[0], new double[0]).frames()).isZero();
    }
}
