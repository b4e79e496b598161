package footfall.exchange;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The markers in the runner's frame: metres, x forward, y up; what is not known on a frame is absent. */
final class RunnerPaths {
    private final Tracks tracks;
    private final List<Side> sides = new ArrayList<>();
    private final Map<Place, Map<Integer, Point>> paths = new LinkedHashMap<>();

    /** One marker. */
    record Place(Side side, BodyPoint point) {
        /** R or L and the marker's word, as Sports2D and Pose2Sim write it. */
        String name() {
            String word = Json.name(point);
            return (side == Side.RIGHT ? "R" : "L")
                    + word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + word.substring(1);
        }
    }

    /**
     * @param metres tracks in metres, y up, x in either direction
     * @param first the leg that comes first
     */
    RunnerPaths(Tracks metres, Side first) {
        this.tracks = metres;
        for (Side side : List.of(first, first.opposite())) {
            if (metres.sides().contains(side)) {
                sides.add(side);
                for (BodyPoint point : BodyPoint.values()) {
                    metres.track(side, point).ifPresent(track -> paths.put(new Place(side, point), forward(track)));
                }
            }
        }
    }

    private Map<Integer, Point> forward(Track track) {
        Map<Integer, Point> path = new LinkedHashMap<>();
        for (TrackSample sample : track.samples()) {
            Point at = sample.position();
            path.put(sample.frame(), new Point(tracks.facing().sign() * at.x(), at.y()));
        }
        return path;
    }

    List<Side> sides() {
        return sides;
    }

    List<Place> places() {
        return List.copyOf(paths.keySet());
    }

    int frames() {
        return tracks.times().count();
    }

    double seconds(int frame) {
        return tracks.times().seconds(frame);
    }

    double medianFps() {
        return tracks.times().medianFps();
    }

    Optional<Point> at(Place place, int frame) {
        return Optional.ofNullable(paths.get(place)).flatMap(path -> Optional.ofNullable(path.get(frame)));
    }
}
