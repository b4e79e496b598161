package footfall.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The trajectories of a file as they stand there: every marker's coordinates (two or three axes, in metres or pixels, NaN where
 * missing) at each time.
 */
final class TrackTable {
    private final List<Double> seconds = new ArrayList<>();
    private final Map<String, List<double[]>> markers = new LinkedHashMap<>();

    /** The next frame; its time must be later than the one before. */
    void addFrame(double time, TrackLines lines, int line) {
        if (Double.isNaN(time) || (!seconds.isEmpty() && time <= seconds.get(seconds.size() - 1))) {
            throw lines.fault(line, TrackFault.TIMES_DO_NOT_RISE);
        }
        seconds.add(time);
    }

    /** The marker's coordinates on the frame added last. */
    void addPosition(String marker, double[] coordinates) {
        markers.computeIfAbsent(marker, m -> new ArrayList<>()).add(coordinates);
    }

    Set<String> names() {
        return markers.keySet();
    }

    int frames() {
        return seconds.size();
    }

    /** Seconds from the first frame. */
    double[] times() {
        return seconds.stream().mapToDouble(t -> t - seconds.get(0)).toArray();
    }

    int axes(String marker) {
        return markers.getOrDefault(marker, List.of()).get(0).length;
    }

    /** Whether the marker has a place on this frame. Zero in all of three axes is how some programs write that it has none. */
    boolean known(String marker, int frame) {
        double sum = 0;
        for (int axis = 0; axis < axes(marker); axis++) {
            sum += Math.abs(coordinate(marker, frame, axis));
        }
        return Double.isFinite(sum) && !(sum == 0 && axes(marker) == 3);
    }

    double coordinate(String marker, int frame, int axis) {
        return markers.getOrDefault(marker, List.of()).get(frame)[axis];
    }
}
