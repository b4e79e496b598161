package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.signal.Quantiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How large the runner is in the picture. */
public final class LegSize {
    private LegSize() {}

    /**
     * Median of thigh and shank together, in the tracks' unit: of the near leg, of the far one where the near one was never seen whole.
     * Empty if neither was.
     */
    public static Optional<Double> thighAndShank(Tracks tracks) {
        return Stream.of(tracks.nearSide(), tracks.nearSide().opposite())
                .flatMap(side -> thighAndShank(tracks, side).stream())
                .findFirst();
    }

    private static Optional<Double> thighAndShank(Tracks tracks, Side side) {
        Map<Integer, Point> hips = places(tracks, side, BodyPoint.HIP);
        Map<Integer, Point> knees = places(tracks, side, BodyPoint.KNEE);
        Map<Integer, Point> ankles = places(tracks, side, BodyPoint.ANKLE);
        double[] lengths = knees.entrySet().stream()
                .filter(knee -> hips.containsKey(knee.getKey()) && ankles.containsKey(knee.getKey()))
                .mapToDouble(knee -> knee.getValue().distanceTo(place(hips, knee.getKey()))
                        + knee.getValue().distanceTo(place(ankles, knee.getKey())))
                .toArray();
        return lengths.length == 0 ? Optional.empty() : Optional.of(Quantiles.median(lengths));
    }

    private static Point place(Map<Integer, Point> places, int frame) {
        return Objects.requireNonNull(places.get(frame));
    }

    private static Map<Integer, Point> places(Tracks tracks, Side side, BodyPoint point) {
        Map<Integer, Point> places = new HashMap<>();
        tracks.track(side, point).ifPresent(track -> track.samples().forEach(s -> places.put(s.frame(), s.position())));
        return places;
    }
}
