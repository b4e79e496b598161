package footfall.tracking;

import footfall.observation.Detection;
import footfall.observation.FrameTimes;
import footfall.signal.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out of one joint's path what does not belong to it: jumps, and blobs found now and then after the marker was lost. */
final class TrackCleaner {
    private static final int NEIGHBOURS = 4;
    private static final int FEWEST_NEIGHBOURS = 4;
    private static final double[] MOST_JUMP_DIAMETERS = {0.9, 1.3, 2.2, 2.2, 2.2};
    private static final double WINDOW_SECONDS = 0.1;
    private static final double WINDOW_FRAMES = 3.5;
    private static final double ISLAND_SECONDS = 0.5;
    private static final double LEAST_FILLED = 0.3;
    /** Sightings with more frames than this between them are not together. */
    private static final int MOST_MISSING = 2;

    private static final int FEWEST_TOGETHER = 3;

    private TrackCleaner() {}

    /** @param path the joint's blob on each frame; changed in place */
    static void clean(@Nullable Detection[] path, int joint, double diameterPx, FrameTimes times) {
        for (int round = 0; round < 2; round++) {
            dropJumps(path, MOST_JUMP_DIAMETERS[joint] * diameterPx, times);
            PathChain.keepLongest(path, diameterPx, times);
        }
        dropLoners(path);
        boolean dropped = true;
        while (dropped) { // what held to a dropped island is one itself
            dropped = dropIslands(path, times);
        }
    }

    /** A sighting or two in the middle of a gap cannot be checked against neighbours, and bring little. */
    private static void dropLoners(@Nullable Detection[] path) {
        int last = Integer.MIN_VALUE / 2;
        int first = -1;
        for (int i = 0; i <= path.length + MOST_MISSING; i++) {
            if (i < path.length && path[i] != null) {
                first = i - last > MOST_MISSING + 1 ? i : first;
                last = i;
            } else if (i - last == MOST_MISSING + 1 && last - first + 1 < FEWEST_TOGETHER) {
                Arrays.fill(path, first, last + 1, null);
            }
        }
    }

    private static void dropJumps(@Nullable Detection[] path, double mostPx, FrameTimes times) {
        double window = times.count() < 2 ? 0 : Math.max(WINDOW_SECONDS, WINDOW_FRAMES / times.medianFps());
        List<Integer> bad = new ArrayList<>();
        for (int i = 0; i < path.length; i++) {
            Detection here = path[i];
            if (here != null) {
                List<Detection> near = new ArrayList<>();
                List<Double> at = new ArrayList<>();
                neighbours(path, i, times, window, near, at);
                if (near.size() >= FEWEST_NEIGHBOURS && offLine(here, near, at) > mostPx) {
                    bad.add(i);
                }
            }
        }
        bad.forEach(i -> path[i] = null);
    }

    private static void neighbours(
            @Nullable Detection[] path, int i, FrameTimes times, double window, List<Detection> near, List<Double> at) {
        for (int direction = -1; direction <= 1; direction += 2) {
            int taken = 0;
            for (int k = i + direction; k >= 0 && k < path.length && taken < NEIGHBOURS; k += direction) {
                double seconds = times.seconds(k) - times.seconds(i);
                if (Math.abs(seconds) > window) {
                    break;
                }
                Detection blob = path[k];
                if (blob != null) {
                    near.add(blob);
                    at.add(seconds);
                    taken++;
                }
            }
        }
    }

    /** Distance of a blob from the median of the parabolas through its neighbours (each through three of them). */
    private static double offLine(Detection here, List<Detection> near, List<Double> at) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        int n = near.size();
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                for (int c = b + 1; c < n; c++) {
                    double ta = at.get(a);
                    double tb = at.get(b);
                    double tc = at.get(c);
                    if (Math.min(ta, Math.min(tb, tc)) < 0 && Math.max(ta, Math.max(tb, tc)) > 0) {
                        double wa = tb * tc / ((ta - tb) * (ta - tc));
                        double wb = ta * tc / ((tb - ta) * (tb - tc));
                        double wc = ta * tb / ((tc - ta) * (tc - tb));
                        x.add(wa * near.get(a).xPx()
                                + wb * near.get(b).xPx()
                                + wc * near.get(c).xPx());
                        y.add(wa * near.get(a).yPx()
                                + wb * near.get(b).yPx()
                                + wc * near.get(c).yPx());
                    }
                }
            }
        }
        if (x.isEmpty()) {
            return 0;
        }
        double mx = Quantiles.median(x.stream().mapToDouble(Double::doubleValue).toArray());
        double my = Quantiles.median(y.stream().mapToDouble(Double::doubleValue).toArray());
        return Math.hypot(here.xPx() - mx, here.yPx() - my);
    }

    /** Whether there were any. */
    private static boolean dropIslands(@Nullable Detection[] path, FrameTimes times) {
        boolean[] keep = new boolean[path.length];
        int from = 0;
        int to = 0;
        int filled = 0;
        for (int i = 0; i < path.length; i++) {
            while (to < path.length && times.seconds(to) <= times.seconds(i) + ISLAND_SECONDS) {
                filled += path[to++] == null ? 0 : 1;
            }
            while (times.seconds(from) < times.seconds(i) - ISLAND_SECONDS) {
                filled -= path[from++] == null ? 0 : 1;
            }
            keep[i] = filled >= LEAST_FILLED * (to - from);
        }
        boolean dropped = false;
        for (int i = 0; i < path.length; i++) {
            if (!keep[i] && path[i] != null) {
                path[i] = null;
                dropped = true;
            }
        }
        return dropped;
    }
}
