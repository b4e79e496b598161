package footfall.calibration;

import footfall.body.BodyPoint;
import footfall.settings.CalibrationSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What one leg in the picture says of its camera: lengths, speeds and directions seen through a supposed camera. */
final class LegCues {
    /** The heel rests on the belt between these parts of the contact. */
    private static final double HEEL_FROM = 0.25;

    private static final double HEEL_TO = 0.50;
    /** The toe rests on the belt between these parts of the contact. */
    private static final double TOE_FROM = 0.20;

    private static final double TOE_TO = 0.65;

    private static final double PER_MILLE = 1000;
    /** Limb lengths in the picture vary by 5-7 % over a stride, the belt's speed by less. */
    private static final double BELIEVABLE = 0.15;
    /** 95 % of the hip-ankle distances in contact are below 0.986-1.005 of thigh + shank (ten leg-trials of RBDS). */
    private static final double NEARLY_STRAIGHT = 0.95;

    private final PictureLeg leg;
    private final Optional<LegCues> standing;
    private final CalibrationSettings settings;
    private final int[] stance;
    private final int[] kneeless;
    private final List<int[]> plantedHeel;
    private final List<int[]> plantedToe;
    private final List<int[]> thighParts;
    private final List<int[]> shankParts;

    LegCues(PictureLeg leg, CalibrationSettings settings) {
        this.leg = leg;
        this.standing = Optional.empty();
        this.settings = settings;
        IntPredicate legEnds = i -> seen(BodyPoint.HIP, i) && seen(BodyPoint.ANKLE, i);
        stance = inContact(i -> legEnds.test(i) && seen(BodyPoint.KNEE, i));
        kneeless = inContact(legEnds);
        plantedHeel = planted(BodyPoint.HEEL, HEEL_FROM, HEEL_TO);
        plantedToe = planted(BodyPoint.TOE, TOE_FROM, TOE_TO);
        thighParts = parts(BodyPoint.HIP, BodyPoint.KNEE);
        shankParts = parts(BodyPoint.KNEE, BodyPoint.ANKLE);
    }

    /** The cue of another depth of the same leg in the same frames. */
    private LegCues(PictureLeg leg, Optional<LegCues> standing, LegCues same) {
        this.leg = leg;
        this.standing = standing;
        settings = same.settings;
        stance = same.stance;
        kneeless = same.kneeless;
        plantedHeel = same.plantedHeel;
        plantedToe = same.plantedToe;
        thighParts = same.thighParts;
        shankParts = same.shankParts;
    }

    LegCues nearer(BodyPoint point, double metres) {
        return new LegCues(leg.nearer(point, metres), standing.map(s -> s.nearer(point, metres)), this);
    }

    /** The same leg with its length taken from how it stands. */
    LegCues sizedBy(LegCues standingLeg) {
        return new LegCues(leg, Optional.of(standingLeg), this);
    }

    /** The leg that its length is taken from, where that is the standing one. */
    Optional<PictureLeg> standingLeg() {
        return standing.map(LegCues::leg);
    }

    PictureLeg leg() {
        return leg;
    }

    private boolean seen(BodyPoint point, int i) {
        PictureLeg.Marker marker = leg.marker(point);
        return marker.known(i) && marker.seen[i];
    }

    private int[] frames(IntPredicate wanted) {
        return IntStream.range(0, leg.frames()).filter(wanted).toArray();
    }

    /** The wanted frames in which the foot is on the ground; where contacts are not known, all wanted frames. */
    private int[] inContact(IntPredicate wanted) {
        List<Cycle.Stance> stances = leg.cycle().stances();
        int[] inContact = frames(i -> wanted.test(i)
                && stances.stream()
                        .anyMatch(s -> leg.seconds(i) >= s.strikeSeconds() && leg.seconds(i) <= s.toeOffSeconds()));
        return inContact.length > 0 ? inContact : frames(wanted);
    }

    private List<int[]> planted(BodyPoint point, double from, double to) {
        List<int[]> groups = new ArrayList<>();
        for (Cycle.Stance s : leg.cycle().stances()) {
            int[] group = frames(i -> leg.seconds(i) >= s.at(from) && leg.seconds(i) <= s.at(to) && seen(point, i));
            if (group.length >= 2) {
                groups.add(group);
            }
        }
        return believable(groups, g -> pxSpeed(leg.marker(point), g));
    }

    private double pxSpeed(PictureLeg.Marker m, int[] group) {
        Pooled pooled = new Pooled();
        pooled.add(values(group, leg::seconds), values(group, i -> m.u[i]));
        return pooled.slope();
    }

    /** Without those whose value is far from the median: a marker taken for another, a stumble. */
    private static List<int[]> believable(List<int[]> groups, ToDoubleFunction<int[]> value) {
        double[] sorted = groups.stream().mapToDouble(value).sorted().toArray();
        double median = sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
        return groups.stream()
                .filter(g -> Math.abs(value.applyAsDouble(g) - median) <= BELIEVABLE * Math.abs(median))
                .toList();
    }

    private List<int[]> parts(BodyPoint from, BodyPoint to) {
        PictureLeg.Marker a = leg.marker(from);
        PictureLeg.Marker b = leg.marker(to);
        int[] both = frames(i -> seen(from, i) && seen(to, i) && !Double.isNaN(leg.phase(i)));
        Coordinate px = i -> Math.hypot(a.u[i] - b.u[i], a.v[i] - b.v[i]);
        double median = quantile(0.5, both, px);
        List<int[]> parts = new ArrayList<>();
        for (int part = 0; part < RunningCycle.PARTS; part++) {
            int p = part;
            parts.add(Arrays.stream(both)
                    .filter(i -> (int) (leg.phase(i) * RunningCycle.PARTS) == p
                            && Math.abs(px.at(i) - median) <= BELIEVABLE * median)
                    .toArray());
        }
        return parts;
    }

    /**
     * Median thigh + shank in contact (over the whole clip without events), metres. Without a knee marker: from the hip-ankle distance of
     * the leg when it is almost straight. NaN without hip or ankle.
     */
    double thighAndShank(Camera camera) {
        Camera.Sight sight = camera.sight();
        if (stance.length > 0) {
            return quantile(
                    0.5,
                    stance,
                    i -> length(sight, BodyPoint.HIP, BodyPoint.KNEE, i)
                            + length(sight, BodyPoint.KNEE, BodyPoint.ANKLE, i));
        }
        return quantile(NEARLY_STRAIGHT, kneeless, i -> length(sight, BodyPoint.HIP, BodyPoint.ANKLE, i));
    }

    /** Hip to floor when standing, metres; NaN without hip or ankle. */
    double legLength(Camera camera) {
        return standing.map(s -> settings.legPerStandingThighAndShank() * s.thighAndShank(camera))
                .orElseGet(() -> settings.legPerThighAndShank() * thighAndShank(camera));
    }

    /** SD of that length but for the camera's, as a fraction. */
    double legLengthRelativeSd() {
        return standing.isPresent()
                ? settings.legPerStandingThighAndShankRelativeSd()
                : settings.legPerThighAndShankRelativeSd();
    }

    private static double quantile(double fraction, int[] frames, Coordinate coordinate) {
        double[] sorted = values(frames, coordinate);
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.rint(fraction * (sorted.length - 1))];
    }

    /** Backward speed of the planted foot, m/s: of the heel, else of the toe; NaN if neither was seen planted. */
    double plantedSpeed(Camera camera) {
        BodyPoint point = plantedHeel.isEmpty() ? BodyPoint.TOE : BodyPoint.HEEL;
        Pooled x = new Pooled();
        Camera.Sight sight = camera.sight();
        PictureLeg.Marker m = leg.marker(point);
        for (int[] group : plantedHeel.isEmpty() ? plantedToe : plantedHeel) {
            double[] t = Arrays.stream(group).mapToDouble(leg::seconds).toArray();
            x.add(t, values(group, i -> x(sight, m, i)));
        }
        return -x.slope();
    }

    /** Direction of the planted toe's path, degrees above the horizontal; NaN if it was not seen planted. */
    double toePathDegrees(Camera camera) {
        Pooled path = new Pooled();
        Camera.Sight sight = camera.sight();
        PictureLeg.Marker m = leg.marker(BodyPoint.TOE);
        for (int[] group : plantedToe) {
            path.add(
                    values(group, i -> sight.x(m.u[i], m.v[i], m.depthMetres[i])),
                    values(group, i -> sight.y(m.u[i], m.v[i], m.depthMetres[i])));
        }
        return Math.toDegrees(Math.atan(path.slope()));
    }

    /**
     * How far the belt carries the planted foot in one contact, in thigh + shank: 0.5-0.9 in running on a belt, 0 on still ground seen by a
     * still camera; NaN where it cannot be told.
     */
    double beltTravelPerLeg(Camera camera) {
        double contact = leg.cycle().stances().stream()
                .mapToDouble(s -> s.toeOffSeconds() - s.strikeSeconds())
                .average()
                .orElse(Double.NaN);
        return plantedSpeed(camera) * contact / thighAndShank(camera);
    }

    private static double x(Camera.Sight sight, PictureLeg.Marker m, int i) {
        return sight.x(m.u[i], m.v[i], m.depthMetres[i]);
    }

    /** The toe path (degrees), then 1000 ln of the mean length of thigh and shank in each part of the cycle; NaN where not seen. */
    double[] observations(Camera camera) {
        double[] values = new double[RunningCycle.OBSERVATIONS];
        values[0] = toePathDegrees(camera);
        Camera.Sight sight = camera.sight();
        for (int part = 0; part < RunningCycle.PARTS; part++) {
            values[1 + part] = logLength(sight, BodyPoint.HIP, BodyPoint.KNEE, thighParts.get(part));
            values[1 + RunningCycle.PARTS + part] =
                    logLength(sight, BodyPoint.KNEE, BodyPoint.ANKLE, shankParts.get(part));
        }
        return values;
    }

    /** Frames behind each observation; fewer than two tell nothing. */
    int[] counts() {
        int[] counts = new int[RunningCycle.OBSERVATIONS];
        counts[0] = plantedToe.stream().mapToInt(g -> g.length).sum();
        for (int part = 0; part < RunningCycle.PARTS; part++) {
            counts[1 + part] = thighParts.get(part).length;
            counts[1 + RunningCycle.PARTS + part] = shankParts.get(part).length;
        }
        return counts;
    }

    private double logLength(Camera.Sight sight, BodyPoint from, BodyPoint to, int[] frames) {
        return PER_MILLE
                * Math.log(Arrays.stream(frames)
                        .mapToDouble(i -> length(sight, from, to, i))
                        .average()
                        .orElse(Double.NaN));
    }

    private double length(Camera.Sight sight, BodyPoint from, BodyPoint to, int i) {
        PictureLeg.Marker a = leg.marker(from);
        PictureLeg.Marker b = leg.marker(to);
        return Math.hypot(
                sight.x(a.u[i], a.v[i], a.depthMetres[i]) - sight.x(b.u[i], b.v[i], b.depthMetres[i]),
                sight.y(a.u[i], a.v[i], a.depthMetres[i]) - sight.y(b.u[i], b.v[i], b.depthMetres[i]));
    }

    /** Metres per pixel where the leg lands: in the mean plane of its markers at the strikes (in all frames without strikes). */
    double landingMetresPerPixel(Camera camera) {
        Camera.Sight sight = camera.sight();
        int[] frames = landingFrames();
        double sum = 0;
        int points = 0;
        for (BodyPoint point : BodyPoint.values()) {
            if (point != BodyPoint.SHOULDER) {
                PictureLeg.Marker m = leg.marker(point);
                double[] pxPerMetre = Arrays.stream(frames)
                        .filter(m::known)
                        .mapToDouble(i -> 1 / sight.metresPerPixel(m.u[i], m.v[i], m.depthMetres[i]))
                        .toArray();
                if (pxPerMetre.length > 0) {
                    sum += Arrays.stream(pxPerMetre).average().orElseThrow();
                    points++;
                }
            }
        }
        return points / sum;
    }

    private int[] landingFrames() {
        int[] landings = Arrays.stream(leg.cycle().strikes())
                .mapToInt(this::nearestFrame)
                .distinct()
                .toArray();
        return landings.length > 0 ? landings : IntStream.range(0, leg.frames()).toArray();
    }

    private int nearestFrame(double seconds) {
        return IntStream.range(0, leg.frames())
                .boxed()
                .min((a, b) -> Double.compare(Math.abs(leg.seconds(a) - seconds), Math.abs(leg.seconds(b) - seconds)))
                .orElse(0);
    }

    private interface Coordinate {
        double at(int frame);
    }

    private static double[] values(int[] frames, Coordinate coordinate) {
        return Arrays.stream(frames).mapToDouble(coordinate::at).toArray();
    }

    /** One slope from several groups of points, each with its own offset. */
    private static final class Pooled {
        private double products;
        private double squares;

        void add(double[] x, double[] y) {
            double xMean = Arrays.stream(x).average().orElseThrow();
            double yMean = Arrays.stream(y).average().orElseThrow();
            for (int i = 0; i < x.length; i++) {
                products += (x[i] - xMean) * (y[i] - yMean);
                squares += (x[i] - xMean) * (x[i] - xMean);
            }
        }

        double slope() {
            return products / squares;
        }
    }
}
