package footfall.report;

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

    ChartBlocks(ClipAnalysis analysis, Wording wording) {
        this.charts = new Charts(analysis, wording);
        this.wording = wording;
    }

    /** The distance of every landing. */
    Optional<Chart> landings() {
        String title = wording.text("report.chart.strides");
        String caption = wording.text("report.chart.strides.caption");
        return charts.footHipDistance().map(p -> new Chart(p, title, caption));
    }

    /** How the leg moves over the stride. */
    List<Block> movement() {
        List<Block> blocks = new ArrayList<>();
        String paths = wording.text("report.chart.paths");
        String pathsCaption = wording.text("report.chart.paths.caption");
        charts.paths().forEach(path -> blocks.add(new Chart(path, paths, pathsCaption)));
        for (JointAngle angle : List.of(JointAngle.KNEE, JointAngle.ANKLE, JointAngle.THIGH)) {
            charts.angle(angle).ifPresent(p -> blocks.add(new Chart(p, wording.of(angle), caption(angle))));
        }
        String contact = wording.text("report.chart.contact");
        String contactCaption = wording.text("report.chart.contact.caption");
        charts.contactAndFlight().ifPresent(p -> blocks.add(new Chart(p, contact, contactCaption)));
        return blocks.isEmpty() ? blocks : List.of(new Columns(blocks));
    }

    private String caption(JointAngle angle) {
        return wording.text(angle == JointAngle.THIGH ? "report.chart.thigh.caption" : "report.chart.norm");
    }
}
