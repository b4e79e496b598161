package footfall.tracking;

import footfall.geometry.Point;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the shoulder marker, which not every runner wears: the blob like the leg's own that keeps its place above the hip. */
final class ShoulderFinder {
    /**
     * Shoulder to hip over thigh and shank: 0.288 of body height over 0.491 (Winter, Biomechanics and motor control of human movement,
     * 2009), and what people, leaning and the camera add.
     */
    private static final double LEAST_LEGS = 0.42;

    private static final double MOST_LEGS = 0.78;
    /** A trunk leans by less than 30 degrees in running. */
    private static final double MOST_LEAN = 0.58;
    /** The trunk sways by a few degrees. */
    private static final double SWAY_LEGS = 0.08;

    private static final double LARGEST_SIZE_RATIO = 1.7;
    private static final double MOST_ELONGATION = 1.6;
    private static final double CLEARLY_COLORED = 40;
    /** Nothing but an arm that swings hides it. */
    private static final double LEAST_SUPPORT = 0.6;

    /** Where it was seen from the hip, on one sample frame. */
    record Sighting(Detection blob, Point fromHip) {}

    private final List<Appearance> looks;
    private final double legPx;
    private final boolean oneColor;

    /**
     * @param looks of the leg's markers
     * @param oneColor whether they are all of one colour; then the shoulder's is too
     */
    ShoulderFinder(List<Appearance> looks, boolean oneColor, double legPx) {
        this.looks = looks;
        this.oneColor = oneColor;
        this.legPx = legPx;
    }

    /** Its sightings, or none where nothing keeps a shoulder's place. */
    Optional<List<Sighting>> find(List<LegGuess> legs, List<FrameDetections> samples) {
        Map<Integer, FrameDetections> frames =
                samples.stream().collect(Collectors.toMap(FrameDetections::frame, Function.identity()));
        List<List<Sighting>> possible =
                legs.stream().map(leg -> possible(leg, frames.get(leg.frame))).toList();
        List<Sighting> best = List.of();
        for (List<Sighting> seeds : possible) {
            for (Sighting seed : seeds) {
                List<Sighting> together = together(seed, possible);
                best = together.size() > best.size() ? together : best;
            }
        }
        return best.size() < LEAST_SUPPORT * legs.size() || best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private List<Sighting> possible(LegGuess leg, @Nullable FrameDetections frame) {
        Detection hip = leg.joints[LegShape.HIP];
        if (hip == null || frame == null) {
            return List.of();
        }
        return frame.blobs().stream()
                .map(b -> new Sighting(b, b.position().minus(hip.position())))
                .filter(s -> placed(s.fromHip()) && alike(s.blob(), hip))
                .toList();
    }

    private boolean placed(Point fromHip) {
        double length = Math.hypot(fromHip.x(), fromHip.y());
        return length > LEAST_LEGS * legPx
                && length < MOST_LEGS * legPx
                && -fromHip.y() > Math.abs(fromHip.x()) / MOST_LEAN;
    }

    private boolean alike(Detection blob, Detection hip) {
        double size = blob.diameterPx() / hip.diameterPx();
        return size < LARGEST_SIZE_RATIO
                && size > 1 / LARGEST_SIZE_RATIO
                && blob.elongation() < MOST_ELONGATION
                && (looks.stream().anyMatch(look -> look.colorDistance(blob) < 1)
                        || (!oneColor && blob.chroma() > CLEARLY_COLORED));
    }

    private List<Sighting> together(Sighting seed, List<List<Sighting>> possible) {
        Appearance look = Appearance.of(seed.blob());
        List<Sighting> together = new ArrayList<>();
        for (List<Sighting> frame : possible) {
            frame.stream()
                    .filter(s -> s.fromHip().distanceTo(seed.fromHip()) < SWAY_LEGS * legPx
                            && look.colorDistance(s.blob()) < 1)
                    .findFirst()
                    .ifPresent(together::add);
        }
        return together;
    }
}
