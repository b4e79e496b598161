package footfall.tracking;

import footfall.observation.Detection;
import footfall.observation.FrameTimes;
import footfall.signal.Quantiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pieces of one joint's path that one marker can have travelled: the path is cut where it jumps or pauses, and of all chains
 * of pieces that the marker could join at the speeds it otherwise moves with, the one with most samples stays. A blob that stands in for
 * a covered or lost marker makes a piece that does not fit.
 */
final class PathChain {
    private static final double COMMON_SPEED = 0.95;
    private static final double SPEED_MARGIN = 1.6;
    private static final double START_DIAMETERS = 1.0;
    private static final int MOST_BACK = 60;

    private record Piece(int first, int last, int size) {}

    private final @Nullable Detection[] path;
    private final double diameterPx;
    private final FrameTimes times;

    private PathChain(@Nullable Detection[] path, double diameterPx, FrameTimes times) {
        this.path = path;
        this.diameterPx = diameterPx;
        this.times = times;
    }

    /** @param path the joint's blob on each frame; changed in place */
    static void keepLongest(@Nullable Detection[] path, double diameterPx, FrameTimes times) {
        new PathChain(path, diameterPx, times).keepLongest();
    }

    private void keepLongest() {
        double speed = SPEED_MARGIN * usualSpeed();
        List<Piece> pieces = pieces(speed);
        int n = pieces.size();
        int[] best = new int[n];
        int[] back = new int[n];
        int end = -1;
        for (int i = 0; i < n; i++) {
            best[i] = pieces.get(i).size;
            back[i] = -1;
            for (int k = i - 1; k >= Math.max(0, i - MOST_BACK); k--) {
                if (best[k] + pieces.get(i).size > best[i]
                        && reachable(pieces.get(k).last, pieces.get(i).first, speed)) {
                    best[i] = best[k] + pieces.get(i).size;
                    back[i] = k;
                }
            }
            end = end < 0 || best[i] > best[end] ? i : end;
        }
        boolean[] kept = new boolean[path.length];
        for (int i = end; i >= 0; i = back[i]) {
            for (int f = pieces.get(i).first; f <= pieces.get(i).last; f++) {
                kept[f] = true;
            }
        }
        for (int f = 0; f < path.length; f++) {
            path[f] = kept[f] ? path[f] : null;
        }
    }

    private double usualSpeed() {
        List<Double> speeds = new ArrayList<>();
        for (int f = 1; f < path.length; f++) {
            if (path[f] != null && path[f - 1] != null) {
                speeds.add(distance(f - 1, f) / (times.seconds(f) - times.seconds(f - 1)));
            }
        }
        double usual =
                Quantiles.of(speeds.stream().mapToDouble(Double::doubleValue).toArray(), COMMON_SPEED);
        return Double.isNaN(usual) ? 0 : usual;
    }

    private List<Piece> pieces(double speed) {
        List<Piece> pieces = new ArrayList<>();
        int first = -1;
        for (int f = 0; f <= path.length; f++) {
            boolean goesOn = first >= 0 && f < path.length && path[f] != null && reachable(f - 1, f, speed);
            if (first >= 0 && !goesOn) {
                pieces.add(new Piece(first, f - 1, f - first));
                first = -1;
            }
            if (first < 0 && f < path.length && path[f] != null) {
                first = f;
            }
        }
        return pieces;
    }

    private boolean reachable(int from, int to, double speed) {
        double seconds = times.seconds(to) - times.seconds(from);
        return distance(from, to) <= START_DIAMETERS * diameterPx + speed * seconds;
    }

    private double distance(int from, int to) {
        Detection a = path[from];
        Detection b = path[to];
        return a == null || b == null ? 0 : Math.hypot(b.xPx() - a.xPx(), b.yPx() - a.yPx());
    }
}
