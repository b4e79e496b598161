package footfall.correction;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.LegMotion;
import footfall.events.ShoeSpeeds;
import footfall.settings.CorrectionSettings;
import footfall.signal.Trajectory;
import footfall.tracking.LegSize;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The shoes' speeds without those of frames on which the flow had followed another thing, because the foot was not where it was taken to be. */
public final class CorrectedShoes {
    private static final Set<BodyPoint> FOOT = EnumSet.of(BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);

    private CorrectedShoes() {}

    /**
     * Leaves speeds out.
     *
     * @param speeds as measured along the tracks as they were seen, one between each two frames
     * @param stretch how many times longer the corrected tracks' times are than those of the speeds
     */
    public static ShoeSpeeds of(
            ShoeSpeeds speeds, double stretch, Tracks seen, Tracks corrected, CorrectionSettings settings) {
        double kept = settings.shoeShare() * LegSize.thighAndShank(corrected).orElse(0.0);
        Map<Side, LegMotion> legs = new EnumMap<>(Side.class);
        speeds.legs().forEach((side, leg) -> {
            Set<Integer> elsewhere = elsewhere(side, seen, corrected, kept);
            boolean same = elsewhere.isEmpty() && stretch == 1;
            legs.put(side, same ? leg : without(leg, elsewhere, stretch));
        });
        return new ShoeSpeeds(legs);
    }

    /** The frames on which a point of the foot was set somewhere else. */
    private static Set<Integer> elsewhere(Side side, Tracks seen, Tracks corrected, double kept) {
        Set<Integer> frames = new HashSet<>();
        for (Track track : corrected.tracks()) {
            if (track.side() == side && FOOT.contains(track.point())) {
                Map<Integer, TrackSample> before = new HashMap<>();
                seen.track(side, track.point()).ifPresent(t -> t.samples().forEach(s -> before.put(s.frame(), s)));
                track.samples().stream()
                        .filter(s -> s.origin() != Origin.DETECTED)
                        .filter(s -> !isNear(before.get(s.frame()), s, kept))
                        .forEach(s -> frames.add(s.frame()));
            }
        }
        return frames;
    }

    private static boolean isNear(@org.jspecify.annotations.Nullable TrackSample before, TrackSample now, double kept) {
        return before != null && before.position().distanceTo(now.position()) <= kept;
    }

    private static LegMotion without(LegMotion leg, Set<Integer> frames, double stretch) {
        Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
        leg.points().forEach((point, path) -> {
            double[] x = path.xArray();
            double[] y = path.yArray();
            double[] sd = new double[x.length];
            boolean[] known = new boolean[x.length];
            for (int i = 0; i < x.length; i++) {
                boolean moved = frames.contains(i) || frames.contains(i + 1);
                x[i] = moved ? Double.NaN : x[i] / stretch;
                y[i] = moved ? Double.NaN : y[i] / stretch;
                sd[i] = path.sd(i) / stretch;
                known[i] = !Double.isNaN(x[i]);
            }
            double[] seconds =
                    Arrays.stream(path.secondsArray()).map(t -> t * stretch).toArray();
            points.put(point, new Trajectory(seconds, x, y, sd, known));
        });
        return new LegMotion(leg.side(), points);
    }
}
