package footfall.observation;

import java.util.Arrays;

/** The presentation times of a clip's frames, seconds from the first frame, strictly rising: file time or, after {@link #dividedBy}, real time. */
public final class FrameTimes {
    private final double[] seconds;

    public FrameTimes(double[] seconds) {
        this.seconds = seconds.clone();
        for (int i = 1; i < seconds.length; i++) {
            if (!(seconds[i] > seconds[i - 1])) {
                throw new IllegalArgumentException("frame times must rise: frame " + i);
            }
        }
    }

    public int count() {
        return seconds.length;
    }

    public double seconds(int frame) {
        return seconds[frame];
    }

    /** The frame nearest to that time; of two as near, the earlier. */
    public int nearest(double wantedSeconds) {
        int found = Arrays.binarySearch(seconds, wantedSeconds);
        if (found >= 0) {
            return found;
        }
        int after = Math.min(-found - 1, seconds.length - 1);
        int before = Math.max(0, after - 1);
        return wantedSeconds - seconds[before] <= seconds[after] - wantedSeconds ? before : after;
    }

    /** Real capture times of a file that plays slower than it was recorded by this factor. */
    public FrameTimes dividedBy(double slowMotionFactor) {
        return new FrameTimes(
                Arrays.stream(seconds).map(s -> s / slowMotionFactor).toArray());
    }

    /** Median frames per second. */
    public double medianFps() {
        if (seconds.length < 2) {
            throw new IllegalStateException("a frame rate needs two frames");
        }
        double[] steps = new double[seconds.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = seconds[i + 1] - seconds[i];
        }
        Arrays.sort(steps);
        return 1 / steps[steps.length / 2];
    }

    public double[] toArray() {
        return seconds.clone();
    }
}
