package footfall.report;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.report.Block.Row;
import footfall.report.Block.Table;
import footfall.session.ClipAnalysis;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** All measured metrics with mean, SD between strides, 95 % range of the mean, strides and unit. */
final class MetricsTable {
    private final ClipAnalysis analysis;
    private final Wording wording;

    MetricsTable(ClipAnalysis analysis, Wording wording) {
        this.analysis = analysis;
        this.wording = wording;
    }

    Table block() {
        List<Row> rows = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            analysis.gait().metrics().both(metric).ifPresent(s -> rows.add(row(metric, wording.text("table.both"), s)));
            for (Side side : Side.values()) {
                analysis.gait().metrics().of(side, metric).ifPresent(s -> rows.add(row(metric, wording.of(side), s)));
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

    private Row row(Metric metric, String side, MetricSummary summary) {
        Reading reading = Reading.of(metric);
        String range = wording.text(
                "table.fromTo", wording.number(summary.lower95(), reading), wording.number(summary.upper95(), reading));
        return new Row(
                wording.of(metric),
                wording.explanation(metric),
                List.of(
                        side,
                        wording.number(summary.mean(), reading),
                        wording.number(summary.sd(), reading),
                        range,
                        Integer.toString(summary.n()),
                        wording.of(reading)));
    }
}
