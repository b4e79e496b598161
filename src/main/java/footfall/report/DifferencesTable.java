package footfall.report;

import footfall.comparison.Comparison;
import footfall.comparison.Difference;
import footfall.gait.Metric;
import footfall.report.Block.Row;
import footfall.report.Block.Table;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every metric of both sessions with its difference, interval, smallest detectable change and verdict. */
final class DifferencesTable {
    private final Comparison comparison;
    private final Wording wording;

    DifferencesTable(Comparison comparison, Wording wording) {
        this.comparison = comparison;
        this.wording = wording;
    }

    Table block() {
        List<Row> rows = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            List<Difference> differences = comparison.differences().stream()
                    .filter(d -> d.metric() == metric)
                    .toList();
            if (!differences.isEmpty()) {
                String name = Html.capital(wording.shortName(metric)) + unit(Reading.of(metric));
                rows.add(new Row(name, "", differences.stream().map(this::line).toList()));
            }
        }
        String visits = wording.text(comparison.errors().sameSession() ? "compare.session" : "compare.days");
        return new Table(wording.text("comparison.caption", visits), headers(), rows);
    }

    private String unit(Reading reading) {
        String unit = wording.of(reading);
        return unit.isEmpty() ? "" : " (" + unit + ")";
    }

    private List<String> headers() {
        return Stream.of(
                        "table.metric",
                        "table.side",
                        "comparison.before",
                        "comparison.after",
                        "comparison.difference",
                        "comparison.range",
                        "comparison.mdc",
                        "comparison.g",
                        "comparison.verdict")
                .map(key -> wording.text(key))
                .toList();
    }

    private List<String> line(Difference d) {
        Reading reading = Reading.of(d.metric());
        return List.of(
                wording.of(d.side()),
                wording.number(d.before().mean(), reading),
                wording.number(d.after().mean(), reading),
                (d.difference() > 0 ? "+" : "") + wording.number(d.difference(), reading),
                wording.text(
                        "table.fromTo",
                        wording.number(d.interval().lower(), reading),
                        wording.number(d.interval().upper(), reading)),
                wording.number(d.error().mdc95(), reading),
                d.hedgesG().map(g -> wording.number(g, 1)).orElse(""),
                wording.of(d.verdict()));
    }
}
