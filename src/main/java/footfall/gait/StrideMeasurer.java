package footfall.gait;

import static footfall.body.BodyPoint.ANKLE;
import static footfall.body.BodyPoint.HEEL;
import static footfall.body.BodyPoint.HIP;
import static footfall.body.BodyPoint.KNEE;
import static footfall.body.BodyPoint.SHOULDER;
import static footfall.body.BodyPoint.TOE;

import footfall.body.BodyPoint;
import footfall.events.Motion;
import footfall.geometry.Point;
import footfall.settings.GaitSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Every metric of every stride of one leg. Formulae and signs: docs/measurement.md. What a metric needs and is not known leaves it out. */
final class StrideMeasurer {
    private static final double SECONDS_PER_MINUTE = 60;
    private static final int STEPS_PER_STRIDE = 2;

    private final LegReader leg;
    private final GaitSettings settings;
    private final boolean metric;
    private final Optional<Double> legLength;
    private final Optional<StandingPose> standing;

    /** @param legLength in the motion's unit */
    StrideMeasurer(
            LegReader leg,
            Motion.Unit unit,
            Optional<Double> legLength,
            Optional<StandingPose> standing,
            GaitSettings settings) {
        this.leg = leg;
        this.settings = settings;
        this.metric = unit == Motion.Unit.METRES;
        this.legLength = legLength;
        this.standing = standing;
    }

    List<Map<Metric, Double>> measure(List<StrideTimes> strides) {
        OptionalDouble flatFoot = flatFootDegrees(strides);
        List<Map<Metric, Double>> all = new ArrayList<>();
        for (StrideTimes stride : strides) {
            Map<Metric, Double> values = new EnumMap<>(Metric.class);
            putTimes(values, stride);
            putDistances(values, stride.strike());
            putAnglesAtEvents(values, stride);
            putPeaks(values, stride);
            if (flatFoot.isPresent()) {
                put(
                        values,
                        Metric.FOOT_INCLINATION,
                        footDegrees(stride.strike()).map(d -> d - flatFoot.getAsDouble()));
            }
            all.add(values);
        }
        return all;
    }

    /**
     * The foot's angle when it lies flat, from the horizontal: as it stands, or where that was not seen the mean over the strides at a set
     * share of the contact.
     */
    OptionalDouble flatFootDegrees(List<StrideTimes> strides) {
        Optional<StandingPose.Offset> foot = standing.flatMap(StandingPose::foot);
        return foot.isPresent() ? OptionalDouble.of(foot.get().degrees()) : plantedFootDegrees(strides);
    }

    private OptionalDouble plantedFootDegrees(List<StrideTimes> strides) {
        return strides.stream()
                .flatMap(s -> s.contact().flatMap(c -> footDegrees(s.strike() + settings.flatFootShare() * c)).stream())
                .mapToDouble(Double::doubleValue)
                .average();
    }

    private static void putTimes(Map<Metric, Double> values, StrideTimes stride) {
        put(values, Metric.STRIDE_TIME, stride.duration());
        put(values, Metric.STEP_RATE, stride.duration().map(d -> STEPS_PER_STRIDE * SECONDS_PER_MINUTE / d));
        put(values, Metric.CONTACT_TIME, stride.contact());
        put(values, Metric.FLIGHT_TIME, stride.flight());
        put(
                values,
                Metric.DUTY_FACTOR,
                stride.contact().flatMap(c -> stride.flight().map(f -> c / (STEPS_PER_STRIDE * (c + f)))));
    }

    private void putDistances(Map<Metric, Double> values, double strike) {
        Optional<Double> ankle = aheadOfHip(ANKLE, strike);
        put(values, Metric.FOOT_HIP_PERCENT_LEG, ankle.flatMap(d -> legLength.map(l -> 100 * d / l)));
        if (!metric) {
            return;
        }
        put(values, Metric.FOOT_HIP_DISTANCE, ankle);
        put(values, Metric.HEEL_HIP_DISTANCE, aheadOfHip(HEEL, strike));
        put(values, Metric.TOE_HIP_DISTANCE, aheadOfHip(TOE, strike));
        double span = settings.retractionSeconds();
        put(
                values,
                Metric.FOOT_RETRACTION_SPEED,
                ankle.flatMap(d -> aheadOfHip(ANKLE, strike - span).map(earlier -> (earlier - d) / span)));
    }

    private Optional<Double> aheadOfHip(BodyPoint foot, double seconds) {
        return leg.sharp(HIP, seconds).flatMap(h -> leg.sharp(foot, seconds).map(f -> f.x() - h.x()));
    }

    private void putAnglesAtEvents(Map<Metric, Double> values, StrideTimes stride) {
        double strike = stride.strike();
        put(values, Metric.LANDING_ANGLE, sharpAngle(HIP, ANKLE, strike));
        put(values, Metric.SHANK_ANGLE, sharpAngle(KNEE, ANKLE, strike));
        put(values, Metric.THIGH_ANGLE_AT_STRIKE, sharpAngle(HIP, KNEE, strike));
        put(values, Metric.THIGH_ANGLE_AT_TOE_OFF, stride.toeOff().flatMap(t -> sharpAngle(HIP, KNEE, t)));
        put(
                values,
                Metric.KNEE_FLEXION_AT_STRIKE,
                kneeDegrees(leg.sharp(HIP, strike), leg.sharp(KNEE, strike), leg.sharp(ANKLE, strike)));
        put(values, Metric.TRUNK_LEAN_AT_STRIKE, trunkDegrees(strike));
    }

    private void putPeaks(Map<Metric, Double> values, StrideTimes stride) {
        double from = stride.strike();
        stride.toeOff().ifPresent(to -> {
            put(
                    values,
                    Metric.KNEE_FLEXION_PEAK_STANCE,
                    range(from, to, this::smoothKneeDegrees).map(Range::highest));
            put(
                    values,
                    Metric.TRUNK_LEAN_PEAK_STANCE,
                    range(from, to, this::trunkDegrees).map(Range::highest));
        });
        if (metric) {
            put(
                    values,
                    Metric.HIP_VERTICAL_OSCILLATION,
                    stride.next()
                            .flatMap(to ->
                                    range(from, to, t -> leg.smooth(HIP, t).map(Point::y)))
                            .map(r -> r.highest() - r.lowest()));
        }
    }

    private Optional<Double> sharpAngle(BodyPoint upper, BodyPoint lower, double seconds) {
        return leg.sharp(upper, seconds).flatMap(u -> leg.sharp(lower, seconds).map(l -> Angles.ahead(u, l)));
    }

    private Optional<Double> footDegrees(double seconds) {
        return leg.sharp(HEEL, seconds).flatMap(e -> leg.sharp(TOE, seconds).map(t -> Angles.foot(e, t)));
    }

    private Optional<Double> trunkDegrees(double seconds) {
        return leg.smooth(HIP, seconds)
                .flatMap(h -> leg.smooth(SHOULDER, seconds).map(s -> Angles.trunkLean(h, s)));
    }

    private Optional<Double> smoothKneeDegrees(double seconds) {
        return kneeDegrees(leg.smooth(HIP, seconds), leg.smooth(KNEE, seconds), leg.smooth(ANKLE, seconds));
    }

    private static Optional<Double> kneeDegrees(Optional<Point> hip, Optional<Point> knee, Optional<Point> ankle) {
        return hip.flatMap(h -> knee.flatMap(k -> ankle.map(a -> Angles.kneeFlexion(h, k, a))));
    }

    private record Range(double lowest, double highest) {}

    /** Empty if the curve is not known all the way. */
    private Optional<Range> range(double from, double to, DoubleFunction<Optional<Double>> curve) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double t = from; t <= to; t += settings.searchStepSeconds()) {
            Optional<Double> value = curve.apply(t);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            lowest = Math.min(lowest, value.orElseThrow());
            highest = Math.max(highest, value.orElseThrow());
        }
        return Optional.of(new Range(lowest, highest));
    }

    private static void put(Map<Metric, Double> values, Metric key, Optional<Double> value) {
        value.ifPresent(v -> values.put(key, v));
    }
}
