package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.geometry.Point;
import footfall.signal.Quantiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The leg as its sample frames show it.
 *
 * @param looks of each marker that was found
 * @param bonesPx middle length of each pair of markers that keep their distance; only pairs that were found
 * @param sightings where its markers were on the sample frames
 * @param shoulderFromHip where the shoulder's marker, if there is one, keeps its place above the hip's
 * @param support share of the sample frames that show it
 * @param score how well it makes a leg, to compare with other models of the same clip
 */
public record LegModel(
        Facing facing,
        Map<BodyPoint, Appearance> looks,
        Map<LegShape.Bone, Double> bonesPx,
        List<Point> sightings,
        Optional<Point> shoulderFromHip,
        double support,
        double score) {
    public LegModel {
        looks = Map.copyOf(looks);
        bonesPx = Map.copyOf(bonesPx);
        sightings = List.copyOf(sightings);
    }

    boolean has(int joint) {
        return looks.containsKey(LegShape.JOINTS.get(joint));
    }

    /** Whether the other model shows the same leg and more: then its further marker was only lost for a part of the clip. */
    boolean isPartOf(LegModel other) {
        return other.facing == facing
                && IntStream.range(0, LegShape.JOINTS.size()).allMatch(j -> other.has(j) || !has(j))
                && bonesPx.entrySet().stream()
                        .filter(b -> looks.containsKey(LegShape.JOINTS.get(b.getKey().from))
                                && looks.containsKey(LegShape.JOINTS.get(b.getKey().to)))
                        .allMatch(b ->
                                Math.abs(Math.log(b.getValue() / other.bonePx(b.getKey()))) < b.getKey().tolerance / 2);
    }

    /** The same leg seen from its other side. */
    LegModel mirrored() {
        return new LegModel(
                facing.opposite(),
                looks,
                bonesPx,
                sightings,
                shoulderFromHip.map(place -> new Point(-place.x(), place.y())),
                support,
                score);
    }

    LegModel withShoulder(List<ShoulderFinder.Sighting> shoulder) {
        Map<BodyPoint, Appearance> allLooks = new EnumMap<>(looks);
        allLooks.put(
                BodyPoint.SHOULDER,
                Appearance.middleOf(
                        shoulder.stream().map(ShoulderFinder.Sighting::blob).toList()));
        List<Point> allSightings = new ArrayList<>(sightings);
        shoulder.forEach(s -> allSightings.add(s.blob().position()));
        Point middle = new Point(
                Quantiles.median(
                        shoulder.stream().mapToDouble(s -> s.fromHip().x()).toArray()),
                Quantiles.median(
                        shoulder.stream().mapToDouble(s -> s.fromHip().y()).toArray()));
        return new LegModel(facing, allLooks, bonesPx, allSightings, Optional.of(middle), support, score);
    }

    double bonePx(LegShape.Bone bone) {
        return bonesPx.getOrDefault(bone, Double.NaN);
    }

    /** Thigh and shank together. */
    public double legPx() {
        double shank = bonesPx.getOrDefault(LegShape.Bone.SHANK, Double.NaN);
        return shank + bonesPx.getOrDefault(LegShape.Bone.THIGH, shank);
    }
}
