package footfall.correction;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.correction.Correction.FollowFrom;
import footfall.correction.Correction.HidePoint;
import footfall.correction.Correction.Interpolate;
import footfall.correction.Correction.OfTrack;
import footfall.correction.Correction.PlacePoint;
import footfall.correction.CorrectionList.Entry;
import footfall.geometry.Point;
import footfall.settings.CorrectionSettings;
import footfall.tracking.Lagrange;
import footfall.tracking.LegSize;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tracks with what was placed by hand.
 *
 * @param unfit corrections of tracks that found nothing to correct
 */
public record CorrectedTracks(Tracks tracks, List<Entry> unfit) {
    public CorrectedTracks {
        unfit = List.copyOf(unfit);
    }

    /**
     * Lays corrections over tracks.
     *
     * @param seen as they were seen, gaps open; where nothing was seen at all, near side and direction follow from what is placed
     * @param list of all kinds, in order; only those of tracks count
     * @param joints whether the points are joints without a sticker
     */
    public static CorrectedTracks of(Tracks seen, List<Entry> list, boolean joints, CorrectionSettings settings) {
        Pen pen = new Pen(seen, placedSdPx(seen, joints, settings), settings.interpolatedShare());
        List<Entry> unfit = new ArrayList<>();
        for (Entry entry : list) {
            if (entry.what() instanceof OfTrack correction && !pen.draw(correction)) {
                unfit.add(entry);
            }
        }
        return new CorrectedTracks(pen.tracks(), unfit);
    }

    /** Standard deviation of a point placed by hand, per axis; parameters as above. */
    public static double placedSdPx(Tracks seen, boolean joints, CorrectionSettings settings) {
        double joint = joints
                ? settings.placedJointShare() * LegSize.thighAndShank(seen).orElse(0.0)
                : 0;
        return Math.hypot(settings.placedSdPx(), joint);
    }

    /** A placed sample farther away than so many times the gap says nothing of the way through it. */
    private static final int FAR = 2;

    private record Key(Side side, BodyPoint point) {
        static Key of(OfTrack correction) {
            return new Key(correction.side(), correction.point());
        }
    }

    /** Draws on copies; a track that is not corrected stays itself. */
    private static final class Pen {
        private final Tracks seen;
        private final double placedSd;
        private final double interpolatedShare;
        private final Map<Key, NavigableMap<Integer, TrackSample>> changed = new LinkedHashMap<>();

        Pen(Tracks seen, double placedSd, double interpolatedShare) {
            this.seen = seen;
            this.placedSd = placedSd;
            this.interpolatedShare = interpolatedShare;
        }

        /** Whether it fits. */
        boolean draw(OfTrack correction) {
            NavigableMap<Integer, TrackSample> track = changed.computeIfAbsent(Key.of(correction), this::copy);
            if (correction instanceof PlacePoint place) {
                put(track, place.frame(), place.at(), placedSd);
                return true;
            }
            if (correction instanceof FollowFrom follow) {
                follow.places().forEach(p -> put(track, p.frame(), p.at(), p.sdPx()));
                return true;
            }
            if (correction instanceof HidePoint hide) {
                Map<Integer, TrackSample> hidden = track.subMap(hide.fromFrame(), true, hide.toFrame(), true);
                boolean any = !hidden.isEmpty();
                hidden.clear();
                return any;
            }
            Interpolate between = (Interpolate) correction;
            boolean fits = isPlaced(track, between.fromFrame()) && isPlaced(track, between.toFrame());
            if (fits) {
                interpolate(track, between);
            }
            return fits;
        }

        private NavigableMap<Integer, TrackSample> copy(Key key) {
            TreeMap<Integer, TrackSample> copy = new TreeMap<>();
            seen.track(key.side(), key.point())
                    .ifPresent(track -> track.samples().forEach(s -> copy.put(s.frame(), s)));
            return copy;
        }

        private static void put(Map<Integer, TrackSample> track, int frame, Point at, double sd) {
            track.put(frame, new TrackSample(frame, at, sd, Origin.CORRECTED));
        }

        private static boolean isPlaced(Map<Integer, TrackSample> track, int frame) {
            TrackSample sample = track.get(frame);
            return sample != null && sample.origin() == Origin.CORRECTED;
        }

        private void interpolate(NavigableMap<Integer, TrackSample> track, Interpolate between) {
            TrackSample from = Objects.requireNonNull(track.get(between.fromFrame()));
            TrackSample to = Objects.requireNonNull(track.get(between.toFrame()));
            List<TrackSample> nodes = nodes(track, from.frame(), to.frame());
            for (int frame = from.frame() + 1; frame < to.frame(); frame++) {
                Point at = Lagrange.at(seen.times().seconds(frame), nodes, seen.times());
                double far = Math.min(at.distanceTo(from.position()), at.distanceTo(to.position()));
                double sd = Math.hypot(placedSd, interpolatedShare * far);
                track.put(frame, new TrackSample(frame, at, sd, Origin.INTERPOLATED));
            }
        }

        /** The two ends, and the nearest placed sample beyond either where it is not far. */
        private static List<TrackSample> nodes(NavigableMap<Integer, TrackSample> track, int from, int to) {
            List<TrackSample> nodes = new ArrayList<>();
            int far = FAR * (to - from);
            track.subMap(from - far, true, from, false).descendingMap().values().stream()
                    .filter(s -> s.origin() == Origin.CORRECTED)
                    .findFirst()
                    .ifPresent(nodes::add);
            nodes.add(Objects.requireNonNull(track.get(from)));
            nodes.add(Objects.requireNonNull(track.get(to)));
            track.subMap(to, false, to + far, true).values().stream()
                    .filter(s -> s.origin() == Origin.CORRECTED)
                    .findFirst()
                    .ifPresent(nodes::add);
            return nodes;
        }

        Tracks tracks() {
            List<Track> all = new ArrayList<>();
            seen.tracks().forEach(track -> {
                NavigableMap<Integer, TrackSample> drawn = changed.remove(new Key(track.side(), track.point()));
                add(all, drawn == null ? track : track(track.side(), track.point(), drawn));
            });
            changed.forEach((key, drawn) -> add(all, track(key.side(), key.point(), drawn)));
            return seen.tracks().isEmpty() && !all.isEmpty() ? placedOnly(all) : seen.withTracks(all);
        }

        /** A point that is hidden on every frame has no track. */
        private static void add(List<Track> all, Track track) {
            if (!track.samples().isEmpty()) {
                all.add(track);
            }
        }

        private static Track track(Side side, BodyPoint point, NavigableMap<Integer, TrackSample> samples) {
            return new Track(side, point, List.copyOf(samples.values()));
        }

        /** Where nothing was seen, the direction is where the toe lies from the heel. */
        private Tracks placedOnly(List<Track> all) {
            double ahead = 0;
            for (Side side : Side.values()) {
                ahead += meanX(all, side, BodyPoint.TOE)
                        .flatMap(toe -> meanX(all, side, BodyPoint.HEEL).map(heel -> toe - heel))
                        .orElse(0.0);
            }
            Facing facing = ahead < 0 ? Facing.LEFT : Facing.RIGHT;
            Side near = all.stream().anyMatch(t -> t.side() == seen.nearSide())
                    ? seen.nearSide()
                    : all.get(0).side();
            return new Tracks(seen.times(), facing, near, seen.unit(), all);
        }

        private static Optional<Double> meanX(List<Track> all, Side side, BodyPoint point) {
            return all.stream()
                    .filter(t -> t.side() == side && t.point() == point)
                    .findFirst()
                    .map(t -> t.samples().stream()
                            .mapToDouble(s -> s.position().x())
                            .average()
                            .orElseThrow());
        }
    }
}
