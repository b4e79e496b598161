package footfall.report;

import footfall.comparison.Comparability;
import footfall.comparison.Comparison;
import footfall.comparison.Reason;
import footfall.gait.Metric;
import footfall.quality.Severity;
import footfall.report.Block.Bullets;
import footfall.report.Block.Facts;
import footfall.report.Block.Notice;
import footfall.report.Block.Notices;
import footfall.report.Block.Paragraph;
import footfall.report.Block.Section;
import footfall.report.Block.Tone;
import footfall.wording.ComparisonWords;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** For the clinician: did it change, by how much, may the two be compared at all, and everything that was measured. */
final class ComparisonReport {
    private static final List<Metric> KEY_METRICS =
            List.of(Metric.FOOT_HIP_DISTANCE, Metric.LANDING_ANGLE, Metric.SHANK_ANGLE, Metric.STEP_RATE);

    private final ComparedSessions compared;
    private final Comparison comparison;
    private final Wording wording;
    private final ComparisonWords words;
    private final ComparisonAnswer answer;

    ComparisonReport(ComparedSessions compared, Wording wording) {
        this.compared = compared;
        this.comparison = compared.comparison();
        this.wording = wording;
        this.words = new ComparisonWords(wording);
        this.answer = new ComparisonAnswer(compared, wording);
    }

    Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(answer.verdict());
        answer.keyFigures(KEY_METRICS).ifPresent(blocks::add);
        ComparisonChartBlocks charts = new ComparisonChartBlocks(compared, wording);
        addSection(blocks, "comparison.landings", answer.landings());
        addSection(blocks, "comparison.comparable", comparability());
        addSection(blocks, "comparison.charts", charts.strides());
        addSection(blocks, "comparison.curves", charts.curves());
        addSection(blocks, "comparison.table", table());
        addSection(blocks, "comparison.method", List.of(new Facts(new ConditionFacts(comparison, wording).facts())));
        addSection(blocks, "report.settings", sources());
        return answer.page(blocks);
    }

    private void addSection(List<Block> blocks, String key, List<? extends Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Section(wording.text(key), List.copyOf(content)));
        }
    }

    private List<Block> comparability() {
        List<Reason> reasons = comparison.comparability().reasons();
        if (comparison.comparability().answer() == Comparability.Answer.YES) {
            return List.of(new Paragraph(wording.text("comparison.comparable.yes")));
        }
        return List.of(new Notices(reasons.stream().map(this::notice).toList()));
    }

    private Notice notice(Reason reason) {
        return new Notice(
                reason.forbids() ? Tone.STRONG : Tone.ATTENTION,
                reason.forbids() ? wording.of(Comparability.Answer.NO) : wording.of(Severity.WARNING),
                words.reason(reason),
                "");
    }

    private List<Block> table() {
        return comparison.differences().isEmpty()
                ? List.of()
                : List.of(
                        new DifferencesTable(comparison, wording).block(),
                        new Paragraph(wording.text("comparison.rule")));
    }

    private List<Block> sources() {
        List<Block> blocks = new ArrayList<>(new ChangedSettingsBlocks(wording).of(comparison));
        blocks.addAll(List.of(
                new Paragraph(wording.text("comparison.sources")),
                new Bullets(List.of(
                        "Dingenen et al. 2018 (smallest detectable differences of 2D running angles)",
                        "Damsted et al. 2015 (errors within and between days)",
                        "Lieberman et al. 2015, J Exp Biol 218:3406",
                        "K\u00fcnsch 1989, Ann Stat 17:1217 (moving-block bootstrap)",
                        "Holm 1979, Scand J Stat 6:65")),
                new Paragraph(wording.text(
                        "report.versions",
                        compared.version(),
                        comparison.after().ruleVersion()))));
        return blocks;
    }
}
