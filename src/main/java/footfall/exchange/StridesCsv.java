package footfall.exchange;

import footfall.gait.Stride;
import footfall.session.ClipAnalysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** {@code strides.csv}: one line per stride, with the same names and units as in {@code analysis.json}; unmeasured cells are empty. */
public final class StridesCsv {
    private StridesCsv() {}

    /** @throws footfall.quality.FootfallException if the file cannot be written */
    public static void write(ClipAnalysis analysis, Path target) {
        WholeFile.write(target, text(analysis));
    }

    static String text(ClipAnalysis analysis) {
        List<String> header = new ArrayList<>(List.of("side", "icTimeSeconds", "toTimeSeconds"));
        StrideColumn.all().forEach(column -> header.add(column.name()));
        Csv csv = new Csv().row(header);
        analysis.gait().strides().forEach(stride -> csv.row(cells(stride)));
        return csv.text();
    }

    private static List<String> cells(Stride stride) {
        List<String> cells = new ArrayList<>();
        cells.add(Json.name(stride.side()));
        cells.add(Csv.number(stride.icTimeSeconds(), Rounding.SECONDS));
        cells.add(
                stride.toTimeSeconds().map(t -> Csv.number(t, Rounding.SECONDS)).orElse(""));
        for (StrideColumn column : StrideColumn.all()) {
            OptionalDouble value = stride.value(column.metric());
            cells.add(value.isPresent() ? Csv.number(value.getAsDouble(), Rounding.decimals(column.metric())) : "");
        }
        return cells;
    }
}
