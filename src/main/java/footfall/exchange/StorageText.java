package footfall.exchange;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.gait.Angles;
import footfall.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;

/**
 * The angles of every frame as an OpenSim storage file (.mot or .sto, the same table under two headers), degrees, unsmoothed, with the
 * signs of docs/measurement.md; {@code nan} where a marker is not known. The ankle's angle is foot less shank, without the flat foot's
 * offset.
 */
final class StorageText {
    private final RunnerPaths paths;

    private StorageText(RunnerPaths paths) {
        this.paths = paths;
    }

    /** One column. */
    private interface Angle {
        Optional<Double> at(int frame);
    }

    private record Column(String name, Angle angle) {}

    /** A motion file, as OpenSim's older tools read it. */
    static String mot(RunnerPaths paths, String name) {
        return new StorageText(paths).text(name + "\nversion=1\n", "\nendheader\n");
    }

    /** A storage file of typed columns, as OpenSim 4 writes it. */
    static String sto(RunnerPaths paths, String name) {
        return new StorageText(paths).text(name + "\nDataType=double\nversion=3\n", "endheader\n");
    }

    private String text(String first, String last) {
        List<Column> columns = paths.sides().stream()
                .flatMap(side -> columns(side).stream())
                .filter(column -> hasValues(column.angle()))
                .toList();
        StringBuilder text = new StringBuilder(first + "nRows=" + paths.frames() + "\nnColumns=" + (columns.size() + 1)
                + "\ninDegrees=yes\n" + last + "time");
        columns.forEach(column -> text.append('\t').append(column.name()));
        text.append('\n');
        for (int frame = 0; frame < paths.frames(); frame++) {
            text.append(Csv.number(paths.seconds(frame), Rounding.SECONDS));
            for (Column column : columns) {
                Optional<Double> degrees = column.angle().at(frame);
                text.append('\t')
                        .append(degrees.map(d -> Csv.number(d, Rounding.DEGREES))
                                .orElse("nan"));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private boolean hasValues(Angle angle) {
        for (int frame = 0; frame < paths.frames(); frame++) {
            if (angle.at(frame).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private List<Column> columns(Side side) {
        String ending = side == Side.RIGHT ? "_r" : "_l";
        Angle thigh = line(side, BodyPoint.HIP, BodyPoint.KNEE, Angles::ahead);
        Angle shank = line(side, BodyPoint.KNEE, BodyPoint.ANKLE, Angles::ahead);
        Angle foot = line(side, BodyPoint.HEEL, BodyPoint.TOE, Angles::foot);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("thigh_angle" + ending, thigh));
        columns.add(new Column("knee_flexion" + ending, both(thigh, shank, (t, s) -> turned(t - s))));
        columns.add(new Column("shank_angle" + ending, shank));
        columns.add(new Column("ankle_angle" + ending, both(foot, shank, (f, s) -> turned(f - s))));
        columns.add(new Column("foot_angle" + ending, foot));
        columns.add(
                new Column("trunk_lean" + ending, line(side, BodyPoint.HIP, BodyPoint.SHOULDER, Angles::trunkLean)));
        return columns;
    }

    private Angle line(Side side, BodyPoint from, BodyPoint to, ToDoubleBiFunction<Point, Point> angle) {
        return frame -> paths.at(new RunnerPaths.Place(side, from), frame)
                .flatMap(a -> paths.at(new RunnerPaths.Place(side, to), frame).map(b -> angle.applyAsDouble(a, b)));
    }

    private static Angle both(Angle one, Angle other, BinaryOperator<Double> angle) {
        return frame -> one.at(frame).flatMap(a -> other.at(frame).map(b -> angle.apply(a, b)));
    }

    private static double turned(double degrees) {
        return degrees - 360 * Math.rint(degrees / 360);
    }
}
