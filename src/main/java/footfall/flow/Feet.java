package footfall.flow;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.signal.LocalMean;
import footfall.tracking.LegSize;
import footfall.tracking.Track;
import footfall.tracking.Tracks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Where the feet are on every frame, by their tracks. */
final class Feet {
    private final Tracks tracks;
    private final Map<Side, Map<BodyPoint, Map<Integer, Point>>> places = new EnumMap<>(Side.class);
    private final double[] hipX;
    private final double[] hipY;

    /** @param hipSdSeconds of the hips' slow course */
    Feet(Tracks tracks, double hipSdSeconds) {
        this.tracks = tracks;
        for (Track track : tracks.tracks()) {
            Map<Integer, Point> way = new HashMap<>();
            track.samples().forEach(s -> way.put(s.frame(), s.position()));
            places.computeIfAbsent(track.side(), side -> new EnumMap<>(BodyPoint.class))
                    .put(track.point(), way);
        }
        double[] seconds = tracks.times().toArray();
        hipX = slowCourse(seconds, Point::x, hipSdSeconds);
        hipY = slowCourse(seconds, Point::y, hipSdSeconds);
    }

    private double[] slowCourse(double[] seconds, ToDoubleFunction<Point> axis, double sdSeconds) {
        List<double[]> hips = new ArrayList<>();
        for (Side side : Side.values()) {
            double[] hip = new double[seconds.length];
            Arrays.setAll(
                    hip,
                    frame -> place(side, BodyPoint.HIP, frame)
                            .map(axis::applyAsDouble)
                            .orElse(Double.NaN));
            hips.add(hip);
        }
        return LocalMean.of(seconds, LocalMean.middle(hips), sdSeconds);
    }

    boolean isFar(Side side) {
        return side != tracks.nearSide();
    }

    /** How far the hips go, slowly, to the next frame; nothing where they are not known. */
    Point drift(int from) {
        double x = hipX[from + 1] - hipX[from];
        double y = hipY[from + 1] - hipY[from];
        return Double.isNaN(x) ? new Point(0, 0) : new Point(x, y);
    }

    /** Empty where not all three points are known. */
    Optional<Foot> at(Side side, int frame) {
        List<Point> points = new ArrayList<>();
        for (BodyPoint point : ShoeFlow.FOOT) {
            place(side, point, frame).ifPresent(points::add);
        }
        return points.size() < ShoeFlow.FOOT.size() ? Optional.empty() : Optional.of(new Foot(points));
    }

    Optional<Point> place(Side side, BodyPoint point, int frame) {
        return Optional.ofNullable(places.get(side))
                .flatMap(leg -> Optional.ofNullable(leg.get(point)))
                .flatMap(way -> Optional.ofNullable(way.get(frame)));
    }

    /** Thigh and shank together; 0 if no leg was ever seen whole. */
    double legLengthPx() {
        return LegSize.thighAndShank(tracks).orElse(0.0);
    }
}
