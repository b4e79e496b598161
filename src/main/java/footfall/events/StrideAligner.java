package footfall.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives every stride an instant such that all strides look the same round it: each is shifted until it fits the mean of all, and the mean
 * is taken anew. What is unknown has no say.
 */
final class StrideAligner {
    private static final int ROUNDS = 4;
    /** Share of the window that must be known for a stride to be placed at all. */
    private static final double FEWEST_KNOWN = 0.6;

    private static final double HORIZONTAL_WEIGHT = 0.5;

    /** One velocity that the strides are compared by. */
    private record Channel(FinePath path, boolean vertical) {
        double value(int i) {
            return (vertical ? path.vy : path.vx)[i];
        }

        double weight() {
            return vertical ? 1 : HORIZONTAL_WEIGHT;
        }
    }

    private final List<Channel> channels = new ArrayList<>();
    private final int half;
    private final int reach;

    /**
     * @param halfMillis the strides are compared this long before and after the instant
     * @param reachMillis a stride may move this far in one round
     */
    StrideAligner(List<FinePath> feet, int halfMillis, int reachMillis) {
        for (FinePath foot : feet) {
            channels.add(new Channel(foot, false));
            channels.add(new Channel(foot, true));
        }
        half = halfMillis;
        reach = reachMillis;
    }

    /** Where a stride was placed (grid index with a fraction) and its mean squared misfit relative to the mean curve's variance. */
    record Placed(double index, double misfit) {}

    /** The strides that could be placed, in the order of their starts. */
    List<Placed> align(int[] starts) {
        List<Placed> placed = List.of();
        int[] centres = starts;
        for (int round = 0; round < ROUNDS && centres.length > 0; round++) {
            placed = centred(centres, template(centres, round == 0));
            centres = placed.stream().mapToInt(p -> (int) Math.round(p.index())).toArray();
        }
        return placed;
    }

    /** Every stride at its best place, all moved together such that the median stride stays where it was. */
    private List<Placed> centred(int[] centres, double[][] mean) {
        List<Placed> placed = new ArrayList<>();
        List<Double> shifts = new ArrayList<>();
        for (int centre : centres) {
            Placed best = place(centre, mean, reach);
            if (Double.isFinite(best.misfit())) {
                placed.add(best);
                shifts.add(best.index() - centre);
            }
        }
        double middle = median(shifts.stream().mapToDouble(Double::doubleValue).toArray());
        return placed.stream()
                .map(p -> new Placed(p.index() - middle, p.misfit()))
                .toList();
    }

    static double median(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** Mean (or median) of each channel over the strides, over the window; NaN where no stride is known. */
    double[][] template(int[] centres, boolean byMedian) {
        double[][] mean = new double[channels.size()][2 * half + 1];
        for (int c = 0; c < mean.length; c++) {
            Channel channel = channels.get(c);
            for (int k = -half; k <= half; k++) {
                int offset = k;
                double[] known = Arrays.stream(centres)
                        .filter(i -> channel.path().supported(i + offset))
                        .mapToDouble(i -> channel.value(i + offset))
                        .toArray();
                mean[c][k + half] = known.length == 0
                        ? Double.NaN
                        : byMedian
                                ? median(known)
                                : Arrays.stream(known).average().orElse(Double.NaN);
            }
        }
        return mean;
    }

    /** The best place for one stride within the reach; misfit infinite if too little of it is known. */
    Placed place(int centre, double[][] mean, int within) {
        double[] variance =
                Arrays.stream(mean).mapToDouble(StrideAligner::variance).toArray();
        double[] misfit = IntStream.rangeClosed(-within, within)
                .mapToDouble(s -> misfit(centre + s, mean, variance))
                .toArray();
        int best = 0;
        for (int i = 1; i < misfit.length; i++) {
            best = misfit[i] < misfit[best] ? i : best;
        }
        double fraction = 0;
        if (best > 0 && best < misfit.length - 1) {
            double bend = misfit[best - 1] - 2 * misfit[best] + misfit[best + 1];
            if (Double.isFinite(bend) && bend > 0) {
                fraction = 0.5 * (misfit[best - 1] - misfit[best + 1]) / bend;
            }
        }
        return new Placed(centre + best - within + fraction, misfit[best]);
    }

    private double misfit(int centre, double[][] mean, double[] variance) {
        double sum = 0;
        double weights = 0;
        double possible = 0;
        for (int c = 0; c < mean.length; c++) {
            Channel channel = channels.get(c);
            double weight = channel.weight();
            double squares = 0;
            int count = 0;
            for (int k = -half; k <= half; k++) {
                if (channel.path().supported(centre + k) && !Double.isNaN(mean[c][k + half])) {
                    double d = channel.value(centre + k) - mean[c][k + half];
                    squares += d * d;
                    count++;
                }
            }
            sum += weight * squares / variance[c];
            weights += weight * count;
            possible += weight * (2 * half + 1);
        }
        return weights < FEWEST_KNOWN * possible ? Double.POSITIVE_INFINITY : sum / weights;
    }

    private static double variance(double[] values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Arrays.stream(known).average().orElse(0);
        return Math.max(
                1e-12,
                Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(1));
    }
}
