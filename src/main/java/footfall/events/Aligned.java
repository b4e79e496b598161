package footfall.events;

import java.util.List;

/** The strides of a leg, each with the real time at which it looks like all others. */
final class Aligned {
    private final double[] seconds;
    private final double[] sdSeconds;

    Aligned(LegPaths paths, List<StrideAligner.Placed> placed) {
        this(
                placed.stream().mapToDouble(p -> paths.seconds(p.index())).toArray(),
                placed.stream().mapToDouble(StrideAligner.Placed::sdSeconds).toArray());
    }

    /** @param sdSeconds of each */
    Aligned(double[] seconds, double[] sdSeconds) {
        this.seconds = seconds.clone();
        this.sdSeconds = sdSeconds.clone();
    }

    int size() {
        return seconds.length;
    }

    double[] seconds() {
        return seconds;
    }

    double sdSeconds(int i) {
        return sdSeconds[i];
    }

    /** Mean time from stride to stride, strides that are missing counted. */
    double periodSeconds(double roughly) {
        int strides = size() - 1 + missed(roughly);
        return strides < 1 ? roughly : (seconds[size() - 1] - seconds[0]) / strides;
    }

    /** How many strides between the first and the last were not found. */
    int missed(double roughPeriod) {
        int missed = 0;
        for (int i = 1; i < size(); i++) {
            missed += (int) Math.max(0, Math.round((seconds[i] - seconds[i - 1]) / roughPeriod) - 1);
        }
        return missed;
    }
}
