package footfall.flow;

import java.util.ArrayList;
import java.util.List;

/** How wide the edges along a line through a picture are. */
final class EdgeWidths {
    private EdgeWidths() {}

    /**
     * The width of every rise and fall that both begins and ends on the line: its height over its steepest step.
     *
     * @param leastContrast of an edge, in the values' unit
     * @return in steps of the line
     */
    static List<Double> of(double[] line, double leastContrast) {
        List<Double> widths = new ArrayList<>();
        for (int from = 0, to; from + 1 < line.length; from = to) {
            to = end(line, from);
            double height = Math.abs(line[to] - line[from]);
            if (from > 0 && to + 1 < line.length && height >= leastContrast) {
                widths.add(height / steepest(line, from, to));
            }
        }
        return widths;
    }

    /** Where the line turns or lies level after this place. */
    private static int end(double[] line, int from) {
        double direction = Math.signum(line[from + 1] - line[from]);
        int to = from + 1;
        while (to + 1 < line.length && Math.signum(line[to + 1] - line[to]) == direction) {
            to++;
        }
        return to;
    }

    private static double steepest(double[] line, int from, int to) {
        double steepest = 0;
        for (int i = from; i < to; i++) {
            steepest = Math.max(steepest, Math.abs(line[i + 1] - line[i]));
        }
        return steepest;
    }
}
