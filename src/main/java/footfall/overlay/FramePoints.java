package footfall.overlay;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the points lie, frame by frame: the tracks, laid out for looking up. Positions are pixels of the upright picture. */
final class FramePoints {
    private final Map<Side, Map<BodyPoint, Map<Integer, TrackSample>>> samples = new EnumMap<>(Side.class);
    private final Tracks tracks;

    FramePoints(Tracks tracks) {
        if (tracks.unit() != Tracks.Unit.PIXELS) {
            throw new IllegalArgumentException("only tracks in pixels can be drawn on a picture");
        }
        this.tracks = tracks;
        for (Track track : tracks.tracks()) {
            Map<Integer, TrackSample> byFrame = new HashMap<>();
            track.samples().forEach(sample -> byFrame.put(sample.frame(), sample));
            samples.computeIfAbsent(track.side(), side -> new EnumMap<>(BodyPoint.class))
                    .put(track.point(), byFrame);
        }
    }

    List<Side> sides() {
        return List.copyOf(samples.keySet());
    }

    /** The side whose hip is followed: the near one, where it was tracked. */
    Side leadingSide() {
        return samples.containsKey(tracks.nearSide())
                ? tracks.nearSide()
                : tracks.nearSide().opposite();
    }

    Optional<Point> at(Side side, BodyPoint point, int frame) {
        return sample(side, point, frame).map(TrackSample::position);
    }

    boolean seen(Side side, BodyPoint point, int frame) {
        return sample(side, point, frame)
                .filter(sample -> sample.origin() != Origin.INTERPOLATED)
                .isPresent();
    }

    private Optional<TrackSample> sample(Side side, BodyPoint point, int frame) {
        return Optional.ofNullable(samples.getOrDefault(side, Map.of())
                .getOrDefault(point, Map.of())
                .get(frame));
    }

    /** Median length from hip over knee to ankle, pixels; absent where the three are never known together. */
    Optional<Double> legPx(Side side) {
        double[] lengths = java.util.stream.IntStream.range(0, tracks.times().count())
                .mapToObj(frame -> legPx(side, frame))
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(lengths);
        return lengths.length == 0 ? Optional.empty() : Optional.of(lengths[lengths.length / 2]);
    }

    private Optional<Double> legPx(Side side, int frame) {
        return at(side, BodyPoint.HIP, frame)
                .flatMap(hip -> at(side, BodyPoint.KNEE, frame)
                        .flatMap(knee -> at(side, BodyPoint.ANKLE, frame)
                                .map(ankle -> hip.distanceTo(knee) + knee.distanceTo(ankle))));
    }
}
