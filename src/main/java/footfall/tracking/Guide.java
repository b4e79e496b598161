package footfall.tracking;

import footfall.observation.Detection;
import footfall.observation.FrameTimes;
import footfall.signal.Quantiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each joint can be on each frame, from a first reading of the whole clip: near the line between its sure sightings. */
final class Guide {
    private static final double START_DIAMETERS = 1.5;
    private static final double COMMON_SPEED = 0.9;

    private final @Nullable Detection[][] paths;
    private final @Nullable FrameTimes times;
    private final double[] speeds = new double[5];
    private final int[][] before;
    private final int[][] after;

    private Guide() {
        paths = new Detection[0][];
        times = null;
        before = new int[0][];
        after = new int[0][];
    }

    /** @param paths by joint and frame */
    Guide(@Nullable Detection[][] paths, FrameTimes times) {
        this.paths = paths;
        this.times = times;
        before = new int[paths.length][];
        after = new int[paths.length][];
        for (int j = 0; j < paths.length; j++) {
            before[j] = nearest(paths[j], 1);
            after[j] = nearest(paths[j], -1);
            speeds[j] = speed(paths[j], times);
        }
    }

    /** Allows everything. */
    static Guide none() {
        return new Guide();
    }

    /** For each frame the last sighting up to it (direction 1) or the first from it on (-1); -1 = none. */
    static int[] nearest(@Nullable Detection[] path, int direction) {
        int[] nearest = new int[path.length];
        int last = -1;
        for (int k = 0; k < path.length; k++) {
            int i = direction > 0 ? k : path.length - 1 - k;
            last = path[i] == null ? last : i;
            nearest[i] = last;
        }
        return nearest;
    }

    private static double speed(@Nullable Detection[] path, FrameTimes times) {
        double[] speeds = new double[path.length];
        int count = 0;
        for (int i = 1; i < path.length; i++) {
            Detection a = path[i - 1];
            Detection b = path[i];
            if (a != null && b != null) {
                speeds[count++] =
                        Math.hypot(b.xPx() - a.xPx(), b.yPx() - a.yPx()) / (times.seconds(i) - times.seconds(i - 1));
            }
        }
        double usual = Quantiles.of(java.util.Arrays.copyOf(speeds, count), COMMON_SPEED);
        return Double.isNaN(usual) ? 0 : usual;
    }

    List<Detection> near(int joint, int frame, List<Detection> blobs) {
        FrameTimes clock = times;
        if (clock == null) {
            return blobs;
        }
        return blobs.stream().filter(b -> allows(joint, frame, b, clock)).toList();
    }

    private boolean allows(int joint, int frame, Detection blob, FrameTimes clock) {
        int a = before[joint][frame];
        int b = after[joint][frame];
        if (a < 0 || b < 0) {
            return within(joint, Math.max(a, b), frame, blob, clock);
        }
        return within(joint, a, frame, blob, clock) && within(joint, b, frame, blob, clock);
    }

    private boolean within(int joint, int sighting, int frame, Detection blob, FrameTimes clock) {
        Detection seen = sighting < 0 ? null : paths[joint][sighting];
        if (seen == null) {
            return true;
        }
        double seconds = Math.abs(clock.seconds(frame) - clock.seconds(sighting));
        return Math.hypot(blob.xPx() - seen.xPx(), blob.yPx() - seen.yPx())
                <= START_DIAMETERS * seen.diameterPx() + speeds[joint] * 1.6 * seconds;
    }
}
