package footfall.report;

import footfall.chart.Charts;
import footfall.gait.JointAngle;
import footfall.report.Block.Chart;
import footfall.session.SessionAnalysis;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The charts with their titles and what to see in them. */
final class ChartBlocks {
    private final Charts charts;
    private final Wording wording;

    ChartBlocks(SessionAnalysis analysis, Wording wording) {
        this.charts = new Charts(analysis, wording);
        this.wording = wording;
    }

    /** The distance of every landing. */
    Optional<Chart> landings() {
        String title = wording.text("report.chart.strides");
        String caption = wording.text("report.chart.strides.caption");
        return charts.footHipDistance().map(p -> new Chart(p, title, caption));
    }

    /** Where each leg goes, seen from the hip, with its landing. */
    List<Chart> paths() {
        String caption = wording.text("report.chart.paths.caption");
        List<Chart> paths = new ArrayList<>();
        charts.paths()
                .forEach((side, p) ->
                        paths.add(new Chart(p, wording.text("report.chart.paths", wording.leg(side)), caption)));
        return paths;
    }

    /** How the leg moves over the stride. */
    List<Chart> angles() {
        List<Chart> blocks = new ArrayList<>();
        for (JointAngle angle : List.of(JointAngle.KNEE, JointAngle.ANKLE, JointAngle.THIGH)) {
            charts.angle(angle).ifPresent(p -> blocks.add(new Chart(p, wording.of(angle), caption(angle))));
        }
        return blocks;
    }

    /** What a step is made of. */
    Optional<Chart> contact() {
        String title = wording.text("report.chart.contact");
        String caption = wording.text("report.chart.contact.caption");
        return charts.contactAndFlight().map(p -> new Chart(p, title, caption));
    }

    private String caption(JointAngle angle) {
        return wording.text(angle == JointAngle.THIGH ? "report.chart.thigh.caption" : "report.chart.norm");
    }
}
