package footfall.gait;

import static footfall.body.BodyPoint.ANKLE;
import static footfall.body.BodyPoint.HEEL;
import static footfall.body.BodyPoint.HIP;
import static footfall.body.BodyPoint.KNEE;
import static footfall.body.BodyPoint.SHOULDER;
import static footfall.body.BodyPoint.TOE;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.geometry.Point;
import footfall.signal.Trajectory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The angles that the stickers of a leg show while it stands: where an angle begins that is to count from standing.
 *
 * @param kneeFlexion 0 = hip, knee and ankle in line
 * @param foot heel to toe from the horizontal, positive = toes up
 * @param trunkLean hip to shoulder from the vertical, positive = forward
 */
public record StandingPose(Optional<Offset> kneeFlexion, Optional<Offset> foot, Optional<Offset> trunkLean) {
    private static final double NORMAL = 1.959964;

    /**
     * One of them.
     *
     * @param degrees median over the frames
     * @param sdDegrees of its sway and its stickers; the camera's error is the running clip's and falls out of a difference
     */
    public record Offset(double degrees, double sdDegrees) {
        /** A metric counted from standing. */
        MetricSummary takenFrom(MetricSummary plain) {
            double mean = plain.mean() - degrees;
            double half = Math.hypot((plain.upper95() - plain.lower95()) / 2, NORMAL * sdDegrees);
            return new MetricSummary(mean, plain.sd(), plain.n(), mean - half, mean + half);
        }
    }

    /** Of every leg that was seen to stand. */
    public static Map<Side, StandingPose> of(Motion motion) {
        Map<Side, StandingPose> poses = new EnumMap<>(Side.class);
        motion.standing().forEach(leg -> poses.put(leg.side(), of(leg)));
        return poses;
    }

    /** Of a leg that stands still; what its markers do not show is absent. */
    static StandingPose of(LegMotion leg) {
        return new StandingPose(
                offset(leg, p -> Angles.kneeFlexion(p.get(0), p.get(1), p.get(2)), HIP, KNEE, ANKLE),
                offset(leg, p -> Angles.foot(p.get(0), p.get(1)), HEEL, TOE),
                offset(leg, p -> Angles.trunkLean(p.get(0), p.get(1)), HIP, SHOULDER));
    }

    /** What to take off a plain metric to count it from standing. */
    public Optional<Offset> of(Metric metric) {
        return switch (metric) {
            case KNEE_FLEXION_AT_STRIKE, KNEE_FLEXION_PEAK_STANCE -> kneeFlexion;
            case TRUNK_LEAN_AT_STRIKE, TRUNK_LEAN_PEAK_STANCE -> trunkLean;
            default -> Optional.empty();
        };
    }

    private static Optional<Offset> offset(LegMotion leg, ToDoubleFunction<List<Point>> angle, BodyPoint... points) {
        List<Trajectory> paths =
                Arrays.stream(points).flatMap(p -> leg.point(p).stream()).toList();
        if (paths.size() < points.length) {
            return Optional.empty();
        }
        int[] frames = IntStream.range(0, paths.get(0).size())
                .filter(i -> paths.stream().allMatch(p -> p.known(i)))
                .toArray();
        if (frames.length == 0) {
            return Optional.empty();
        }
        double[] angles = Arrays.stream(frames)
                .mapToDouble(i -> angle.applyAsDouble(places(paths, i)))
                .sorted()
                .toArray();
        double median = angles[angles.length / 2];
        double sway = Arrays.stream(angles)
                .map(a -> (a - median) * (a - median))
                .average()
                .orElseThrow();
        double markers = markerVariance(paths, frames[frames.length / 2], angle);
        return Optional.of(new Offset(median, Math.sqrt(sway + markers)));
    }

    private static List<Point> places(List<Trajectory> paths, int frame) {
        return paths.stream().map(p -> new Point(p.x(frame), p.y(frame))).toList();
    }

    /** What each marker's error along each axis makes of the angle; stickers that stand still err alike on all frames. */
    private static double markerVariance(List<Trajectory> paths, int frame, ToDoubleFunction<List<Point>> angle) {
        List<Point> places = places(paths, frame);
        double variance = 0;
        for (int i = 0; i < places.size(); i++) {
            double sd = paths.get(i).sd(frame);
            for (Point error : List.of(new Point(sd, 0), new Point(0, sd))) {
                Point[] moved = places.toArray(Point[]::new);
                moved[i] = moved[i].plus(error);
                double change = angle.applyAsDouble(List.of(moved)) - angle.applyAsDouble(places);
                variance += change * change;
            }
        }
        return variance;
    }
}
