package footfall.synthetic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;

/**
 * A recorded running movement: a CSV of both legs' marker paths in millimetres beside a file of force-plate events
 * ({@code NAME.csv}, {@code NAME.events.json}). For development and tests.
 */
final class MocapRunner implements Runner {
    private static final double MILLIMETRE = 0.001;
    private static final List<BodyPoint> POINTS =
            List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);

    private final Map<Side, Map<BodyPoint, Path2>> paths = new EnumMap<>(Side.class);
    private final JsonNode events;
    private final double startSeconds;
    private final double endSeconds;

    private record Path2(UnivariateFunction x, UnivariateFunction y) {}

    private MocapRunner(List<String> csv, JsonNode events, double startSeconds) {
        this.events = events;
        this.startSeconds = startSeconds;
        List<String> header = Arrays.asList(csv.get(0).split(",", -1));
        double[][] rows = csv.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        double[] seconds = column(rows, 0);
        endSeconds = seconds[seconds.length - 1];
        for (Side side : Side.values()) {
            Map<BodyPoint, Path2> leg = new EnumMap<>(BodyPoint.class);
            for (BodyPoint point : POINTS) {
                String name = lower(side) + "_" + lower(point);
                leg.put(
                        point,
                        new Path2(
                                spline(seconds, column(rows, header.indexOf(name + "_x_mm"))),
                                spline(seconds, column(rows, header.indexOf(name + "_y_mm")))));
            }
            paths.put(side, leg);
        }
    }

    /**
     * @param csv the marker paths; the events lie beside it
     * @param startSeconds which moment of the recording is this runner's time 0
     */
    static MocapRunner read(Path csv, double startSeconds) throws IOException {
        String trial = csv.getFileName().toString().replace(".csv", "");
        JsonNode events = new ObjectMapper()
                .readTree(csv.resolveSibling(trial + ".events.json").toFile());
        return new MocapRunner(Files.readAllLines(csv), events, startSeconds);
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static UnivariateFunction spline(double[] seconds, double[] values) {
        return new SplineInterpolator().interpolate(seconds, values);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Anthropometry body(Side side) {
        JsonNode subject = events.get("subject");
        JsonNode leg = subject.get(lower(side));
        return new Anthropometry(
                subject.get("height_cm").asDouble() / 100,
                leg.get("thigh").asDouble() * MILLIMETRE,
                leg.get("shank").asDouble() * MILLIMETRE,
                leg.get("foot").asDouble() * MILLIMETRE,
                leg.get("hip_to_floor").asDouble() * MILLIMETRE,
                leg.get("foot_flat_deg").asDouble());
    }

    @Override
    public double beltSpeedMetresPerSecond() {
        return events.get("belt_speed_mps").asDouble();
    }

    @Override
    public double durationSeconds() {
        return endSeconds - startSeconds;
    }

    @Override
    public Map<BodyPoint, Point> leg(Side side, double seconds) {
        double t = Math.min(Math.max(startSeconds + seconds, 0), endSeconds);
        Map<BodyPoint, Point> leg = new EnumMap<>(BodyPoint.class);
        paths.getOrDefault(side, Map.of())
                .forEach((point, path) ->
                        leg.put(point, new Point(path.x.value(t) * MILLIMETRE, path.y.value(t) * MILLIMETRE)));
        return leg;
    }

    @Override
    public Contacts contacts(Side side) {
        JsonNode leg = events.get("events").get(lower(side));
        return new Contacts(times(leg.get("IC")), times(leg.get("TO")), "force plate");
    }

    private List<Double> times(JsonNode list) {
        List<Double> times = new ArrayList<>();
        list.forEach(event -> times.add(event.get("time_s").asDouble() - startSeconds));
        return times;
    }

    @Override
    public String source() {
        return events.get("source").asText() + "; trial " + events.get("trial").asText();
    }
}
