package footfall.signal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A point's low-passed path as two splines over real time. Uneven frame times are put on an even grid first; gaps are bridged (cubic
 * when short, straight when long) and {@link #supports} says where the path rests on detected samples; filled ones shape it only.
 */
public final class SmoothPath {
    private static final int FEWEST_SAMPLES = 4;

    private final CubicSpline x;
    private final CubicSpline y;
    private final double[] seen;
    private final double reach;

    private SmoothPath(CubicSpline x, CubicSpline y, double[] seen, double reach) {
        this.x = x;
        this.y = y;
        this.seen = seen;
        this.reach = reach;
    }

    /**
     * The low-passed path.
     *
     * @param cutoffHertz of the zero-lag low-pass
     * @param longestGapSeconds between two detected samples that still counts as supported
     * @return empty if fewer than four samples are known
     */
    public static Optional<SmoothPath> of(Trajectory path, double cutoffHertz, double longestGapSeconds) {
        double[] all = path.secondsArray();
        int[] index = IntStream.range(0, path.size()).filter(path::known).toArray();
        if (index.length < FEWEST_SAMPLES) {
            return Optional.empty();
        }
        double[] known = Arrays.stream(index).mapToDouble(i -> all[i]).toArray();
        double frame = medianStep(all);
        double reach = Math.max(longestGapSeconds, 1.5 * frame);
        double[] x = Arrays.stream(index).mapToDouble(path::x).toArray();
        double[] y = Arrays.stream(index).mapToDouble(path::y).toArray();
        return Optional.of(new SmoothPath(
                smooth(known, x, frame, cutoffHertz, reach),
                smooth(known, y, frame, cutoffHertz, reach),
                known,
                reach));
    }

    /** Median time between two frames. */
    public static double medianStep(double[] seconds) {
        double[] steps = new double[Math.max(1, seconds.length - 1)];
        for (int i = 0; i + 1 < seconds.length; i++) {
            steps[i] = seconds[i + 1] - seconds[i];
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    private static CubicSpline smooth(double[] t, double[] values, double frame, double cutoffHertz, double reach) {
        CubicSpline through = CubicSpline.through(t, values);
        int count = Math.max(2, (int) Math.round((t[t.length - 1] - t[0]) / frame) + 1);
        double step = (t[t.length - 1] - t[0]) / (count - 1);
        double[] times = new double[count];
        double[] even = through.sample(t[0], step, count, 0);
        int i = 0;
        for (int k = 0; k < count; k++) {
            times[k] = t[0] + k * step;
            while (i < t.length - 2 && t[i + 1] <= times[k]) {
                i++;
            }
            if (t[i + 1] - t[i] > reach) {
                double share = (times[k] - t[i]) / (t[i + 1] - t[i]);
                even[k] = values[i] + share * (values[i + 1] - values[i]);
            }
        }
        return CubicSpline.through(times, Butterworth.lowPass(even, 1 / step, cutoffHertz));
    }

    public CubicSpline x() {
        return x;
    }

    public CubicSpline y() {
        return y;
    }

    /** Whether the path at this time lies within the data and in no long gap. */
    public boolean supports(double seconds) {
        if (seen.length == 0 || !(seconds >= seen[0] && seconds <= seen[seen.length - 1])) {
            return false;
        }
        int i = Arrays.binarySearch(seen, seconds);
        return i >= 0 || seen[-i - 1] - seen[-i - 2] <= reach;
    }
}
