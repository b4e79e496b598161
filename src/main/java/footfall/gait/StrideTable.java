package footfall.gait;

import footfall.body.Side;
import footfall.events.LegEvents;
import footfall.settings.GaitSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every stride's times and metrics, leg by leg, in one {@link Scenario}. */
record StrideTable(
        Map<Side, List<StrideTimes>> times,
        Map<Side, List<Map<Metric, Double>>> values,
        Map<Side, StandingPose> standing) {

    static StrideTable measure(Scenario scenario, LegLength legLength, GaitSettings settings) {
        Map<Side, List<StrideTimes>> times = new EnumMap<>(Side.class);
        Map<Side, List<Map<Metric, Double>>> values = new EnumMap<>(Side.class);
        Map<Side, StandingPose> standing = StandingPose.of(scenario.motion());
        for (LegEvents leg : scenario.legs()) {
            Side side = leg.side();
            List<StrideTimes> strides = StrideTimes.of(leg, scenario.leg(side.opposite()), settings.strideTolerance());
            times.put(side, strides);
            scenario.motion().leg(side).ifPresent(motion -> {
                StrideMeasurer measurer = new StrideMeasurer(
                        new LegReader(motion, settings),
                        scenario.motion().unit(),
                        legLength.in(scenario.motion()),
                        Optional.ofNullable(standing.get(side)),
                        settings);
                values.put(side, measurer.measure(strides));
            });
        }
        return new StrideTable(times, values, standing);
    }

    List<Stride> strides() {
        List<Stride> all = new ArrayList<>();
        values.forEach((side, metrics) -> {
            for (int i = 0; i < metrics.size(); i++) {
                StrideTimes t = times.getOrDefault(side, List.of()).get(i);
                all.add(new Stride(side, t.strike(), t.toeOff(), metrics.get(i)));
            }
        });
        all.sort((a, b) -> Double.compare(a.icTimeSeconds(), b.icTimeSeconds()));
        return all;
    }

    /** A metric stride by stride, absent where it could not be measured. */
    List<Optional<Double>> column(Side side, Metric metric) {
        return values.getOrDefault(side, List.of()).stream()
                .map(stride -> Optional.ofNullable(stride.get(metric)))
                .toList();
    }
}
