package footfall.exchange;

import footfall.body.Side;
import footfall.comparison.Session;
import footfall.events.EventType;
import footfall.gait.AverageStride;
import footfall.gait.JointAngle;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.Stride;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A session as a spreadsheet: sheets of strides, metrics and curves; numbers are numbers in the unit of the header, SI as in all files. */
final class SessionWorkbook {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final double COLUMN_WIDTH = 18;

    private final Session session;
    private final List<AverageStride> curves;
    private final Wording wording;

    SessionWorkbook(Session session, List<AverageStride> curves, Wording wording) {
        this.session = session;
        this.curves = curves;
        this.wording = wording;
    }

    /**
     * The bytes of the .xlsx; the same session gives the same.
     *
     * @throws FootfallException CANNOT_WRITE if there is no room for a file on the way
     */
    byte[] bytes() {
        try {
            Path draft = Files.createTempFile("footfall", ".xlsx");
            try {
                write(draft);
                return withoutTheDay(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, System.getProperty("java.io.tmpdir"));
        }
    }

    private void write(Path draft) throws IOException {
        try (OutputStream out = Files.newOutputStream(draft);
                Workbook book = new Workbook(out, "Footfall", null)) {
            strides(book.newWorksheet(wording.text("export.strides")));
            metrics(book.newWorksheet(wording.text("export.metrics")));
            curves(book.newWorksheet(wording.text("export.curves")));
        }
    }

    /** The library writes when the file was made; read by the zip's directory, since it streams its sizes. */
    private static byte[] withoutTheDay(Path xlsx) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(xlsx.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        files.computeIfPresent(
                PROPERTIES,
                (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                        .getBytes(StandardCharsets.UTF_8));
        return ZipBytes.of(files);
    }

    private void strides(Worksheet sheet) {
        List<Metric> measured = StrideColumn.all().stream()
                .map(StrideColumn::metric)
                .filter(metric -> session.strides().stream()
                        .anyMatch(stride -> stride.value(metric).isPresent()))
                .toList();
        List<String> header = new ArrayList<>(List.of(
                wording.text("export.side"),
                wording.of(EventType.FOOT_STRIKE) + " (s)",
                wording.of(EventType.TOE_OFF) + " (s)"));
        measured.forEach(metric -> header.add(wording.of(metric) + " (" + unit(metric) + ")"));
        header(sheet, header);
        int row = 1;
        for (Stride stride : session.strides()) {
            sheet.value(row, 0, wording.of(stride.side()));
            sheet.value(row, 1, stride.icTimeSeconds());
            number(sheet, row, 2, stride.toTimeSeconds());
            for (int i = 0; i < measured.size(); i++) {
                var value = stride.value(measured.get(i));
                number(sheet, row, 3 + i, value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty());
            }
            row++;
        }
    }

    private void metrics(Worksheet sheet) {
        header(
                sheet,
                List.of(
                        wording.text("export.metric"),
                        wording.text("export.side"),
                        wording.text("export.unit"),
                        wording.text("export.mean"),
                        wording.text("export.sd"),
                        wording.text("export.count"),
                        wording.text("export.lower"),
                        wording.text("export.upper")));
        int row = 1;
        for (Metric metric : Metric.values()) {
            for (Side side : Side.values()) {
                row = summary(
                        sheet, row, metric, wording.of(side), session.metrics().of(side, metric));
            }
            row = summary(
                    sheet,
                    row,
                    metric,
                    wording.text("export.both"),
                    session.metrics().both(metric));
        }
    }

    /** @return the next free row */
    private int summary(Worksheet sheet, int row, Metric metric, String side, Optional<MetricSummary> summary) {
        if (summary.isEmpty()) {
            return row;
        }
        MetricSummary s = summary.get();
        sheet.value(row, 0, wording.of(metric));
        sheet.value(row, 1, side);
        sheet.value(row, 2, unit(metric));
        List<Number> numbers = List.of(s.mean(), s.sd(), s.n(), s.lower95(), s.upper95());
        for (int i = 0; i < numbers.size(); i++) {
            sheet.value(row, 3 + i, numbers.get(i));
        }
        return row + 1;
    }

    private void curves(Worksheet sheet) {
        List<String> header = new ArrayList<>(List.of(wording.text("export.percent")));
        List<List<Double>> columns = new ArrayList<>();
        for (AverageStride stride : curves) {
            stride.angles().forEach((angle, band) -> {
                header.add(curve(angle, stride.side(), "export.mean"));
                columns.add(band.mean());
                header.add(curve(angle, stride.side(), "export.sd"));
                columns.add(band.sd());
            });
        }
        header(sheet, header);
        for (int column = 0; column < columns.size(); column++) {
            List<Double> values = columns.get(column);
            for (int step = 0; step < values.size(); step++) {
                sheet.value(step + 1, 0, 100.0 * step / (values.size() - 1));
                sheet.value(step + 1, column + 1, values.get(step));
            }
        }
    }

    private String curve(JointAngle angle, Side side, String which) {
        return wording.text("export.curve", angle, side, wording.text(which));
    }

    private static void header(Worksheet sheet, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
            sheet.width(i, COLUMN_WIDTH);
        }
        sheet.range(0, 0, 0, names.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
    }

    private static void number(Worksheet sheet, int row, int column, Optional<Double> value) {
        value.ifPresent(v -> sheet.value(row, column, v));
    }

    private static String unit(Metric metric) {
        return metric.unit() == Metric.Unit.DEGREES ? "°" : metric.unit().symbol();
    }
}
