package footfall.exchange;

import footfall.gait.Metric;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The names of a stride's numbers in files, with their unit, in the order of the contract. */
record StrideColumn(Metric metric, String name) {
    private static final Map<Metric, String> NAMES_OF_THE_CONTRACT = new EnumMap<>(Map.of(
            Metric.FOOT_HIP_DISTANCE, "hipToAnkleMetres",
            Metric.HEEL_HIP_DISTANCE, "hipToHeelMetres",
            Metric.TOE_HIP_DISTANCE, "hipToToeMetres",
            Metric.FOOT_HIP_PERCENT_LEG, "hipToAnklePercentLeg"));

    private static final List<Metric> FIRST = List.of(
            Metric.CONTACT_TIME,
            Metric.FLIGHT_TIME,
            Metric.FOOT_HIP_DISTANCE,
            Metric.HEEL_HIP_DISTANCE,
            Metric.TOE_HIP_DISTANCE,
            Metric.FOOT_HIP_PERCENT_LEG,
            Metric.LANDING_ANGLE,
            Metric.SHANK_ANGLE,
            Metric.KNEE_FLEXION_AT_STRIKE,
            Metric.FOOT_INCLINATION);

    /** One column per metric. */
    static List<StrideColumn> all() {
        List<Metric> order = new ArrayList<>(FIRST);
        for (Metric metric : Metric.values()) {
            if (!order.contains(metric)) {
                order.add(metric);
            }
        }
        return order.stream().map(m -> new StrideColumn(m, name(m))).toList();
    }

    private static String name(Metric metric) {
        if (metric == Metric.KNEE_FLEXION_AT_STRIKE) {
            return "kneeFlexionDegrees";
        }
        return NAMES_OF_THE_CONTRACT.getOrDefault(metric, metric.id() + suffix(metric.unit()));
    }

    private static String suffix(Metric.Unit unit) {
        return switch (unit) {
            case STEPS_PER_MINUTE -> "StepsPerMinute";
            case SECONDS -> "Seconds";
            case RATIO -> "";
            case METRES -> "Metres";
            case PERCENT -> "Percent";
            case DEGREES -> "Degrees";
            case METRES_PER_SECOND -> "MetresPerSecond";
        };
    }
}
