package footfall.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import footfall.body.Side;
import footfall.gait.AverageStride;
import footfall.gait.JointAngle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The joint angles of the average strides, 101 steps from strike to strike, degrees. Paths and hip are not kept. */
final class CurvesJson {
    private static final int DECIMALS = 2;

    private CurvesJson() {}

    static ArrayNode of(List<AverageStride> strides) {
        ArrayNode curves = Json.array();
        for (AverageStride stride : strides) {
            Json angles = new Json();
            for (JointAngle angle : JointAngle.values()) {
                AverageStride.Band band = stride.angles().get(angle);
                if (band != null) {
                    angles.put(
                            Json.name(angle),
                            new Json()
                                    .put("mean", numbers(band.mean()))
                                    .put("sd", numbers(band.sd()))
                                    .node());
                }
            }
            curves.add(new Json()
                    .put("side", Json.name(stride.side()))
                    .put("toeOffPercent", stride.toeOffPercent(), DECIMALS)
                    .put("anglesDegrees", angles.node())
                    .node());
        }
        return curves;
    }

    private static ArrayNode numbers(List<Double> values) {
        ArrayNode numbers = Json.array();
        values.forEach(v -> numbers.add(Rounding.decimals(v, DECIMALS)));
        return numbers;
    }

    /** What an analysis of an older version lacks is left out. */
    static List<AverageStride> read(JsonNode curves) {
        List<AverageStride> strides = new ArrayList<>();
        for (JsonNode curve : curves) {
            Map<JointAngle, AverageStride.Band> angles = new EnumMap<>(JointAngle.class);
            for (JointAngle angle : JointAngle.values()) {
                JsonNode node = curve.path("anglesDegrees").path(Json.name(angle));
                List<Double> mean = numbers(node.path("mean"));
                List<Double> sd = numbers(node.path("sd"));
                if (mean.size() > 1 && mean.size() == sd.size()) {
                    angles.put(angle, new AverageStride.Band(mean, sd));
                }
            }
            Side side = curve.path("side").asText().equals(Json.name(Side.LEFT)) ? Side.LEFT : Side.RIGHT;
            strides.add(new AverageStride(
                    side,
                    angles,
                    Map.of(),
                    List.of(),
                    curve.path("toeOffPercent").asDouble()));
        }
        return strides;
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(node -> numbers.add(node.asDouble()));
        return numbers;
    }
}
