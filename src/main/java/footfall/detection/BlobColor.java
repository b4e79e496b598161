package footfall.detection;

import footfall.geometry.Point;
import footfall.observation.Detection;
import java.util.List;

/** Measures the colour of a blob's core on the planes of a window of the grid; the blob's place is relative to the window. */
final class BlobColor {
    private final GridWindow window;
    private final byte[] luma;
    private final byte[] u;
    private final byte[] v;

    BlobColor(GridWindow window, byte[] luma, byte[] u, byte[] v) {
        this.window = window;
        this.luma = luma;
        this.u = u;
        this.v = v;
    }

    private static final double CORE = 0.3;
    /** A blob of uniform brightness ends at about twice its standard deviation. */
    private static final double REACH = 2.3;

    private static final int LEAST_CLOSENESS = 110;
    private static final int MOST_PARTS = 4;

    record Colors(double luma, double u, double v) {
        Detection detection(Point p, double sdPx, double diameterPx, double elongation, double contrast) {
            return new Detection(
                    p.x(),
                    p.y(),
                    (float) sdPx,
                    (float) diameterPx,
                    (float) elongation,
                    (float) contrast,
                    (float) luma,
                    (float) u,
                    (float) v);
        }
    }

    Colors of(PeakFlood.Blob blob) {
        double radius = Math.max(0.8, CORE * blob.diameter());
        double[] sums = new double[3];
        int count = 0;
        int fromY = (int) Math.max(0, Math.ceil(blob.y() - radius));
        int toY = (int) Math.min(window.height() - 1, Math.floor(blob.y() + radius));
        int fromX = (int) Math.max(0, Math.ceil(blob.x() - radius));
        int toX = (int) Math.min(window.width() - 1, Math.floor(blob.x() + radius));
        for (int y = fromY; y <= toY; y++) {
            for (int x = fromX; x <= toX; x++) {
                double dx = x - blob.x();
                double dy = y - blob.y();
                if (dx * dx + dy * dy <= radius * radius) {
                    int i = y * window.width() + x;
                    sums[0] += luma[i] & 255;
                    sums[1] += (u[i] & 255) - 128;
                    sums[2] += (v[i] & 255) - 128;
                    count++;
                }
            }
        }
        if (count == 0) {
            int i = (int) Math.round(blob.y()) * window.width() + (int) Math.round(blob.x());
            return new Colors(luma[i] & 255, (u[i] & 255) - 128, (v[i] & 255) - 128);
        }
        return new Colors(sums[0] / count, sums[1] / count, sums[2] / count);
    }

    /** The parts of a blob that are of the sticker's own colour. */
    List<PeakFlood.Blob> parts(PeakFlood.Blob blob, ColorScore score, int fewest, int most, PeakFlood flood) {
        double reach = REACH * blob.longAxis() + 1;
        int left = (int) Math.max(0, blob.x() - reach);
        int top = (int) Math.max(0, blob.y() - reach);
        int columns = (int) Math.min(window.width() - 1.0, blob.x() + reach) - left + 1;
        int rows = (int) Math.min(window.height() - 1.0, blob.y() + reach) - top + 1;
        byte[] map = new byte[columns * rows];
        for (int i = 0; i < map.length; i++) {
            int at = (top + i / columns) * window.width() + left + i % columns;
            map[i] = (byte) score.closeness(luma[at], u[at], v[at]);
        }
        return flood.blobs(new PeakFlood.Map(map, map), columns, LEAST_CLOSENESS, fewest, most, MOST_PARTS).stream()
                .map(b -> b.movedBy(left, top))
                .toList();
    }
}
