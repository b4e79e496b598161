package footfall.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import footfall.observation.FrameTimes;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** The time stamps of the frames of one pass, in the ticks of the file, strictly rising. */
final class FrameClock {
    /** A clip whose stamps all lie this near to even steps was recorded in even steps: the rest is the rounding of the file. */
    private static final double ROUNDING_TICKS = 1.0;

    /** Stamps finer than this part of a frame need no help. */
    private static final double COARSE_TICK = 0.01;

    private final double secondsPerTick;
    private final long nominalStep;
    private long[] ticks = new long[1024];
    private int count;
    private int leftOut;
    private long tolerance;

    /** @param nominalFps steps for frames without a stamp; 0 where the file states none */
    FrameClock(double secondsPerTick, double nominalFps) {
        this.secondsPerTick = secondsPerTick;
        double fps = nominalFps > 0 ? nominalFps : 30;
        this.nominalStep = Math.max(1, Math.round(1 / (fps * secondsPerTick)));
    }

    /** Of times as they were once read; rounding may have moved them, but not to another frame. */
    static FrameClock told(FrameTimes times, double secondsPerTick, long firstTick) {
        FrameClock clock = new FrameClock(secondsPerTick, 0);
        clock.count = times.count();
        clock.ticks = Arrays.stream(times.toArray())
                .mapToLong(seconds -> firstTick + Math.round(seconds / secondsPerTick))
                .toArray();
        clock.tolerance = clock.count < 2 ? 0 : Math.max(1, (long) (clock.medianStep() / 4));
        return clock;
    }

    /** Notes the frame's time; false where it does not rise, and then the frame has no place in the clip. */
    boolean accept(AVFrame frame) {
        long tick = frame.best_effort_timestamp();
        if (tick == AV_NOPTS_VALUE) {
            tick = count == 0 ? 0 : ticks[count - 1] + nominalStep;
        }
        if (count > 0 && tick <= ticks[count - 1]) {
            leftOut++;
            return false;
        }
        if (count == ticks.length) {
            ticks = Arrays.copyOf(ticks, 2 * count);
        }
        ticks[count++] = tick;
        return true;
    }

    /** Seconds of the newest frame since the first. */
    double seconds() {
        return (ticks[count - 1] - ticks[0]) * secondsPerTick;
    }

    int count() {
        return count;
    }

    long tick(int frame) {
        return ticks[frame];
    }

    /** How far, in ticks, a frame's stamp may lie from the one known here. */
    long tolerance() {
        return tolerance;
    }

    /** Frames that had no time of their own. */
    int leftOut() {
        return leftOut;
    }

    /** Frames that even steps would have between those that are there. */
    int missing() {
        if (count < 2) {
            return 0;
        }
        double step = medianStep();
        int missing = 0;
        for (int i = 1; i < count; i++) {
            missing += (int) Math.max(0, Math.round((ticks[i] - ticks[i - 1]) / step) - 1);
        }
        return missing;
    }

    /** The times from the first frame; even steps that the file had to round to coarse ticks are even again. */
    FrameTimes times() {
        double[] seconds = new double[count];
        double step = count < 2 ? 0 : (ticks[count - 1] - ticks[0]) / (double) (count - 1);
        boolean even = count > 2 && 1 / medianStep() > COARSE_TICK;
        for (int i = 0; even && i < count; i++) {
            even = Math.abs(ticks[i] - ticks[0] - i * step) <= ROUNDING_TICKS;
        }
        for (int i = 0; i < count; i++) {
            seconds[i] = secondsPerTick * (even ? i * step : ticks[i] - ticks[0]);
        }
        return new FrameTimes(seconds);
    }

    private double medianStep() {
        long[] steps = new long[count - 1];
        for (int i = 1; i < count; i++) {
            steps[i - 1] = ticks[i] - ticks[i - 1];
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }
}
