package footfall.tracking;

import footfall.geometry.Point;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the shoulder marker by its place above the hip. */
final class ShoulderFollower {
    /** The trunk leans and turns by up to ten degrees about its middle, and the hip's place is a guess where it is covered. */
    private static final double REACH_LEGS = 0.15;

    private static final double MOST_COLOR_DISTANCE = 1.4;
    private static final double LEAST_DIAMETER = 0.45;
    private static final double MOST_DIAMETER = 2.0;
    private static final double LEAST_CONTRAST = 0.4;

    private final Appearance look;
    private final Point fromHip;
    private final double reachPx;

    ShoulderFollower(Appearance look, Point fromHip, double legPx) {
        this.look = look;
        this.fromHip = fromHip;
        this.reachPx = REACH_LEGS * legPx;
    }

    /** Its blob on each frame, not cleaned yet. */
    @Nullable
    Detection[] follow(List<FrameDetections> frames, @Nullable Detection[] hip) {
        @Nullable Detection[] path = new Detection[frames.size()];
        int[] before = Guide.nearest(hip, 1);
        int[] after = Guide.nearest(hip, -1);
        for (int i = 0; i < path.length; i++) {
            Optional<Point> from = between(hip, before[i], after[i], i);
            if (from.isPresent()) {
                path[i] = nearest(frames.get(i).blobs(), from.get().plus(fromHip));
            }
        }
        return path;
    }

    /** The hip's place on a frame, on the line between its sightings before and after. */
    private static Optional<Point> between(@Nullable Detection[] hip, int before, int after, int frame) {
        Detection a = before < 0 ? null : hip[before];
        Detection b = after < 0 ? null : hip[after];
        if (a == null || b == null || before == after) {
            return Optional.ofNullable(a == null ? b : a).map(Detection::position);
        }
        double share = (frame - before) / (double) (after - before);
        return Optional.of(a.position().plus(b.position().minus(a.position()).times(share)));
    }

    private @Nullable Detection nearest(List<Detection> blobs, Point expected) {
        return blobs.stream()
                .filter(this::fits)
                .filter(b -> b.position().distanceTo(expected) < reachPx)
                .min(Comparator.comparingDouble(b -> b.position().distanceTo(expected)))
                .orElse(null);
    }

    private boolean fits(Detection blob) {
        double size = blob.diameterPx() / look.diameterPx();
        return look.colorDistance(blob) < MOST_COLOR_DISTANCE
                && size > LEAST_DIAMETER
                && size < MOST_DIAMETER
                && blob.contrast() > LEAST_CONTRAST * look.contrast();
    }
}
