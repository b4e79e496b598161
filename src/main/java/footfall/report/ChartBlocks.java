package footfall.report;

import footfall.chart.ChartPicture;
import footfall.chart.Charts;
import footfall.gait.JointAngle;
import footfall.report.Block.Chart;
import footfall.report.Block.Columns;
import footfall.session.ClipAnalysis;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The charts with their titles and what to see in them. */
final class ChartBlocks {
    private final Charts charts;
    private final Wording wording;
    private final List<Block> blocks = new ArrayList<>();

    ChartBlocks(ClipAnalysis analysis, Wording wording) {
        this.charts = new Charts(analysis, wording);
        this.wording = wording;
    }

    List<Block> blocks() {
        add(
                charts.footHipDistance(),
                wording.text("report.chart.strides"),
                wording.text("report.chart.strides.caption"));
        charts.paths()
                .forEach(path -> add(
                        Optional.of(path),
                        wording.text("report.chart.paths"),
                        wording.text("report.chart.paths.caption")));
        String norm = wording.text("report.chart.norm");
        add(charts.angle(JointAngle.KNEE), wording.of(JointAngle.KNEE), norm);
        add(charts.angle(JointAngle.ANKLE), wording.of(JointAngle.ANKLE), norm);
        add(charts.angle(JointAngle.THIGH), wording.of(JointAngle.THIGH), wording.text("report.chart.thigh.caption"));
        add(
                charts.contactAndFlight(),
                wording.text("report.chart.contact"),
                wording.text("report.chart.contact.caption"));
        return blocks.isEmpty() ? List.of() : List.of(new Columns(blocks));
    }

    private void add(Optional<ChartPicture> picture, String title, String caption) {
        picture.ifPresent(p -> blocks.add(new Chart(p, title, caption)));
    }
}
