package footfall.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a TRC file (track row column) as OpenSim, OpenCap, Sports2D and Pose2Sim write it: line 1 the file type, lines 2 and 3 names
 * and values of the header, line 4 the marker names, each over three columns, line 5 the axis labels, then perhaps an empty line, then
 * the frames. Cells are separated by tabs.
 */
final class TrcFile {
    private static final int KEYS = 1;
    private static final int VALUES = 2;
    private static final int NAMES = 3;
    private static final int FIRST_FRAME = 5;
    private static final int AXES = 3;
    /** Frame number and time. */
    private static final int LEADING_COLUMNS = 2;

    private final TrackLines lines;

    TrcFile(TrackLines lines) {
        this.lines = lines;
    }

    static boolean looksLikeOne(TrackLines lines) {
        return lines.count() > 0 && lines.line(0).startsWith("PathFileType");
    }

    LengthUnit unit() {
        int column = Arrays.asList(cells(KEYS)).indexOf("Units");
        String[] values = cells(VALUES);
        if (column < 0 || column >= values.length) {
            throw lines.fault(VALUES, TrackFault.UNIT_UNKNOWN);
        }
        return LengthUnit.of(values[column]).orElseThrow(() -> lines.fault(VALUES, TrackFault.UNIT_UNKNOWN));
    }

    TrackTable table() {
        List<String> names = names();
        double factor = unit().factor();
        TrackTable table = new TrackTable();
        for (int i = FIRST_FRAME; i < lines.count(); i++) {
            if (!lines.blank(i)) {
                addFrame(table, names, factor, i);
            }
        }
        if (table.frames() == 0) {
            throw lines.fault(lines.count() - 1, TrackFault.NO_ROWS);
        }
        return table;
    }

    private void addFrame(TrackTable table, List<String> names, double factor, int line) {
        String[] cells = cells(line);
        table.addFrame(lines.number(cell(cells, 1), line), lines, line);
        for (int marker = 0; marker < names.size(); marker++) {
            double[] position = new double[AXES];
            for (int axis = 0; axis < AXES; axis++) {
                String cell = cell(cells, LEADING_COLUMNS + AXES * marker + axis);
                position[axis] = factor * lines.number(cell, line);
            }
            table.addPosition(names.get(marker), position);
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String cell : Arrays.asList(cells(NAMES))
                .subList(Math.min(LEADING_COLUMNS, cells(NAMES).length), cells(NAMES).length)) {
            if (!cell.isBlank()) {
                names.add(cell);
            }
        }
        return names;
    }

    private String[] cells(int line) {
        return Arrays.stream(lines.line(line).split("\t", -1))
                .map(String::strip)
                .toArray(String[]::new);
    }

    /** Trailing empty cells are often not written. */
    private static String cell(String[] cells, int column) {
        return column < cells.length ? cells[column] : "";
    }
}
