package footfall.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avutil.*;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.Test;

class FrameClockTest {
    private static final double MILLISECOND = 0.001;
    private static final double EXACT = 1e-9;

    @Test
    void framesWhoseTimeDoesNotRiseHaveNoPlaceInTheClip() {
        FrameClock clock = new FrameClock(MILLISECOND, 50);
        assertThat(accepted(clock, 10, 30, 30, 20, 50)).containsExactly(true, true, false, false, true);
        assertThat(clock.times().toArray()).containsExactly(new double[] {0, 0.02, 0.04}, within(EXACT));
        assertThat(clock.leftOut()).isEqualTo(2);
    }

    @Test
    void aFrameWithoutTimeComesOneStepLater() {
        FrameClock clock = new FrameClock(MILLISECOND, 50);
        accepted(clock, AV_NOPTS_VALUE, AV_NOPTS_VALUE, AV_NOPTS_VALUE);
        assertThat(clock.times().toArray()).containsExactly(new double[] {0, 0.02, 0.04}, within(EXACT));
    }

    @Test
    void unevenTimesAreNotMadeEven() {
        FrameClock clock = new FrameClock(MILLISECOND, 240);
        accepted(clock, 0, 4, 8, 13, 21, 25, 29);
        assertThat(clock.times().toArray())
                .containsExactly(new double[] {0, 0.004, 0.008, 0.013, 0.021, 0.025, 0.029}, within(EXACT));
    }

    @Test
    void roundedEvenTimesAreEvenAgain() {
        FrameClock clock = new FrameClock(MILLISECOND, 240);
        accepted(clock, 0, 4, 8, 13, 17, 21, 25);
        assertThat(clock.times().seconds(3)).isCloseTo(0.0125, within(EXACT));
    }

    @Test
    void aLongClipKeepsAllItsTimes() {
        FrameClock clock = new FrameClock(MILLISECOND, 100);
        for (int i = 0; i < 5000; i++) {
            accepted(clock, 10L * i);
        }
        assertThat(clock.times().count()).isEqualTo(5000);
        assertThat(clock.tick(4999)).isEqualTo(49_990);
        assertThat(clock.missing()).isZero();
    }

    private static boolean[] accepted(FrameClock clock, long... ticks) {
        boolean[] accepted = new boolean[ticks.length];
        AVFrame frame = av_frame_alloc();
        for (int i = 0; i < ticks.length; i++) {
            frame.best_effort_timestamp(ticks[i]);
            accepted[i] = clock.accept(frame);
        }
        av_frame_free(frame);
        return accepted;
    }
}
