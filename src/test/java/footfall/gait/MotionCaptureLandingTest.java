package footfall.gait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.settings.GaitSettings;
import footfall.settings.OverstrideSettings;
import footfall.settings.Recording;
import footfall.signal.CubicSpline;
import footfall.signal.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Landings of recorded runners, read at the force plate's own strikes from noisy samples at a camera's frame rate. */
class MotionCaptureLandingTest {
    private static final Path FOLDER = Path.of("../shared/mocap");
    private static final List<String> TRIALS = List.of("RBDS001_T25", "RBDS002_T45", "RBDS008_T35");
    private static final double SECONDS = 29.9;

    @ParameterizedTest
    @CsvSource({
        // frames/s, noise mm, largest error of a leg's mean distance mm, of shank and knee degrees, of the foot
        "120, 1.5, 1.0, 0.2, 3.5",
        "60, 2, 1.5, 0.4, 3.5",
        "30, 3, 2.5, 0.9, 5",
    })
    void theLandingIsReadWithoutBias(double fps, double noise, double millimetres, double degrees, double footDegrees)
            throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no motion capture in " + FOLDER);
        for (String trial : TRIALS) {
            JsonNode truth = new ObjectMapper()
                    .readTree(FOLDER.resolve(trial + ".events.json").toFile());
            GaitAnalysis analysis = analyze(trial, truth, fps, noise);
            for (Side side : Side.values()) {
                String leg = trial + " " + side + " ";
                double distance = 1000 * bias(analysis, truth, side, Metric.FOOT_HIP_DISTANCE, "hip_to_ankle_mm", 1e-3);
                assertThat(Math.abs(distance)).as(leg + "distance").isLessThan(millimetres);
                assertThat(Math.abs(bias(analysis, truth, side, Metric.SHANK_ANGLE, "shank_angle_deg", 1)))
                        .as(leg + "shank")
                        .isLessThan(degrees);
                assertThat(Math.abs(bias(analysis, truth, side, Metric.KNEE_FLEXION_AT_STRIKE, "knee_flexion_deg", 1)))
                        .as(leg + "knee")
                        .isLessThan(degrees);
                assertThat(Math.abs(bias(analysis, truth, side, Metric.FOOT_INCLINATION, "foot_inclination_deg", 1)))
                        .as(leg + "foot")
                        .isLessThan(footDegrees);
            }
        }
    }

    private static double bias(
            GaitAnalysis analysis, JsonNode truth, Side side, Metric metric, String name, double unit) {
        List<Double> errors = new ArrayList<>();
        for (JsonNode step : truth.get("steps")) {
            analysis.strides().stream()
                    .filter(s -> s.side() == side
                            && step.get("side").asText().equals(lower(side.name()))
                            && Math.abs(s.icTimeSeconds()
                                            - step.get("ic_time_s").asDouble())
                                    < 0.01)
                    .forEach(s -> s.value(metric)
                            .ifPresent(v -> errors.add(v - unit * step.get(name).asDouble())));
        }
        assertThat(errors).hasSizeGreaterThan(30);
        return errors.stream().mapToDouble(e -> e).average().orElseThrow();
    }

    private static GaitAnalysis analyze(String trial, JsonNode truth, double fps, double noise) throws IOException {
        Map<String, double[]> columns = columns(FOLDER.resolve(trial + ".csv"));
        List<LegMotion> legs = new ArrayList<>();
        List<LegEvents> events = new ArrayList<>();
        for (Side side : Side.values()) {
            legs.add(leg(columns, side, fps, noise));
            events.add(events(truth, side));
        }
        return new GaitAnalyzer(GaitSettings.defaults(), OverstrideSettings.defaults())
                .analyze(
                        StickLeg.calibration(legs, Motion.Unit.METRES, Optional.empty()),
                        events,
                        Recording.unknown(),
                        fps);
    }

    private static LegMotion leg(Map<String, double[]> columns, Side side, double fps, double noise) {
        Random random = new Random(7);
        int n = (int) (SECONDS * fps);
        double[] recorded = columns.getOrDefault("time_s", new double[0]);
        double[] seconds = new double[n];
        Arrays.setAll(seconds, i -> i / fps);
        double[] sd = new double[n];
        boolean[] seen = new boolean[n];
        Arrays.fill(seen, true);
        Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
        for (BodyPoint point : List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE)) {
            String name = lower(side + "_" + point);
            CubicSpline x = CubicSpline.through(recorded, columns.getOrDefault(name + "_x_mm", recorded));
            CubicSpline y = CubicSpline.through(recorded, columns.getOrDefault(name + "_y_mm", recorded));
            double[] xs = new double[n];
            double[] ys = new double[n];
            Arrays.setAll(xs, i -> (x.value(seconds[i]) + noise * random.nextGaussian()) / 1000);
            Arrays.setAll(ys, i -> (y.value(seconds[i]) + noise * random.nextGaussian()) / 1000);
            points.put(point, new Trajectory(seconds, xs, ys, sd, seen));
        }
        return new LegMotion(side, points);
    }

    private static LegEvents events(JsonNode truth, Side side) {
        JsonNode leg = truth.get("events").get(lower(side.name()));
        List<GaitEvent> strikes = events(leg.get("IC"), side, EventType.FOOT_STRIKE);
        List<GaitEvent> toeOffs = events(leg.get("TO"), side, EventType.TOE_OFF);
        double stride =
                (strikes.get(strikes.size() - 1).timeSeconds() - strikes.get(0).timeSeconds()) / (strikes.size() - 1);
        return new LegEvents(
                side,
                strikes,
                toeOffs,
                stride,
                truth.get("belt_speed_measured_mps").asDouble(),
                0,
                0,
                List.of());
    }

    private static List<GaitEvent> events(JsonNode times, Side side, EventType type) {
        List<GaitEvent> events = new ArrayList<>();
        times.forEach(t -> events.add(new GaitEvent(side, type, t.get("time_s").asDouble(), 0)));
        return events;
    }

    private static Map<String, double[]> columns(Path csv) throws IOException {
        List<String[]> rows = Files.readAllLines(csv).stream()
                .map(line -> line.split(",", -1))
                .toList();
        Map<String, double[]> columns = new HashMap<>();
        for (int c = 0; c < rows.get(0).length; c++) {
            int column = c;
            columns.put(
                    rows.get(0)[c],
                    rows.stream()
                            .skip(1)
                            .mapToDouble(r -> Double.parseDouble(r[column]))
                            .toArray());
        }
        return columns;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
