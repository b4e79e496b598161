package footfall.gait;

import footfall.body.BodyPoint;
import footfall.events.LegMotion;
import footfall.geometry.Point;
import footfall.settings.GaitSettings;
import footfall.signal.Trajectory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;

/** How a leg moves over a clip: the smoothed curves of which the strides' averages are made. */
public final class LegCurves {
    private final LegReader leg;
    private final double[] seconds;

    private LegCurves(LegMotion leg, GaitSettings settings) {
        this.leg = new LegReader(leg, settings);
        this.seconds = leg.points().values().stream()
                .findFirst()
                .map(Trajectory::secondsArray)
                .orElse(new double[0]);
    }

    /** One value for each frame of the clip, empty where a point is not known. */
    public static Map<LegCurve, List<Optional<Double>>> of(LegMotion leg, GaitSettings settings) {
        LegCurves curves = new LegCurves(leg, settings);
        Map<LegCurve, List<Optional<Double>>> all = new EnumMap<>(LegCurve.class);
        all.put(LegCurve.KNEE, curves.each(curves::knee));
        all.put(LegCurve.SHANK, curves.each(t -> curves.pair(BodyPoint.KNEE, BodyPoint.ANKLE, t, Angles::ahead)));
        all.put(LegCurve.FOOT, curves.each(t -> curves.pair(BodyPoint.HEEL, BodyPoint.TOE, t, Angles::foot)));
        all.put(
                LegCurve.FOOT_HIP_DISTANCE,
                curves.each(t -> curves.pair(BodyPoint.HIP, BodyPoint.ANKLE, t, (hip, ankle) -> ankle.x() - hip.x())));
        return all;
    }

    private List<Optional<Double>> each(DoubleFunction<Optional<Double>> curve) {
        List<Optional<Double>> values = new ArrayList<>();
        for (double at : seconds) {
            values.add(curve.apply(at));
        }
        return values;
    }

    private Optional<Double> knee(double at) {
        return leg.smooth(BodyPoint.HIP, at)
                .flatMap(hip -> pair(
                        BodyPoint.KNEE, BodyPoint.ANKLE, at, (knee, ankle) -> Angles.kneeFlexion(hip, knee, ankle)));
    }

    private Optional<Double> pair(BodyPoint a, BodyPoint b, double at, BiFunction<Point, Point, Double> value) {
        return leg.smooth(a, at).flatMap(p -> leg.smooth(b, at).map(q -> value.apply(p, q)));
    }
}
