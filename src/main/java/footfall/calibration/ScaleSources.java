package footfall.calibration;

import footfall.settings.CalibrationSettings;
import footfall.settings.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * All that gives a clip its size. Each source says by which factor the supposed camera's distance (and with it every length) must grow;
 * sources that agree are averaged by their certainty, of sources that do not the most trusted counts.
 */
final class ScaleSources {
    /** The distance settles at once but for the stickers' depth, which is a few per cent of it. */
    private static final int ROUNDS = 3;

    private record Source(Scale.Source kind, double relativeSd, ToDoubleBiFunction<LegCues, Camera> growth) {}

    private final List<Source> used;
    private final double disagreement;
    private final CalibrationSettings settings;

    private ScaleSources(List<Source> used, double disagreement, CalibrationSettings settings) {
        this.used = used;
        this.disagreement = disagreement;
        this.settings = settings;
    }

    /** The sources that were told and can be seen. */
    static ScaleSources of(Recording told, LegCues cues, Camera supposed, CalibrationSettings settings) {
        List<Source> found = told(told, cues.legLengthRelativeSd(), settings);
        boolean stillGround = cues.beltTravelPerLeg(supposed) < settings.leastBeltTravelPerLeg();
        found.removeIf(s ->
                !isSize(s.growth.applyAsDouble(cues, supposed)) || (stillGround && s.kind == Scale.Source.BELT_SPEED));
        if (found.isEmpty()
                || (found.get(0).kind == Scale.Source.BELT_SPEED
                        && nobodysLeg(found.get(0), cues, supposed, settings))) {
            return new ScaleSources(List.of(), 0, settings);
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Source source : found) {
            double growth = Math.log(source.growth.applyAsDouble(cues, supposed));
            least = Math.min(least, growth);
            most = Math.max(most, growth);
        }
        double spread = Math.expm1(most - least);
        boolean onlyTheFirst = spread > settings.scaleDisagreement() || found.get(0).kind == Scale.Source.EXPLICIT;
        return new ScaleSources(onlyTheFirst ? found.subList(0, 1) : found, spread, settings);
    }

    /** A speed in the wrong unit or a wrong time base makes a giant or a dwarf; told nothing else, it is no scale. */
    private static boolean nobodysLeg(Source source, LegCues cues, Camera supposed, CalibrationSettings settings) {
        double leg = cues.legLength(supposed) * source.growth.applyAsDouble(cues, supposed);
        return Math.abs(Math.log(leg / settings.typicalLegMetres()))
                > settings.strangeLegSds() * settings.typicalLegRelativeSd();
    }

    private static boolean isSize(double growth) {
        return Double.isFinite(growth) && growth > 0;
    }

    /** @param seenLegSd SD of the leg's length in the picture, as a fraction */
    private static List<Source> told(Recording told, double seenLegSd, CalibrationSettings settings) {
        List<Source> sources = new ArrayList<>();
        told.metresPerPixel()
                .ifPresent(mpp -> sources.add(new Source(
                        Scale.Source.EXPLICIT,
                        settings.explicitRelativeSd(),
                        (cues, camera) -> mpp / cues.landingMetresPerPixel(camera))));
        told.legLengthMetres()
                .ifPresent(leg -> sources.add(
                        leg(Scale.Source.LEG_LENGTH, leg, Math.hypot(settings.legLengthRelativeSd(), seenLegSd))));
        told.heightMetres()
                .ifPresent(height -> sources.add(leg(
                        Scale.Source.BODY_HEIGHT,
                        height * settings.legPerHeight(),
                        Math.hypot(settings.legPerHeightRelativeSd(), seenLegSd))));
        told.speedMetresPerSecond().ifPresent(speed -> sources.add(belt(speed, told, settings)));
        return sources;
    }

    private static Source leg(Scale.Source kind, double metres, double relativeSd) {
        return new Source(kind, relativeSd, (cues, camera) -> metres / cues.legLength(camera));
    }

    private static Source belt(double speed, Recording told, CalibrationSettings settings) {
        double level = Math.cos(Math.atan(told.inclinePercent().orElse(0.0) / 100));
        return new Source(
                Scale.Source.BELT_SPEED,
                settings.beltSpeedRelativeSd(),
                (cues, camera) -> speed * settings.heelPerBeltSpeed() * level / cues.plantedSpeed(camera));
    }

    boolean known() {
        return !used.isEmpty();
    }

    /** What the scale rests on most: what the user told of the leg or the scale itself, else the most certain. */
    Optional<Scale.Source> named() {
        Optional<Source> direct = used.stream()
                .filter(s -> s.kind.compareTo(Scale.Source.BODY_HEIGHT) < 0)
                .findFirst();
        return direct.or(() -> used.stream().min(Comparator.comparingDouble(Source::relativeSd)))
                .map(Source::kind);
    }

    /** How far the sources lie apart, as a fraction. */
    double disagreement() {
        return disagreement;
    }

    boolean disagrees() {
        return disagreement > settings.scaleDisagreement();
    }

    /** SD of the scale as a fraction; a disagreement counts half of itself. */
    double relativeSd() {
        if (used.isEmpty()) {
            return settings.typicalLegRelativeSd();
        }
        double certainty = used.stream()
                .mapToDouble(s -> 1 / (s.relativeSd * s.relativeSd))
                .sum();
        double sd = 1 / Math.sqrt(certainty);
        return disagrees() ? Math.hypot(sd, disagreement / 2) : sd;
    }

    /** The camera put at the distance at which the leg has the size these sources give it. */
    Camera placed(Camera camera, LegCues cues) {
        Camera placed = camera;
        for (int round = 0; round < ROUNDS; round++) {
            placed = placed.at(placed.distanceMetres() * growth(placed, cues));
        }
        return placed;
    }

    private double growth(Camera camera, LegCues cues) {
        double sum = 0;
        double weights = 0;
        for (Source source : used) {
            double weight = 1 / (source.relativeSd * source.relativeSd);
            sum += weight * Math.log(source.growth.applyAsDouble(cues, camera));
            weights += weight;
        }
        if (weights > 0) {
            return Math.exp(sum / weights);
        }
        double typical = settings.typicalLegMetres() / cues.legLength(camera);
        return Double.isFinite(typical) ? typical : 1;
    }
}
