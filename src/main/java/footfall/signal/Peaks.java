package footfall.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Local maxima of a sampled curve. */
public final class Peaks {
    private Peaks() {}

    /**
     * Indices of the local maxima, in order. The ends of the data are never maxima.
     *
     * @param minProminence how far a peak must stand above the higher of the two valleys that part it from higher ground
     * @param minDistance samples between two peaks; of two that are closer the lower is dropped
     */
    public static List<Integer> find(double[] values, double minProminence, int minDistance) {
        List<Integer> highestFirst = new ArrayList<>();
        for (int i = 1; i < values.length - 1; i++) {
            if (values[i] > values[i - 1] && values[i] >= nextDifferent(values, i)) {
                highestFirst.add(i);
            }
        }
        highestFirst.sort(Comparator.comparingDouble((Integer i) -> values[i]).reversed());
        List<Integer> kept = new ArrayList<>();
        for (int candidate : highestFirst) {
            boolean free = kept.stream().allMatch(k -> Math.abs(k - candidate) >= minDistance);
            if (free) {
                kept.add(candidate);
            }
        }
        kept.removeIf(i -> prominence(values, i) < minProminence);
        kept.sort(Comparator.naturalOrder());
        return List.copyOf(kept);
    }

    /** The value after a plateau; a plateau that rises again, or that reaches the end, is no peak. */
    private static double nextDifferent(double[] values, int i) {
        int j = i + 1;
        while (j < values.length && values[j] == values[i]) {
            j++;
        }
        return j < values.length ? values[j] : Double.POSITIVE_INFINITY;
    }

    /** Height of the peak above the higher of its two valleys. */
    public static double prominence(double[] values, int peak) {
        return values[peak] - Math.max(valley(values, peak, -1), valley(values, peak, 1));
    }

    private static double valley(double[] values, int peak, int direction) {
        double lowest = values[peak];
        for (int i = peak; i >= 0 && i < values.length && values[i] <= values[peak]; i += direction) {
            lowest = Math.min(lowest, values[i]);
        }
        return lowest;
    }
}
