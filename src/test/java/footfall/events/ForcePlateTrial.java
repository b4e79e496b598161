package footfall.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.signal.CubicSpline;
import footfall.signal.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;

/** One leg of a motion-capture trial with strikes and toe-offs by force plate; resampled with noise, as a camera would see it. */
final class ForcePlateTrial {
    static final Path FOLDER = Path.of("..", "shared", "mocap");
    private static final double MILLIMETRES = 0.001;

    private final double[] times;
    private final Map<BodyPoint, CubicSpline[]> paths = new EnumMap<>(BodyPoint.class);
    private final Side side;
    private final double[] strikes;
    private final double[] toeOffs;

    ForcePlateTrial(String name, Side side) {
        this.side = side;
        String prefix = side.name().toLowerCase(Locale.ROOT);
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".csv"));
            List<String> header = List.of(lines.get(0).split(","));
            double[][] rows =
                    lines.stream().skip(1).map(ForcePlateTrial::numbers).toArray(double[][]::new);
            times = column(rows, header.indexOf("time_s"), 1);
            for (BodyPoint point :
                    List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE)) {
                String column = prefix + "_" + point.name().toLowerCase(Locale.ROOT);
                paths.put(point, new CubicSpline[] {
                    CubicSpline.through(times, column(rows, header.indexOf(column + "_x_mm"), MILLIMETRES)),
                    CubicSpline.through(times, column(rows, header.indexOf(column + "_y_mm"), MILLIMETRES))
                });
            }
            JsonNode events = new ObjectMapper()
                    .readTree(FOLDER.resolve(name + ".events.json").toFile())
                    .get("events")
                    .get(prefix);
            strikes = times(events.get("IC"));
            toeOffs = times(events.get("TO"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(String line) {
        return List.of(line.split(",")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] column(double[][] rows, int index, double unit) {
        return List.of(rows).stream().mapToDouble(row -> row[index] * unit).toArray();
    }

    private static double[] times(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(e -> e.isNumber() ? e.asDouble() : e.get("time_s").asDouble())
                .toArray();
    }

    double seconds() {
        return times[times.length - 1];
    }

    double[] strikes() {
        return strikes.clone();
    }

    double[] toeOffs() {
        return toeOffs.clone();
    }

    LegMotion seenBy(double fps, double noiseMetres, long seed) {
        int n = (int) (seconds() * fps) + 1;
        Random random = new Random(seed);
        Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
        paths.forEach((point, path) -> {
            double[][] xy = {path[0].sample(0, 1 / fps, n, 0), path[1].sample(0, 1 / fps, n, 0)};
            double[] seconds = new double[n];
            boolean[] seen = new boolean[n];
            for (int i = 0; i < n; i++) {
                seconds[i] = i / fps;
                seen[i] = true;
                xy[0][i] += noiseMetres * random.nextGaussian();
                xy[1][i] += noiseMetres * random.nextGaussian();
            }
            points.put(point, new Trajectory(seconds, xy[0], xy[1], new double[n], seen));
        });
        return new LegMotion(side, points);
    }
}
