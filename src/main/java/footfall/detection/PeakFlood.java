package footfall.detection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds compact bright blobs on a map of 8-bit scores: from each peak, highest first, the connected pixels above half the peak (or
 * a higher share of it, where half would run into a larger region). Only pixels above a threshold are touched, so the cost is that
 * of the few bright ones; the others are passed over eight at a time. Not for several threads at a time.
 */
final class PeakFlood {
    private static final double[] LEVELS = {0.5, 0.68, 0.84};

    /** Variance of a unit square along a side. */
    private static final double PIXEL_VARIANCE = 1 / 12.0;

    private static final VarHandle EIGHT_PIXELS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int LAST_STAMP = Integer.MAX_VALUE / 2;

    /** The blob that took each pixel; a stamp of an earlier map counts as none, so nothing needs clearing in between. */
    private final int[] owner;

    private final int[] seeds;
    private final int[] sorted;
    private final int[] queue;
    private int width;
    private int height;
    private int stamp;
    private int earlierStamp;

    /** @param most pixels of the largest map */
    PeakFlood(int most) {
        owner = new int[most];
        seeds = new int[most];
        sorted = new int[most];
        queue = new int[most];
    }

    /**
     * One blob in map coordinates.
     *
     * @param x centroid of its pixels, each weighted with its score above the level
     * @param area pixels
     * @param xx variance of its pixels in x; a disc of radius r has r r / 4
     */
    record Blob(double x, double y, int area, int peak, double xx, double xy, double yy) {
        double diameter() {
            return 2 * Math.sqrt(area / Math.PI);
        }

        double longAxis() {
            return Math.sqrt((xx + yy) / 2 + Math.hypot((xx - yy) / 2, xy));
        }

        double shortAxis() {
            return Math.sqrt(Math.max((xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy), PIXEL_VARIANCE));
        }

        Blob movedBy(int columns, int rows) {
            return new Blob(x + columns, y + rows, area, peak, xx, xy, yy);
        }

        double elongation() {
            return longAxis() / shortAxis();
        }

        /** Its area over that of the ellipse with its moments: 1 for a disc. */
        double solidity() {
            return area / (4 * Math.PI * longAxis() * shortAxis());
        }
    }

    /**
     * A map, row by row, and the same map with only its tops, the pixels without a higher neighbour: only they can start a blob. From
     * any other pixel a flood reaches higher ground, which is of an earlier blob or failed as one. More than
     * the tops does no harm but takes longer.
     */
    static final class Map {
        final byte[] scores;
        final byte[] tops;

        Map(byte[] scores, byte[] tops) {
            this.scores = scores;
            this.tops = tops;
        }
    }

    /** @param threshold at least 1 */
    List<Blob> blobs(Map map, int mapWidth, int threshold, int fewestPixels, int mostPixels, int mostBlobs) {
        width = mapWidth;
        byte[] scores = map.scores;
        height = scores.length / mapWidth;
        int count = sortDown(scores, gather(map.tops, threshold));
        forgetOwners();
        List<Blob> blobs = new ArrayList<>();
        for (int i = 0; i < count && blobs.size() < mostBlobs; i++) {
            if (isFree(sorted[i])) {
                grow(scores, sorted[i], threshold, fewestPixels, mostPixels, blobs);
            }
        }
        return blobs;
    }

    private void forgetOwners() {
        if (stamp > LAST_STAMP) {
            Arrays.fill(owner, 0);
            stamp = 0;
        }
        earlierStamp = stamp;
    }

    private boolean isFree(int pixel) {
        return owner[pixel] <= earlierStamp;
    }

    /** Collects the tops of at least the threshold, in the map's order. */
    private int gather(byte[] tops, int threshold) {
        int count = 0;
        int eights = tops.length & ~7;
        for (int i = 0; i < eights; i += 8) {
            if ((long) EIGHT_PIXELS.get(tops, i) != 0) {
                count = gather(tops, i, i + 8, threshold, count);
            }
        }
        return gather(tops, eights, tops.length, threshold, count);
    }

    private int gather(byte[] tops, int from, int to, int threshold, int known) {
        int count = known;
        for (int i = from; i < to; i++) {
            if ((tops[i] & 255) >= threshold) {
                seeds[count++] = i;
            }
        }
        return count;
    }

    private int sortDown(byte[] map, int count) {
        int[] starts = new int[257];
        for (int i = 0; i < count; i++) {
            starts[256 - (map[seeds[i]] & 255)]++;
        }
        for (int i = 0; i < 256; i++) {
            starts[i + 1] += starts[i];
        }
        for (int i = 0; i < count; i++) {
            sorted[starts[255 - (map[seeds[i]] & 255)]++] = seeds[i];
        }
        return count;
    }

    private void grow(byte[] map, int seed, int threshold, int fewest, int most, List<Blob> blobs) {
        int peak = map[seed] & 255;
        for (double level : LEVELS) {
            int least = Math.max((int) Math.ceil(level * peak), Math.min(threshold, peak));
            int count = flood(map, seed, least, most);
            if (count > 0) {
                if (count >= fewest) {
                    blobs.add(measured(map, count, least, peak));
                }
                return;
            }
        }
        owner[seed] = ++stamp;
    }

    /**
     * Fills {@link #queue} and marks its pixels; a region that reaches higher ground or an earlier blob, or outgrows {@code most}, is
     * given back: 0.
     */
    private int flood(byte[] map, int seed, int least, int most) {
        int mark = ++stamp;
        int peak = map[seed] & 255;
        int count = 0;
        queue[count++] = seed;
        owner[seed] = mark;
        for (int head = 0; head < count; head++) {
            int x = queue[head] % width;
            int y = queue[head] / width;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int next = ny * width + nx;
                    int score = map[next] & 255;
                    if (score < least || owner[next] == mark) {
                        continue;
                    }
                    if (score > peak || !isFree(next) || count > most) {
                        release(count);
                        return 0;
                    }
                    owner[next] = mark;
                    queue[count++] = next;
                }
            }
        }
        return count;
    }

    private void release(int count) {
        for (int i = 0; i < count; i++) {
            owner[queue[i]] = 0;
        }
    }

    private Blob measured(byte[] map, int count, int least, int peak) {
        double sum = 0;
        double x = 0;
        double y = 0;
        double plainX = 0;
        double plainY = 0;
        for (int i = 0; i < count; i++) {
            int px = queue[i] % width;
            int py = queue[i] / width;
            double weight = (map[queue[i]] & 255) - least + 1;
            sum += weight;
            x += weight * px;
            y += weight * py;
            plainX += px;
            plainY += py;
        }
        plainX /= count;
        plainY /= count;
        double xx = PIXEL_VARIANCE;
        double yy = PIXEL_VARIANCE;
        double xy = 0;
        for (int i = 0; i < count; i++) {
            double dx = queue[i] % width - plainX;
            int row = queue[i] / width;
            double dy = row - plainY;
            xx += dx * dx / count;
            yy += dy * dy / count;
            xy += dx * dy / count;
        }
        return new Blob(x / sum, y / sum, count, peak, xx, xy, yy);
    }
}
