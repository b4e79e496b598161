package footfall.keypoints;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.observation.Keypoint;
import footfall.observation.Pose;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** One leg on all frames. */
final class Leg {
    static final List<BodyPoint> LEG =
            List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);
    /** With the shoulder of the same side. */
    static final List<BodyPoint> POINTS = List.of(BodyPoint.values());

    private final Map<BodyPoint, PointPath> paths;
    private final double[] confidence;
    private final int[] left;

    private Leg(Map<BodyPoint, PointPath> paths, double[] confidence, int[] left) {
        this.paths = paths;
        this.confidence = confidence;
        this.left = left;
    }

    /** What the network calls that side. */
    static Leg of(List<Pose> poses, Side side, int frames, Facing facing, double lengthPx) {
        Map<BodyPoint, PointPath> paths = new EnumMap<>(BodyPoint.class);
        POINTS.forEach(point -> paths.put(point, path(poses, side, point, frames, facing.sign() / lengthPx, lengthPx)));
        double[] confidence = new double[frames];
        int[] left = new int[frames];
        Arrays.fill(confidence, Double.NaN);
        Arrays.fill(left, side == Side.LEFT ? 1 : -1);
        poses.forEach(pose -> confidence[pose.frame()] = confidence(pose, side));
        return new Leg(paths, confidence, left);
    }

    private static PointPath path(
            List<Pose> poses, Side side, BodyPoint point, int frames, double xFactor, double lengthPx) {
        PointPath path = PointPath.unknown(frames);
        for (Pose pose : poses) {
            pose.point(side, point).map(Keypoint::position).ifPresent(seen -> {
                path.x()[pose.frame()] = xFactor * seen.x();
                path.y()[pose.frame()] = -seen.y() / lengthPx;
            });
        }
        return path;
    }

    private static double confidence(Pose pose, Side side) {
        return LEG.stream()
                .flatMap(point -> pose.point(side, point).stream())
                .mapToDouble(Keypoint::confidence)
                .average()
                .orElse(Double.NaN);
    }

    Map<BodyPoint, PointPath> paths() {
        return paths;
    }

    /** The network's, mean of the leg's points; NaN on frames without the leg. */
    double[] confidence() {
        return confidence;
    }

    /** +1 where the network called it left, -1 where right. */
    int[] left() {
        return left;
    }

    /** Whether the network calls it left on most of the frames that show it. */
    boolean mostlyLeft() {
        return IntStream.range(0, left.length)
                        .filter(this::known)
                        .map(i -> left[i])
                        .sum()
                > 0;
    }

    PointPath path(BodyPoint point) {
        return Objects.requireNonNull(paths.get(point));
    }

    boolean known(int frame) {
        return path(BodyPoint.ANKLE).known(frame) && path(BodyPoint.KNEE).known(frame);
    }

    Leg copy() {
        Map<BodyPoint, PointPath> copies = new EnumMap<>(BodyPoint.class);
        paths.forEach((point, path) -> copies.put(point, path.copy()));
        return new Leg(copies, confidence.clone(), left.clone());
    }

    /** Takes over all that is known of another leg on one frame. */
    void set(int frame, Leg from) {
        paths.forEach((point, path) -> path.set(frame, from.path(point)));
        confidence[frame] = from.confidence[frame];
        left[frame] = from.left[frame];
    }
}
