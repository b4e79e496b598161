package footfall.gait;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** The mean stride of one leg, strike to strike. A stride of which a part is unknown is left out of that curve. */
final class AverageStrides {
    private static final int STEPS = 101;
    private static final List<BodyPoint> BELOW_HIP =
            List.of(BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);

    private final LegReader leg;
    private final List<StrideTimes> strides;

    AverageStrides(LegReader leg, List<StrideTimes> strides) {
        this.leg = leg;
        this.strides = strides.stream().filter(s -> s.next().isPresent()).toList();
    }

    /** Empty where no stride has a known toe-off. */
    Optional<AverageStride> of(Side side, OptionalDouble flatFootDegrees) {
        OptionalDouble toeOff = strides.stream()
                .filter(s -> s.toeOff().isPresent())
                .mapToDouble(s -> 100 * s.contact().orElseThrow() / s.duration().orElseThrow())
                .average();
        return toeOff.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AverageStride(side, angles(flatFootDegrees), paths(), hipPath(), toeOff.getAsDouble()));
    }

    private Map<JointAngle, AverageStride.Band> angles(OptionalDouble flatFoot) {
        Map<JointAngle, AverageStride.Band> angles = new EnumMap<>(JointAngle.class);
        putBand(angles, JointAngle.THIGH, t -> pair(BodyPoint.HIP, BodyPoint.KNEE, t, Angles::ahead));
        putBand(angles, JointAngle.KNEE, this::knee);
        flatFoot.ifPresent(flat -> putBand(angles, JointAngle.ANKLE, t -> ankle(t, flat)));
        return angles;
    }

    private Optional<Double> knee(double seconds) {
        return leg.smooth(BodyPoint.HIP, seconds)
                .flatMap(h -> pair(BodyPoint.KNEE, BodyPoint.ANKLE, seconds, (k, a) -> Angles.kneeFlexion(h, k, a)));
    }

    private Optional<Double> ankle(double seconds, double flatFoot) {
        return pair(BodyPoint.HEEL, BodyPoint.TOE, seconds, Angles::foot)
                .flatMap(foot -> pair(BodyPoint.KNEE, BodyPoint.ANKLE, seconds, Angles::ahead)
                        .map(shank -> turn(foot - flatFoot - shank)));
    }

    private static double turn(double degrees) {
        return degrees - 360 * Math.rint(degrees / 360);
    }

    private Optional<Double> pair(BodyPoint a, BodyPoint b, double seconds, BiFunction<Point, Point, Double> angle) {
        return leg.smooth(a, seconds).flatMap(p -> leg.smooth(b, seconds).map(q -> angle.apply(p, q)));
    }

    private void putBand(
            Map<JointAngle, AverageStride.Band> angles, JointAngle angle, DoubleFunction<Optional<Double>> curve) {
        List<List<Double>> whole = wholeCurves(curve);
        if (!whole.isEmpty()) {
            angles.put(angle, band(whole));
        }
    }

    private static AverageStride.Band band(List<List<Double>> curves) {
        List<Double> mean = new ArrayList<>();
        List<Double> sd = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int at = step;
            double m = curves.stream().mapToDouble(c -> c.get(at)).average().orElseThrow();
            double squares = curves.stream()
                    .mapToDouble(c -> (c.get(at) - m) * (c.get(at) - m))
                    .sum();
            mean.add(m);
            sd.add(curves.size() > 1 ? Math.sqrt(squares / (curves.size() - 1)) : 0);
        }
        return new AverageStride.Band(mean, sd);
    }

    private Map<BodyPoint, List<Point>> paths() {
        Map<BodyPoint, List<Point>> paths = new EnumMap<>(BodyPoint.class);
        for (BodyPoint point : BELOW_HIP) {
            List<Point> path = meanPath(t -> leg.smooth(point, t)
                    .flatMap(p -> leg.smooth(BodyPoint.HIP, t).map(p::minus)));
            if (!path.isEmpty()) {
                paths.put(point, path);
            }
        }
        return paths;
    }

    private List<Point> hipPath() {
        List<Point> path = meanPath(t -> leg.smooth(BodyPoint.HIP, t));
        if (path.isEmpty()) {
            return path;
        }
        Point centre = mean(path);
        return path.stream().map(p -> p.minus(centre)).toList();
    }

    private List<Point> meanPath(DoubleFunction<Optional<Point>> curve) {
        List<List<Point>> whole = wholeCurves(curve);
        if (whole.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, STEPS)
                .mapToObj(step -> mean(whole.stream().map(c -> c.get(step)).toList()))
                .toList();
    }

    private static Point mean(List<Point> points) {
        return new Point(
                points.stream().mapToDouble(Point::x).average().orElseThrow(),
                points.stream().mapToDouble(Point::y).average().orElseThrow());
    }

    private <T> List<List<T>> wholeCurves(DoubleFunction<Optional<T>> curve) {
        return strides.stream()
                .map(s -> IntStream.range(0, STEPS)
                        .mapToObj(step -> curve.apply(s.strike() + s.duration().orElseThrow() * step / (STEPS - 1)))
                        .flatMap(Optional::stream)
                        .toList())
                .filter(c -> c.size() == STEPS)
                .toList();
    }
}
