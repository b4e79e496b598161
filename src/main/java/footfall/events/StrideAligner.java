package footfall.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gives every stride an instant such that all strides look the same round it: each is shifted until it fits the mean of all, and the mean
 * is taken anew. What is unknown has no say. Strides that the rough search missed are looked for where the rhythm expects them.
 */
final class StrideAligner {
    private static final int ROUNDS = 4;
    /** Share of the window that must be known for a stride to be placed at all. */
    private static final double FEWEST_KNOWN = 0.6;

    /** Strides that are closer than this share of the period are the same one. */
    private static final double CLOSEST = 0.6;
    /** How far, in periods, a missed stride may lie from where it is expected. */
    private static final double RHYTHM_TOLERANCE = 0.08;
    /** A stride that only the rhythm suggests must fit nearly as well as the usual one. */
    private static final double MISSED_MISFIT = 4;
    /** Independent values of one low-passed speed in the window (0.1 s x twice the cut-off). */
    private static final double INDEPENDENT_VALUES = 3;
    /** Forward speeds of the swinging foot change from stride to stride without moving the contact. */
    private static final double HORIZONTAL_WEIGHT = 0.5;
    /** How much a channel's stride-to-stride difference takes from its weight; 3 to 30 place noisy strides alike. */
    private static final double RESIDUAL_WEIGHT = 10;

    /** One velocity that the strides are compared by; NaN where it is not known. */
    private static final class Channel {
        private final double[] speeds;
        private final boolean vertical;

        Channel(FinePath path, boolean vertical) {
            this.vertical = vertical;
            speeds = (vertical ? path.vy : path.vx).clone();
            for (int i = 0; i < speeds.length; i++) {
                speeds[i] = path.supported(i) ? speeds[i] : Double.NaN;
            }
        }

        double value(int i) {
            return i >= 0 && i < speeds.length ? speeds[i] : Double.NaN;
        }
    }

    /**
     * Where a stride was placed.
     *
     * @param index on the millisecond grid, with a fraction
     * @param misfit mean squared difference from the mean stride, relative to the mean stride's variance
     * @param sdSeconds standard deviation of the placing
     */
    record Placed(double index, double misfit, double sdSeconds) {}

    private final List<Channel> channels = new ArrayList<>();
    private final int half;
    private final int reach;
    private final double greatestMisfit;

    /**
     * Compares strides by the speeds of these markers.
     *
     * @param halfMillis the strides are compared this long before and after the instant
     * @param reachMillis a stride may move this far in one round
     */
    StrideAligner(List<FinePath> foot, int halfMillis, int reachMillis, double greatestMisfit) {
        for (FinePath marker : foot) {
            channels.add(new Channel(marker, false));
            channels.add(new Channel(marker, true));
        }
        half = halfMillis;
        reach = reachMillis;
        this.greatestMisfit = greatestMisfit;
    }

    /** The strides that could be placed, in the order of time. */
    List<Placed> align(int[] starts, double periodSeconds) {
        List<Placed> placed = List.of();
        int[] centres = starts;
        for (int round = 0; round < ROUNDS && centres.length > 0; round++) {
            placed = centred(centres, mean(centres, round == 0));
            centres = placed.stream().mapToInt(p -> (int) Math.round(p.index())).toArray();
        }
        if (placed.isEmpty()) {
            return placed;
        }
        double period = periodSeconds / FinePath.STEP_SECONDS;
        MeanStride mean = mean(centres, false);
        return withMissed(distinct(placed, period), mean, period);
    }

    /** Every stride at its best place, all moved together such that the median stride stays where it was. */
    private List<Placed> centred(int[] centres, MeanStride mean) {
        List<Placed> placed = new ArrayList<>();
        List<Double> shifts = new ArrayList<>();
        for (int centre : centres) {
            Placed best = place(centre, mean, reach);
            if (best.misfit() <= greatestMisfit) {
                placed.add(best);
                shifts.add(best.index() - centre);
            }
        }
        double middle = median(shifts.stream().mapToDouble(Double::doubleValue).toArray());
        return placed.stream()
                .map(p -> new Placed(p.index() - middle, p.misfit(), p.sdSeconds()))
                .toList();
    }

    /** Of two that are too close for two strides the better one. */
    private static List<Placed> distinct(List<Placed> placed, double period) {
        List<Placed> kept = new ArrayList<>();
        placed.stream().sorted(Comparator.comparingDouble(Placed::misfit)).forEach(p -> {
            if (kept.stream().allMatch(k -> Math.abs(k.index() - p.index()) > CLOSEST * period)) {
                kept.add(p);
            }
        });
        kept.sort(Comparator.comparingDouble(Placed::index));
        return kept;
    }

    /** Also the strides before, between and after, as long as they fit. */
    private List<Placed> withMissed(List<Placed> placed, MeanStride mean, double period) {
        List<Placed> all = new ArrayList<>(placed);
        double usual = median(placed.stream().mapToDouble(Placed::misfit).toArray());
        double limit = Math.min(greatestMisfit, MISSED_MISFIT * usual);
        for (Placed known : placed) {
            for (int direction : new int[] {-1, 1}) {
                Optional<Placed> next = neighbour(known, direction * period, all, mean, limit);
                while (next.isPresent()) {
                    all.add(next.get());
                    next = neighbour(next.get(), direction * period, all, mean, limit);
                }
            }
        }
        all.sort(Comparator.comparingDouble(Placed::index));
        return List.copyOf(all);
    }

    /** The stride one period on, if none is known there and one fits. */
    private Optional<Placed> neighbour(Placed from, double period, List<Placed> known, MeanStride mean, double limit) {
        double expected = from.index() + period;
        double closest = CLOSEST * Math.abs(period);
        if (known.stream().anyMatch(k -> Math.abs(k.index() - expected) < closest)) {
            return Optional.empty();
        }
        int within = (int) (RHYTHM_TOLERANCE * Math.abs(period));
        Placed next = place((int) Math.round(expected), mean, within);
        boolean inside = Math.abs(next.index() - expected) < within - 1;
        return inside && next.misfit() <= limit ? Optional.of(next) : Optional.empty();
    }

    static double median(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** The strides' mean (at first median) speeds over the window, NaN where no stride is known. */
    private MeanStride mean(int[] centres, boolean byMedian) {
        double[][] values = new double[channels.size()][2 * half + 1];
        for (int c = 0; c < values.length; c++) {
            for (int k = -half; k <= half; k++) {
                values[c][k + half] = mean(channels.get(c), centres, k, byMedian);
            }
        }
        return new MeanStride(values, residuals(centres, values));
    }

    /** Mean squared difference of the strides from their mean, per channel: noise and change of style, by which channels are weighed. */
    private double[] residuals(int[] centres, double[][] mean) {
        double[] residuals = new double[mean.length];
        for (int c = 0; c < mean.length; c++) {
            double squares = 0;
            int count = 0;
            for (int centre : centres) {
                for (int k = 0; k < mean[c].length; k++) {
                    int i = centre + k - half;
                    double d = channels.get(c).value(i) - mean[c][k];
                    if (!Double.isNaN(d)) {
                        squares += d * d;
                        count++;
                    }
                }
            }
            residuals[c] = count == 0 ? Double.NaN : squares / count;
        }
        return residuals;
    }

    private static double mean(Channel channel, int[] centres, int offset, boolean byMedian) {
        double[] known = Arrays.stream(centres)
                .map(i -> i + offset)
                .mapToDouble(channel::value)
                .filter(v -> !Double.isNaN(v))
                .toArray();
        return byMedian ? median(known) : Arrays.stream(known).average().orElse(Double.NaN);
    }

    /** The best place for one stride within the reach; misfit infinite if too little of it is known. */
    private Placed place(int centre, MeanStride mean, int within) {
        int best = centre;
        double least = cost(centre, mean, mean.weights, Double.POSITIVE_INFINITY);
        for (int i = centre - within; i <= centre + within; i++) {
            double cost = cost(i, mean, mean.weights, least);
            if (cost < least) {
                best = i;
                least = cost;
            }
        }
        double fraction = 0;
        if (Math.abs(best - centre) < within) {
            double before = cost(best - 1, mean, mean.weights, Double.POSITIVE_INFINITY);
            double after = cost(best + 1, mean, mean.weights, Double.POSITIVE_INFINITY);
            double bend = before - 2 * least + after;
            if (Double.isFinite(bend) && bend > 0) {
                fraction = 0.5 * (before - after) / bend;
            }
        }
        double misfit = cost(best, mean, mean.even, Double.POSITIVE_INFINITY) * channels.size();
        return new Placed(best + fraction, misfit, mean.placingSd(least));
    }

    /**
     * Mean weighted squared difference of the stride from the mean stride.
     *
     * @param most what costs more is not reckoned to its end: infinite
     */
    private double cost(int centre, MeanStride mean, double[] weights, double most) {
        int possible = channels.size() * (2 * half + 1);
        double sum = 0;
        int known = 0;
        for (int c = 0; c < channels.size() && sum <= most * possible; c++) {
            double[] speeds = channels.get(c).speeds;
            double[] values = mean.values[c];
            int start = centre - half;
            int end = Math.min(values.length, speeds.length - start);
            double squares = 0;
            for (int k = Math.max(0, -start); k < end; k++) {
                double d = speeds[start + k] - values[k];
                if (!Double.isNaN(d)) {
                    squares += d * d;
                    known++;
                }
            }
            sum += weights[c] * squares;
        }
        boolean tooMuch = sum > most * possible;
        return tooMuch || known < FEWEST_KNOWN * possible ? Double.POSITIVE_INFINITY : sum / known;
    }

    /** The mean speeds per channel, with what a difference is measured against. */
    private final class MeanStride {
        private final double[][] values;
        /** Against each channel's own variance, less where strides differ: a steady channel says more. */
        private final double[] weights;
        /** By the variance of all channels together. */
        private final double[] even;
        /** Standard deviation of a stride's place whose cost is the usual one. */
        private final double usualSd;

        private final double usualCost;

        MeanStride(double[][] values, double[] residuals) {
            this.values = values;
            weights = new double[values.length];
            even = new double[values.length];
            double sumVariance = Double.MIN_NORMAL;
            double noise = 0;
            double slope = 0;
            double cost = 0;
            for (int c = 0; c < values.length; c++) {
                double variance = variance(values[c]);
                double trust = channels.get(c).vertical ? 1 : HORIZONTAL_WEIGHT;
                weights[c] = trust / (variance + RESIDUAL_WEIGHT * residuals[c] + Double.MIN_NORMAL);
                sumVariance += variance;
                double squaredSlope = squaredSlope(values[c]);
                noise += weights[c] * weights[c] * squaredSlope * residuals[c];
                slope += weights[c] * squaredSlope;
                cost += weights[c] * residuals[c] / values.length;
            }
            Arrays.fill(even, 1 / sumVariance);
            usualSd = Math.sqrt(noise / INDEPENDENT_VALUES) / slope;
            usualCost = cost;
        }

        private static double squaredSlope(double[] values) {
            double sum = 0;
            int count = 0;
            for (int k = 0; k + 1 < values.length; k++) {
                double slope = (values[k + 1] - values[k]) / FinePath.STEP_SECONDS;
                if (!Double.isNaN(slope)) {
                    sum += slope * slope;
                    count++;
                }
            }
            return count == 0 ? 0 : sum / count;
        }

        double placingSd(double cost) {
            return usualCost > 0 ? usualSd * Math.sqrt(cost / usualCost) : 0;
        }

        private static double variance(double[] values) {
            double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
            double mean = Arrays.stream(known).average().orElse(0);
            return Arrays.stream(known)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElse(0);
        }
    }
}
