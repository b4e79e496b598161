package footfall.pose;

import footfall.geometry.Point;

/** Where the landmark network sees each point, as a map of logits: row by row, cell by cell, point by point. */
final class HeatMap {
    private static final int EDGE = 64;

    private final float[] logits;
    private final int points;
    private final int reach;
    private final double leastPeak;

    /**
     * @param window cells in a row round a point that refine it, odd
     * @param leastPeak probability below which a map says nothing
     */
    HeatMap(float[] logits, int window, double leastPeak) {
        this.logits = logits;
        this.points = logits.length / (EDGE * EDGE);
        this.reach = window / 2;
        this.leastPeak = leastPeak;
    }

    /** A point as a place of the region, moved to the middle of the map's weight round it where the map is sure. */
    Point refined(int point, Point place) {
        int column = (int) (place.x() * EDGE);
        int row = (int) (place.y() * EDGE);
        if (column < 0 || column >= EDGE || row < 0 || row >= EDGE) {
            return place;
        }
        double peak = 0;
        double sum = 0;
        double columns = 0;
        double rows = 0;
        for (int r = Math.max(0, row - reach); r <= Math.min(EDGE - 1, row + reach); r++) {
            for (int c = Math.max(0, column - reach); c <= Math.min(EDGE - 1, column + reach); c++) {
                double weight = Sigmoid.of(logits[(r * EDGE + c) * points + point]);
                peak = Math.max(peak, weight);
                sum += weight;
                columns += c * weight;
                rows += r * weight;
            }
        }
        return peak < leastPeak ? place : new Point(columns / sum / EDGE, rows / sum / EDGE);
    }
}
