package footfall.accuracy;

import java.util.ArrayList;
import java.util.List;

/** Errors of one kind, result minus truth. */
record Errors(List<Double> values) {
    Errors {
        values = List.copyOf(values);
    }

    int count() {
        return values.size();
    }

    double bias() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    double rmse() {
        return Math.sqrt(values.stream().mapToDouble(e -> e * e).average().orElse(Double.NaN));
    }

    /**
     * Errors of measured times against true ones, each used once, nearest pairs first, and how many stay alone.
     *
     * @param windowSeconds farther apart than this is no pair
     * @param from only events from here
     * @param to to here can be missed or invented
     */
    static TimeMatch match(List<Double> truth, List<Double> measured, double windowSeconds, double from, double to) {
        boolean[] truthUsed = new boolean[truth.size()];
        boolean[] measuredUsed = new boolean[measured.size()];
        List<Double> errors = new ArrayList<>();
        for (int[] pair : pairs(truth, measured, windowSeconds)) {
            if (!truthUsed[pair[0]] && !measuredUsed[pair[1]]) {
                truthUsed[pair[0]] = true;
                measuredUsed[pair[1]] = true;
                if (truth.get(pair[0]) >= from && truth.get(pair[0]) <= to) {
                    errors.add(measured.get(pair[1]) - truth.get(pair[0]));
                }
            }
        }
        return new TimeMatch(
                new Errors(errors), alone(truth, truthUsed, from, to), alone(measured, measuredUsed, from, to));
    }

    /**
     * Pairs and what stayed alone.
     *
     * @param missed true events without a measured one
     * @param invented measured events without a true one
     */
    record TimeMatch(Errors errors, int missed, int invented) {}

    private static List<int[]> pairs(List<Double> truth, List<Double> measured, double window) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            for (int j = 0; j < measured.size(); j++) {
                if (Math.abs(truth.get(i) - measured.get(j)) <= window) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        pairs.sort((p, q) -> Double.compare(
                Math.abs(truth.get(p[0]) - measured.get(p[1])), Math.abs(truth.get(q[0]) - measured.get(q[1]))));
        return pairs;
    }

    private static int alone(List<Double> times, boolean[] used, double from, double to) {
        int alone = 0;
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && times.get(i) >= from && times.get(i) <= to) {
                alone++;
            }
        }
        return alone;
    }
}
