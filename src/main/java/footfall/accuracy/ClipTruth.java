package footfall.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.gait.Metric;
import footfall.geometry.Point;
import footfall.settings.Recording;
import footfall.signal.CubicSpline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is true of a clip, read from its truth file: near leg only, SI units, real seconds from the first frame.
 *
 * @param landings one per near-leg strike
 * @param markers of the near leg, by point
 * @param metresPerPx in the plane of the near ankle
 */
record ClipTruth(
        String name,
        Side nearSide,
        double captureFps,
        double seconds,
        double beltSpeed,
        double heightMetres,
        List<Double> strikes,
        List<Double> toeOffs,
        List<Landing> landings,
        double stepRate,
        Map<BodyPoint, Marker> markers,
        double metresPerPx) {

    /** A landing and its true figures. */
    record Landing(double seconds, Map<Metric, Double> figures) {}

    /** A sticker's true places on the upright picture, frame by frame, and whether it can be seen there. */
    record Marker(List<Point> places, List<Boolean> visible) {}

    private static final Map<Metric, String> FIGURES = Map.of(
            Metric.FOOT_HIP_DISTANCE, "hip_to_ankle_mm",
            Metric.LANDING_ANGLE, "landing_angle_deg",
            Metric.SHANK_ANGLE, "shank_angle_deg",
            Metric.KNEE_FLEXION_AT_STRIKE, "knee_flexion_deg",
            Metric.FOOT_INCLINATION, "foot_inclination_deg");

    static ClipTruth read(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        String near = json.get("near_side").asText();
        return new ClipTruth(
                json.get("case").asText(),
                Side.valueOf(near.toUpperCase(Locale.ROOT)),
                json.get("video").get("fps_capture").asDouble(),
                json.get("video").get("seconds").asDouble(),
                json.get("belt_speed_mps").asDouble(),
                json.get("subject").get("height_cm").asDouble() / 100,
                times(json.get("events").get(near).get("IC")),
                times(json.get("events").get(near).get("TO")),
                landings(json),
                json.get("summary").get("step_rate_spm").asDouble(),
                markers(json.get("frames").get("markers")),
                0.001 / json.get("scale_px_per_mm").get("ankle").asDouble());
    }

    /** What a user of this clip would tell: height and belt speed. */
    Recording recording() {
        Recording none = Recording.unknown();
        return new Recording(
                Optional.of(heightMetres),
                none.legLengthMetres(),
                Optional.of(beltSpeed),
                none.captureFps(),
                none.cameraDistanceMetres(),
                none.inclinePercent(),
                none.metresPerPixel(),
                none.nearSide(),
                none.person());
    }

    private static List<Double> times(JsonNode events) {
        List<Double> times = new ArrayList<>();
        events.forEach(event -> times.add(event.get("time_s").asDouble()));
        return times;
    }

    private static List<Landing> landings(JsonNode json) {
        List<Landing> landings = new ArrayList<>();
        for (JsonNode step : json.get("steps")) {
            double seconds = step.get("ic_time_s").asDouble();
            Map<Metric, Double> figures = new EnumMap<>(Metric.class);
            FIGURES.forEach((metric, field) -> {
                if (step.has(field)) {
                    figures.put(metric, step.get(field).asDouble() * (field.endsWith("_mm") ? 0.001 : 1));
                }
            });
            if (!figures.containsKey(Metric.LANDING_ANGLE)) {
                hipAboveAnkle(json.get("frames"), seconds)
                        .ifPresent(height -> figures.put(
                                Metric.LANDING_ANGLE,
                                Math.toDegrees(
                                        Math.atan2(step.get("hip_to_ankle_mm").asDouble(), height))));
            }
            landings.add(new Landing(seconds, figures));
        }
        return landings;
    }

    /** Millimetres, where the file holds the movement itself. */
    private static Optional<Double> hipAboveAnkle(JsonNode frames, double seconds) {
        if (!frames.has("sagittal_mm")) {
            return Optional.empty();
        }
        double[] times = doubles(frames.get("time_s"));
        double[] hip = doubles(frames.get("sagittal_mm").get("hip").get("y"));
        double[] ankle = doubles(frames.get("sagittal_mm").get("ankle").get("y"));
        return Optional.of(CubicSpline.through(times, hip).value(seconds)
                - CubicSpline.through(times, ankle).value(seconds));
    }

    private static double[] doubles(JsonNode list) {
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i).asDouble();
        }
        return values;
    }

    private static Map<BodyPoint, Marker> markers(JsonNode json) {
        Map<BodyPoint, Marker> markers = new EnumMap<>(BodyPoint.class);
        json.properties().forEach(entry -> {
            JsonNode path = entry.getValue();
            List<Point> places = new ArrayList<>();
            List<Boolean> visible = new ArrayList<>();
            for (int i = 0; i < path.get("x").size(); i++) {
                places.add(new Point(
                        path.get("x").get(i).asDouble(), path.get("y").get(i).asDouble()));
                visible.add(path.get("visible").get(i).asBoolean());
            }
            markers.put(BodyPoint.valueOf(entry.getKey().toUpperCase(Locale.ROOT)), new Marker(places, visible));
        });
        return markers;
    }
}
