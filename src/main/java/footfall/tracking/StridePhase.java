package footfall.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Time as strides: 0 at the first strike, 1 at the second; a missed strike leaves a long stride that is cut in equal parts. */
final class StridePhase {
    private final double[] strikes;

    private StridePhase(double[] strikes) {
        this.strikes = strikes;
    }

    /** From strikes in time order, at least two. */
    static StridePhase of(List<Double> strikeSeconds) {
        double[] gaps = new double[strikeSeconds.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = strikeSeconds.get(i + 1) - strikeSeconds.get(i);
        }
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < gaps.length; i++) {
            int parts = (int) Math.max(1, Math.rint(gaps[i] / usual));
            for (int part = 0; part < parts; part++) {
                all.add(strikeSeconds.get(i) + gaps[i] * part / parts);
            }
        }
        all.add(strikeSeconds.get(gaps.length));
        return new StridePhase(all.stream().mapToDouble(s -> s).toArray());
    }

    /** Strides since the first strike; before the first and after the last strike at the pace of the nearest stride. */
    double strides(double seconds) {
        int found = Arrays.binarySearch(strikes, seconds);
        int i = Math.max(0, Math.min(strikes.length - 2, found >= 0 ? found : -found - 2));
        return i + (seconds - strikes[i]) / (strikes[i + 1] - strikes[i]);
    }

    double phase(double seconds) {
        double strides = strides(seconds);
        return strides - Math.floor(strides);
    }

    int count() {
        return strikes.length - 1;
    }
}
