package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.signal.Quantiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All tracks of one clip.
 *
 * @param times of every frame of the clip (file time until the time base is known, then real time)
 * @param facing the running direction along the x axis of the tracks
 * @param nearSide the side nearest the camera (for imported tracks: the side listed first)
 * @param unit of the positions
 */
public record Tracks(FrameTimes times, Facing facing, Side nearSide, Unit unit, List<Track> tracks) {
    /** The unit of the positions. */
    public enum Unit {
        /** Picture pixels, y down. */
        PIXELS,
        /** Metres, y up (an imported file). */
        METRES
    }

    public Tracks {
        tracks = List.copyOf(tracks);
    }

    public Optional<Track> track(Side side, BodyPoint point) {
        return tracks.stream()
                .filter(t -> t.side() == side && t.point() == point)
                .findFirst();
    }

    /** Median distance of two markers over the frames that show both. */
    public Optional<Double> medianLength(Side side, BodyPoint from, BodyPoint to) {
        Map<Integer, Point> ends = new HashMap<>();
        track(side, to).ifPresent(t -> t.samples().forEach(s -> ends.put(s.frame(), s.position())));
        double[] lengths = track(side, from).stream()
                .flatMap(t -> t.samples().stream())
                .filter(s -> ends.containsKey(s.frame()))
                .mapToDouble(s -> s.position().distanceTo(Objects.requireNonNull(ends.get(s.frame()))))
                .toArray();
        return lengths.length == 0 ? Optional.empty() : Optional.of(Quantiles.median(lengths));
    }

    /** The sides of which at least one track exists. */
    public List<Side> sides() {
        return tracks.stream().map(Track::side).distinct().sorted().toList();
    }

    public Tracks withTimes(FrameTimes realTimes) {
        return new Tracks(realTimes, facing, nearSide, unit, tracks);
    }

    public Tracks withTracks(List<Track> others) {
        return new Tracks(times, facing, nearSide, unit, others);
    }
}
