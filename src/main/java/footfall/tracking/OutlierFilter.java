package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.settings.GapSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out samples that cannot be the marker: those that break the lengths of all limbs they belong to, and lone jumps. Made for gross
 * errors (another thing taken for the marker); real movement stays, and so does what was placed by hand.
 */
final class OutlierFilter {
    private static final List<Limb> LIMBS = List.of(
            new Limb(BodyPoint.SHOULDER, BodyPoint.HIP),
            new Limb(BodyPoint.HIP, BodyPoint.KNEE),
            new Limb(BodyPoint.KNEE, BodyPoint.ANKLE),
            new Limb(BodyPoint.ANKLE, BodyPoint.HEEL),
            new Limb(BodyPoint.ANKLE, BodyPoint.TOE),
            new Limb(BodyPoint.HEEL, BodyPoint.TOE));
    private static final double USUAL_UNEVENNESS = 0.95;

    private record Limb(BodyPoint from, BodyPoint to) {
        boolean has(BodyPoint point) {
            return from == point || to == point;
        }

        Optional<Double> length(Map<BodyPoint, Point> pose) {
            return Optional.ofNullable(pose.get(from))
                    .flatMap(a -> Optional.ofNullable(pose.get(to)).map(a::distanceTo));
        }
    }

    private final FrameTimes times;
    private final GapSettings settings;

    OutlierFilter(FrameTimes times, GapSettings settings) {
        this.times = times;
        this.settings = settings;
    }

    /** The tracks of one leg without their outliers. */
    Map<BodyPoint, Track> clean(Map<BodyPoint, Track> leg) {
        List<Map<BodyPoint, Point>> poses = new ArrayList<>();
        for (int frame = 0; frame < times.count(); frame++) {
            poses.add(new EnumMap<>(BodyPoint.class));
        }
        List<Set<BodyPoint>> placed = new ArrayList<>();
        for (int frame = 0; frame < times.count(); frame++) {
            placed.add(EnumSet.noneOf(BodyPoint.class));
        }
        leg.forEach((point, track) -> track.samples().forEach(s -> {
            poses.get(s.frame()).put(point, s.position());
            if (s.origin() == Origin.CORRECTED) {
                placed.get(s.frame()).add(point);
            }
        }));
        Map<Limb, Double> usual = usualLengths(poses);
        for (int frame = 0; frame < times.count(); frame++) {
            removeLimbBreakers(poses.get(frame), placed.get(frame), usual);
        }
        double jump = settings.jumpThighShare()
                * usual.getOrDefault(
                        new Limb(BodyPoint.HIP, BodyPoint.KNEE),
                        usual.values().stream().max(Comparator.naturalOrder()).orElse(0.0));
        Map<BodyPoint, Track> clean = new EnumMap<>(BodyPoint.class);
        leg.forEach((point, track) -> {
            List<TrackSample> unbroken = track.samples().stream()
                    .filter(s -> poses.get(s.frame()).containsKey(point))
                    .toList();
            clean.put(point, new Track(track.side(), point, withoutJumps(unbroken, jump)));
        });
        return clean;
    }

    private static Map<Limb, Double> usualLengths(List<Map<BodyPoint, Point>> poses) {
        Map<Limb, Double> usual = new HashMap<>();
        for (Limb limb : LIMBS) {
            double[] lengths = poses.stream()
                    .flatMap(pose -> limb.length(pose).stream())
                    .mapToDouble(l -> l)
                    .sorted()
                    .toArray();
            if (lengths.length > 0) {
                usual.put(limb, lengths[lengths.length / 2]);
            }
        }
        return usual;
    }

    private void removeLimbBreakers(Map<BodyPoint, Point> pose, Set<BodyPoint> placed, Map<Limb, Double> usual) {
        Optional<BodyPoint> worst = worst(pose, placed, usual);
        while (worst.isPresent()) {
            pose.remove(worst.orElseThrow());
            worst = worst(pose, placed, usual);
        }
    }

    /** The point with most broken limbs, of those with no whole limb that a hand did not place. */
    private Optional<BodyPoint> worst(Map<BodyPoint, Point> pose, Set<BodyPoint> placed, Map<Limb, Double> usual) {
        Set<Limb> whole = new HashSet<>();
        Set<Limb> broken = new HashSet<>();
        usual.forEach((limb, length) -> limb.length(pose)
                .ifPresent(now ->
                        (Math.abs(now - length) > settings.segmentTolerance() * length ? broken : whole).add(limb)));
        return pose.keySet().stream()
                .filter(point -> !placed.contains(point))
                .filter(point -> whole.stream().noneMatch(l -> l.has(point)))
                .filter(point -> broken.stream().anyMatch(l -> l.has(point)))
                .max(Comparator.comparingLong(
                        point -> broken.stream().filter(l -> l.has(point)).count()));
    }

    private List<TrackSample> withoutJumps(List<TrackSample> samples, double smallest) {
        double[] uneven = new double[samples.size()];
        for (int i = 2; i + 2 < samples.size(); i++) {
            uneven[i] = unevenness(samples.subList(i - 2, i + 3));
        }
        double[] sorted = Arrays.stream(uneven).sorted().toArray();
        double usual = sorted.length == 0 ? 0 : sorted[(int) (USUAL_UNEVENNESS * (sorted.length - 1))];
        double limit = Math.max(smallest, settings.jumpFactor() * usual);
        List<TrackSample> kept = new ArrayList<>();
        for (int i = 0; i < uneven.length; i++) {
            if (uneven[i] < limit || !highest(uneven, i) || samples.get(i).origin() == Origin.CORRECTED) {
                kept.add(samples.get(i));
            }
        }
        return kept;
    }

    private static boolean highest(double[] uneven, int i) {
        for (int k = Math.max(0, i - 2); k <= Math.min(uneven.length - 1, i + 2); k++) {
            if (uneven[k] > uneven[i]) {
                return false;
            }
        }
        return true;
    }

    /** Distance of the middle one of five samples from the cubic through the others; 0 across a gap. */
    private double unevenness(List<TrackSample> five) {
        if (five.get(4).frame() - five.get(0).frame() > 4) {
            return 0;
        }
        TrackSample middle = five.get(2);
        List<TrackSample> others = List.of(five.get(0), five.get(1), five.get(3), five.get(4));
        return middle.position().distanceTo(Lagrange.at(times.seconds(middle.frame()), others, times));
    }
}
