package footfall.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a CSV file with one line per frame: a time column ({@code time_s}, {@code time}, {@code timeSeconds}) and columns named
 * marker_axis_unit, for instance {@code right_hip_x_mm}. Separated by commas, semicolons or tabs.
 */
final class WideCsv {
    private static final Pattern COLUMN = Pattern.compile("(.+)_([xyz])_(mm|cm|m|px)");
    private static final List<String> TIME = List.of("time_s", "time", "timeseconds", "time_seconds", "seconds", "t");

    private final TrackLines lines;
    private final String separator;
    private final List<String> header;

    WideCsv(TrackLines lines) {
        this.lines = lines;
        this.separator = separator(lines.line(0));
        this.header = cells(0);
    }

    static boolean looksLikeOne(TrackLines lines) {
        return lines.count() > 0 && new WideCsv(lines).timeColumn() >= 0;
    }

    /** The unit of all columns. */
    LengthUnit unit() {
        List<String> units = header.stream()
                .map(COLUMN::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(3))
                .distinct()
                .toList();
        Optional<LengthUnit> one = units.size() == 1 ? LengthUnit.of(units.get(0)) : Optional.empty();
        return one.orElseThrow(() -> lines.fault(0, TrackFault.UNIT_UNKNOWN));
    }

    TrackTable table() {
        double factor = unit().factor();
        Map<String, List<Integer>> columns = columns();
        TrackTable table = new TrackTable();
        for (int i = 1; i < lines.count(); i++) {
            if (!lines.blank(i)) {
                addFrame(table, columns, factor, i);
            }
        }
        if (table.frames() == 0) {
            throw lines.fault(0, TrackFault.NO_ROWS);
        }
        return table;
    }

    private void addFrame(TrackTable table, Map<String, List<Integer>> columns, double factor, int line) {
        List<String> cells = cells(line);
        table.addFrame(number(cells, timeColumn(), line), lines, line);
        columns.forEach((marker, axes) -> table.addPosition(
                marker,
                axes.stream().mapToDouble(c -> factor * number(cells, c, line)).toArray()));
    }

    private double number(List<String> cells, int column, int line) {
        return lines.number(column < cells.size() ? cells.get(column) : "", line);
    }

    /** Each marker's columns in the order x, y, z. */
    private Map<String, List<Integer>> columns() {
        Map<String, TreeMap<String, Integer>> byAxis = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            Matcher matcher = COLUMN.matcher(header.get(column));
            if (matcher.matches()) {
                byAxis.computeIfAbsent(matcher.group(1), m -> new TreeMap<>()).put(matcher.group(2), column);
            }
        }
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        byAxis.forEach((marker, axes) -> columns.put(marker, new ArrayList<>(axes.values())));
        columns.values().removeIf(axes -> axes.size() < 2);
        return columns;
    }

    private int timeColumn() {
        return header.stream()
                .filter(name -> TIME.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(header::indexOf)
                .orElse(-1);
    }

    private List<String> cells(int line) {
        return Arrays.stream(lines.line(line).split(separator, -1))
                .map(String::strip)
                .toList();
    }

    private static String separator(String header) {
        return header.contains("\t") ? "\t" : header.contains(";") ? ";" : ",";
    }
}
