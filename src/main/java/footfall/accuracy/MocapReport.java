package footfall.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.EventDetector;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.signal.CubicSpline;
import footfall.signal.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Compares found events with force-plate events on motion-capture trials ({@code NAME.csv} with {@code NAME.events.json}), per leg. */
public final class MocapReport {
    private static final double[] FRAME_RATES = {120, 60};
    private static final double WINDOW_SECONDS = 0.06;
    private static final double EDGE_SECONDS = 0.3;
    private static final double STRIKE_LIMIT_MS = 5;
    private static final double TOE_OFF_LIMIT_MS = 10;

    private final EventDetector detector;
    private final double noiseMetres;

    /** @param noiseMetres standard deviation of the tracking noise added (from a fixed seed) */
    public MocapReport(EventDetector detector, double noiseMetres) {
        this.detector = detector;
        this.noiseMetres = noiseMetres;
    }

    /** A table in Markdown; a cell beyond its goal is marked with an exclamation mark. */
    public String ofTrials(Path folder) throws IOException {
        StringBuilder table = new StringBuilder("""
                | trial | leg | frames/s | strikes missed+invented | strike bias / RMSE ms | toe-offs missed+invented | toe-off bias / RMSE ms |
                |---|---|---|---|---|---|---|
                """);
        for (Path csv : trials(folder)) {
            String trial = String.valueOf(csv.getFileName()).replace(".csv", "");
            JsonNode events = new ObjectMapper()
                    .readTree(csv.resolveSibling(trial + ".events.json").toFile());
            for (double fps : FRAME_RATES) {
                for (Side side : Side.values()) {
                    String name = side.name().toLowerCase(Locale.ROOT);
                    LegEvents found = detector.detect(leg(csv, side, fps));
                    JsonNode truth = events.get("events").get(name);
                    double end = events.get("seconds").asDouble();
                    table.append(String.format(Locale.ROOT, "| %s | %s | %.0f |", trial, name, fps))
                            .append(cells(times(truth.get("IC")), found.strikes(), end, STRIKE_LIMIT_MS))
                            .append(cells(times(truth.get("TO")), found.toeOffs(), end, TOE_OFF_LIMIT_MS))
                            .append('\n');
                }
            }
        }
        return table.toString();
    }

    private static List<Path> trials(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private static List<Double> times(JsonNode events) {
        List<Double> times = new ArrayList<>();
        events.forEach(event -> times.add(event.get("time_s").asDouble()));
        return times;
    }

    private static String cells(List<Double> truth, List<GaitEvent> found, double end, double limitMs) {
        Errors.TimeMatch match = Errors.match(
                truth,
                found.stream().map(GaitEvent::timeSeconds).toList(),
                WINDOW_SECONDS,
                EDGE_SECONDS,
                end - EDGE_SECONDS);
        double rmse = 1000 * match.errors().rmse();
        boolean whole = match.missed() + match.invented() == 0;
        return String.format(
                Locale.ROOT,
                " %d+%d%s | %+.1f / %.1f%s |",
                match.missed(),
                match.invented(),
                whole ? "" : " **!**",
                1000 * match.errors().bias(),
                rmse,
                rmse <= limitMs ? "" : " **!**");
    }

    private LegMotion leg(Path csv, Side side, double fps) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String> header = Arrays.asList(lines.get(0).split(",", -1));
        double[][] rows = lines.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        Random random = new Random(side.ordinal() + 1L);
        Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
        for (BodyPoint point : List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE)) {
            String name = (side + "_" + point).toLowerCase(Locale.ROOT);
            points.put(
                    point,
                    resampled(
                            column(rows, 0),
                            column(rows, header.indexOf(name + "_x_mm")),
                            column(rows, header.indexOf(name + "_y_mm")),
                            fps,
                            random));
        }
        return new LegMotion(side, points);
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private Trajectory resampled(double[] seconds, double[] xMm, double[] yMm, double fps, Random random) {
        CubicSpline x = CubicSpline.through(seconds, xMm);
        CubicSpline y = CubicSpline.through(seconds, yMm);
        int count = (int) Math.floor(seconds[seconds.length - 1] * fps) + 1;
        double[][] out = new double[4][count];
        boolean[] seen = new boolean[count];
        for (int i = 0; i < count; i++) {
            out[0][i] = i / fps;
            out[1][i] = x.value(i / fps) / 1000 + noiseMetres * random.nextGaussian();
            out[2][i] = y.value(i / fps) / 1000 + noiseMetres * random.nextGaussian();
            out[3][i] = noiseMetres;
            seen[i] = true;
        }
        return new Trajectory(out[0], out[1], out[2], out[3], seen);
    }
}
