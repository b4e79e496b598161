package footfall.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's correction for asking many questions at once (Holm 1979). */
final class Holm {
    private Holm() {}

    /** The adjusted p-values, in the order of the given ones. */
    static double[] adjusted(List<Double> p) {
        int[] order = IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.size()];
        double highest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            highest = Math.max(highest, Math.min(1, (order.length - rank) * p.get(order[rank])));
            adjusted[order[rank]] = highest;
        }
        return adjusted;
    }
}
