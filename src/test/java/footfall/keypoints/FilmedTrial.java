package footfall.keypoints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.signal.CubicSpline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Both legs of a motion-capture trial as a camera at the side sees them, without any error; strikes and toe-offs by force plate. */
final class FilmedTrial {
    static final Path FOLDER = Path.of("..", "shared", "mocap");
    static final List<String> NAMES =
            List.of("RBDS001_T25", "RBDS001_T35", "RBDS002_T25", "RBDS002_T45", "RBDS008_T35");
    private static final double PIXELS_PER_MILLIMETRE = 0.35;
    private static final double FAR_SCALE = 0.95;
    private static final double FAR_HIGHER_PX = 12;

    private record Way(CubicSpline x, CubicSpline y) {}

    private final Map<Side, Map<BodyPoint, Way>> ways = new EnumMap<>(Side.class);
    private final Map<Side, double[]> strikes = new EnumMap<>(Side.class);
    private final Map<Side, double[]> toeOffs = new EnumMap<>(Side.class);
    private final double middle;
    private final Facing facing;
    private final double pace;

    FilmedTrial(String name, Facing facing) {
        this(name, facing, 1);
    }

    /** @param pace how many times faster than it was recorded: the same movement in less time, on a belt that is as much faster */
    FilmedTrial(String name, Facing facing, double pace) {
        this.facing = facing;
        this.pace = pace;
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".csv"));
            List<String> header = List.of(lines.get(0).split(","));
            double[][] rows = lines.stream().skip(1).map(FilmedTrial::numbers).toArray(double[][]::new);
            double[] times = column(rows, 0);
            JsonNode events = new ObjectMapper()
                    .readTree(FOLDER.resolve(name + ".events.json").toFile())
                    .get("events");
            for (Side side : Side.values()) {
                String prefix = side.name().toLowerCase(Locale.ROOT);
                Map<BodyPoint, Way> leg = new EnumMap<>(BodyPoint.class);
                for (BodyPoint point : Leg.LEG) {
                    String column = prefix + "_" + point.name().toLowerCase(Locale.ROOT);
                    leg.put(
                            point,
                            new Way(
                                    CubicSpline.through(times, column(rows, header.indexOf(column + "_x_mm"))),
                                    CubicSpline.through(times, column(rows, header.indexOf(column + "_y_mm")))));
                }
                ways.put(side, leg);
                strikes.put(side, times(events.get(prefix).get("IC")));
                toeOffs.put(side, times(events.get(prefix).get("TO")));
            }
            middle = way(Side.LEFT, BodyPoint.HIP).x().value(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(String line) {
        return List.of(line.split(",")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] column(double[][] rows, int index) {
        return List.of(rows).stream().mapToDouble(row -> row[index]).toArray();
    }

    private static double[] times(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(e -> e.isNumber() ? e.asDouble() : e.get("time_s").asDouble())
                .toArray();
    }

    private Way way(Side side, BodyPoint point) {
        return Objects.requireNonNull(Objects.requireNonNull(ways.get(side)).get(point));
    }

    Facing facing() {
        return facing;
    }

    double[] strikes(Side side) {
        return paced(strikes.get(side));
    }

    double[] toeOffs(Side side) {
        return paced(toeOffs.get(side));
    }

    private double[] paced(double @Nullable [] times) {
        return Arrays.stream(Objects.requireNonNull(times)).map(t -> t / pace).toArray();
    }

    /** Where the point is in a picture 1280 wide: the far leg is a little smaller and higher. */
    Point at(Side side, BodyPoint point, double seconds) {
        boolean near = side == facing.nearSide();
        double scale = PIXELS_PER_MILLIMETRE * (near ? 1 : FAR_SCALE);
        Way way = way(side, point);
        double recorded = pace * seconds;
        double forward = scale * (way.x().value(recorded) - middle);
        return new Point(
                640 + facing.sign() * forward, 650 - scale * way.y().value(recorded) - (near ? 0 : FAR_HIGHER_PX));
    }
}
