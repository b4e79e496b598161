package footfall.report;

import footfall.chart.ComparisonCharts;
import footfall.comparison.Comparison;
import footfall.gait.JointAngle;
import footfall.report.Block.Chart;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** The charts of a comparison with their titles and what to see in them. */
final class ComparisonChartBlocks {
    private final Comparison comparison;
    private final ComparisonCharts charts;
    private final Wording wording;

    ComparisonChartBlocks(ComparedSessions compared, Wording wording) {
        this.comparison = compared.comparison();
        this.charts = new ComparisonCharts(comparison, compared.before(), compared.after(), wording);
        this.wording = wording;
    }

    /** Every stride of both, how step rate and landing went together, and all differences against their errors. */
    List<Block> strides() {
        List<Block> blocks = new ArrayList<>();
        String visits = wording.text(comparison.errors().sameSession() ? "compare.session" : "compare.days");
        charts.strides()
                .ifPresent(p -> blocks.add(new Chart(
                        p,
                        wording.text(
                                "comparison.strides.title",
                                wording.of(comparison.primary().orElseThrow().metric())),
                        wording.text("comparison.strides.caption", visits))));
        charts.stepRate()
                .ifPresent(p -> blocks.add(
                        new Chart(p, wording.text("comparison.rate.title"), wording.text("comparison.rate.caption"))));
        charts.differences()
                .ifPresent(p -> blocks.add(new Chart(
                        p, wording.text("comparison.forest.title"), wording.text("comparison.forest.caption"))));
        return inColumns(blocks);
    }

    List<Block> curves() {
        List<Block> blocks = new ArrayList<>();
        for (JointAngle angle : List.of(JointAngle.KNEE, JointAngle.ANKLE, JointAngle.THIGH)) {
            String caption =
                    wording.text(angle == JointAngle.THIGH ? "comparison.curve.thigh" : "comparison.curve.caption");
            charts.angle(angle).ifPresent(p -> blocks.add(new Chart(p, wording.of(angle), caption)));
        }
        return inColumns(blocks);
    }

    private static List<Block> inColumns(List<Block> blocks) {
        return blocks.isEmpty() ? blocks : List.of(new Block.Columns(blocks));
    }
}
