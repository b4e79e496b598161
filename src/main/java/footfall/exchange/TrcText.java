package footfall.exchange;

import footfall.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A TRC file (track row column) as OpenSim reads it: metres, x forward, y up, z 0 to the runner's right; every frame of the clip, times
 * from its first frame, empty cells where a marker is not known.
 */
final class TrcText {
    private static final String KEYS =
            "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n";

    private TrcText() {}

    /** @param fileName as the first line repeats it */
    static String of(RunnerPaths paths, String fileName) {
        List<RunnerPaths.Place> places = paths.places();
        StringBuilder text = new StringBuilder("PathFileType\t4\t(X/Y/Z)\t" + fileName + "\n" + KEYS);
        String rate = Rounding.decimals(paths.medianFps(), Rounding.RATIO).toPlainString();
        text.append(String.join(
                        "\t",
                        rate,
                        rate,
                        Integer.toString(paths.frames()),
                        Integer.toString(places.size()),
                        "m",
                        rate,
                        "1",
                        Integer.toString(paths.frames())))
                .append('\n');
        StringBuilder names = new StringBuilder("Frame#\tTime");
        StringBuilder axes = new StringBuilder("\t");
        for (int i = 0; i < places.size(); i++) {
            names.append('\t').append(places.get(i).name()).append(i < places.size() - 1 ? "\t\t" : "");
            axes.append("\tX%1$d\tY%1$d\tZ%1$d".formatted(i + 1));
        }
        text.append(names).append('\n').append(axes).append("\n\n");
        for (int frame = 0; frame < paths.frames(); frame++) {
            text.append(frame(paths, places, frame)).append('\n');
        }
        return text.toString();
    }

    private static String frame(RunnerPaths paths, List<RunnerPaths.Place> places, int frame) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(frame + 1));
        cells.add(Csv.number(paths.seconds(frame), Rounding.SECONDS));
        for (RunnerPaths.Place place : places) {
            Optional<Point> at = paths.at(place, frame);
            cells.add(at.map(p -> Csv.number(p.x(), Rounding.METRES)).orElse(""));
            cells.add(at.map(p -> Csv.number(p.y(), Rounding.METRES)).orElse(""));
            cells.add(at.isPresent() ? "0" : "");
        }
        return String.join("\t", cells);
    }
}
