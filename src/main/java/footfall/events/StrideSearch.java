package footfall.events;

import footfall.signal.Butterworth;
import footfall.signal.Peaks;
import footfall.signal.Periodicity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the strides roughly: the period, the belt's speed and a first guess of every strike and toe-off. Indices are milliseconds. */
final class StrideSearch {
    private static final double SLOWEST_HERTZ = 0.9;
    private static final double FASTEST_HERTZ = 2.2;

    private final FinePath heel;
    private final FinePath toe;
    private final List<Integer> swingEnds;
    private final double period;
    private final double beltSpeed;

    StrideSearch(FinePath ankle, FinePath heel, FinePath toe) {
        this.heel = heel;
        this.toe = toe;
        double rate = 1 / FinePath.STEP_SECONDS;
        double[] fast = Butterworth.lowPass(ankle.x, rate, 6);
        double[] slow = Butterworth.lowPass(ankle.x, rate, 0.7);
        for (int i = 0; i < fast.length; i++) {
            fast[i] -= slow[i];
        }
        double[] thinned = new double[fast.length / 20];
        for (int i = 0; i < thinned.length; i++) {
            thinned[i] = fast[20 * i];
        }
        period = Periodicity.strongestSeconds(thinned, rate / 20, SLOWEST_HERTZ, FASTEST_HERTZ);
        double[] sorted = fast.clone();
        Arrays.sort(sorted);
        double amplitude = sorted[(int) (0.95 * (sorted.length - 1))];
        swingEnds = Peaks.find(fast, 0.4 * amplitude, (int) (0.7 * period / FinePath.STEP_SECONDS));
        beltSpeed = measureBeltSpeed();
    }

    double period() {
        return period;
    }

    double beltSpeed() {
        return beltSpeed;
    }

    /** Median backward speed of the toe while it is low after the swing. */
    private double measureBeltSpeed() {
        List<Double> speeds = new ArrayList<>();
        for (int end : swingEnds) {
            int from = end + 60;
            int to = Math.min(toe.size(), end + 260);
            if (to - from < 150) {
                continue;
            }
            double[] heights = Arrays.copyOfRange(toe.y, from, to);
            Arrays.sort(heights);
            double low = heights[(int) (0.4 * heights.length)];
            double[] planted = IntStream.range(from, to)
                    .filter(i -> toe.y[i] < low && toe.supported(i))
                    .mapToDouble(i -> -toe.vx[i])
                    .toArray();
            if (planted.length > 0) {
                speeds.add(StrideAligner.median(planted));
            }
        }
        return StrideAligner.median(
                speeds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** After each swing end the first instant at which the foot goes backward at 0.6 of the belt's speed. */
    int[] strikeStarts() {
        List<Integer> starts = new ArrayList<>();
        for (int end : swingEnds) {
            for (int i = Math.max(0, end - 40); i < Math.min(heel.size() - 1, end + 160); i++) {
                if ((heel.vx[i] + toe.vx[i]) / 2 < -0.6 * beltSpeed) {
                    starts.add(i);
                    break;
                }
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** After each swing end the first instant in the stride's middle at which the toe rises at 0.25 of the belt's speed. */
    int[] toeOffStarts() {
        List<Integer> starts = new ArrayList<>();
        int t = (int) (period / FinePath.STEP_SECONDS);
        for (int end : swingEnds) {
            for (int i = end + (int) (0.15 * t); i < Math.min(toe.size() - 1, end + (int) (0.62 * t)); i++) {
                if (toe.vy[i] > 0.25 * beltSpeed) {
                    starts.add(i);
                    break;
                }
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
