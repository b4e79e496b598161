package footfall.tracking;

import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places where a blob sits on many of the frames: things of the room. Pays off only where the camera stands still. */
final class StillPlaces {
    private final double cellPx;
    private final Map<Long, Integer> frames = new HashMap<>();
    private final double least;

    /**
     * @param cellPx a blob that stays within about this of a place counts as being there
     * @param share of the frames from which on it is a thing of the room
     */
    StillPlaces(List<FrameDetections> samples, double cellPx, double share) {
        this.cellPx = cellPx;
        least = share * samples.size();
        for (FrameDetections sample : samples) {
            Set<Long> touched = new HashSet<>();
            for (Detection blob : sample.blobs()) {
                long column = Math.round(blob.xPx() / cellPx);
                long row = Math.round(blob.yPx() / cellPx);
                for (long y = row - 1; y <= row + 1; y++) {
                    for (long x = column - 1; x <= column + 1; x++) {
                        touched.add(key(x, y));
                    }
                }
            }
            touched.forEach(k -> frames.merge(k, 1, Integer::sum));
        }
    }

    boolean contains(Detection blob) {
        return frames.getOrDefault(key(Math.round(blob.xPx() / cellPx), Math.round(blob.yPx() / cellPx)), 0) > least;
    }

    List<FrameDetections> removedFrom(List<FrameDetections> all) {
        return all.stream()
                .map(f -> new FrameDetections(
                        f.frame(), f.blobs().stream().filter(b -> !contains(b)).toList()))
                .toList();
    }

    private static long key(long x, long y) {
        return x * 100_003 + y;
    }
}
