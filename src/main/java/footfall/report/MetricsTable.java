package footfall.report;

import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.report.Block.Row;
import footfall.report.Block.Table;
import footfall.report.ShownSummaries.Shown;
import footfall.session.SessionAnalysis;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** All measured metrics with mean, SD between strides, 95 % range of the mean, strides and unit. */
final class MetricsTable {
    private final SessionAnalysis analysis;
    private final Wording wording;

    MetricsTable(SessionAnalysis analysis, Wording wording) {
        this.analysis = analysis;
        this.wording = wording;
    }

    Table block() {
        List<Row> rows = new ArrayList<>();
        ShownSummaries summaries = new ShownSummaries(analysis.gait().metrics());
        for (Metric metric : Metric.values()) {
            List<Shown> shown = summaries.of(metric);
            if (!shown.isEmpty()) {
                List<List<String>> lines =
                        shown.stream().map(s -> line(metric, s)).toList();
                String explanation = new StandingWords(analysis, wording).behind(wording.explanation(metric), metric);
                rows.add(new Row(Html.capital(wording.of(metric)), explanation, lines));
            }
        }
        List<String> headers = List.of(
                wording.text("table.metric"),
                wording.text("table.side"),
                wording.text("table.mean"),
                wording.text("table.sd"),
                wording.text("table.range"),
                wording.text("table.n"),
                wording.text("table.unit"));
        return new Table(wording.text("table.caption"), headers, rows);
    }

    private List<String> line(Metric metric, Shown shown) {
        MetricSummary summary = shown.summary();
        Reading reading = Reading.of(metric);
        String range = wording.text(
                "table.fromTo", wording.number(summary.lower95(), reading), wording.number(summary.upper95(), reading));
        return List.of(
                shown.side().map(new LegNames(analysis, wording)::of).orElseGet(() -> wording.text("table.both")),
                wording.number(summary.mean(), reading),
                wording.number(summary.sd(), reading),
                range,
                Integer.toString(summary.n()),
                wording.of(reading));
    }
}
