package footfall.report;

import footfall.comparison.Comparability;
import footfall.comparison.Comparison;
import footfall.comparison.Difference;
import footfall.comparison.Reason;
import footfall.comparison.Verdict;
import footfall.exchange.WholeFile;
import footfall.gait.Metric;
import footfall.pdf.PdfFile;
import footfall.quality.Severity;
import footfall.report.Block.Bullets;
import footfall.report.Block.Facts;
import footfall.report.Block.KeyFigure;
import footfall.report.Block.KeyFigures;
import footfall.report.Block.Notice;
import footfall.report.Block.Notices;
import footfall.report.Block.Paragraph;
import footfall.report.Block.Photo;
import footfall.report.Block.Section;
import footfall.report.Block.Tone;
import footfall.wording.ComparisonWords;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code comparison.html}, and the same on paper: did it change, by how much, and may the two be compared at all. */
public final class ComparisonReport {
    private static final List<Metric> KEY_METRICS =
            List.of(Metric.FOOT_HIP_DISTANCE, Metric.LANDING_ANGLE, Metric.SHANK_ANGLE, Metric.STEP_RATE);

    private final ComparedSessions compared;
    private final Comparison comparison;
    private final Wording wording;
    private final ComparisonWords words;

    private ComparisonReport(ComparedSessions compared, Wording wording) {
        this.compared = compared;
        this.comparison = compared.comparison();
        this.wording = wording;
        this.words = new ComparisonWords(wording);
    }

    /** @throws footfall.quality.FootfallException if the file cannot be written */
    public static void write(ComparedSessions compared, Wording wording, Path target) {
        WholeFile.write(target, HtmlPage.of(report(compared, wording)));
    }

    /** @throws footfall.quality.FootfallException if the file cannot be written */
    public static void print(ComparedSessions compared, Wording wording, Path target) {
        PdfFile.write(HtmlPage.printed(report(compared, wording)), target);
    }

    static Report report(ComparedSessions compared, Wording wording) {
        return new ComparisonReport(compared, wording).report();
    }

    private Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(verdict());
        List<KeyFigure> figures = keyFigures();
        if (!figures.isEmpty()) {
            blocks.add(new KeyFigures(figures));
        }
        ComparisonChartBlocks charts = new ComparisonChartBlocks(compared, wording);
        addSection(blocks, "comparison.landings", landings());
        addSection(blocks, "comparison.comparable", comparability());
        addSection(blocks, "comparison.charts", charts.strides());
        addSection(blocks, "comparison.curves", charts.curves());
        addSection(blocks, "comparison.table", table());
        addSection(blocks, "comparison.method", List.of(new Facts(new ConditionFacts(comparison, wording).facts())));
        addSection(blocks, "report.settings", sources());
        return new Report(
                wording.language(),
                wording.text("comparison.title"),
                wording.text(
                        "comparison.subtitle",
                        comparison.before().name(),
                        comparison.after().name()),
                blocks,
                wording.text("report.footer", compared.version()));
    }

    private void addSection(List<Block> blocks, String key, List<? extends Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Section(wording.text(key), List.copyOf(content)));
        }
    }

    private Block verdict() {
        List<String> also = new ArrayList<>();
        if (comparison.errors().sameSession()) {
            also.add(words.cue(comparison, compared.pain()));
        } else {
            compared.pain()
                    .map(pain -> Html.capital(wording.text("compare.pain", pain.before(), pain.after())) + ".")
                    .ifPresent(also::add);
        }
        comparison.speedEffectPercentLeg().map(words::speedEffect).ifPresent(also::add);
        return new Block.Verdict(
                tone(),
                wording.text("comparison.label", visits()),
                words.headline(comparison),
                words.detail(comparison),
                also,
                wording.text("comparison.caution"));
    }

    /** No change is better or worse by itself, so none is green or red. */
    private Tone tone() {
        Verdict verdict =
                comparison.primaryDifference().map(Difference::verdict).orElse(Verdict.CANNOT_BE_COMPARED);
        return switch (verdict) {
            case CHANGED, PROBABLY_CHANGED, WITHIN_MEASUREMENT_ERROR -> Tone.NEUTRAL;
            case CANNOT_BE_COMPARED -> Tone.ATTENTION;
        };
    }

    private String visits() {
        return wording.text(comparison.errors().sameSession() ? "compare.session" : "compare.days");
    }

    private List<KeyFigure> keyFigures() {
        List<KeyFigure> figures = new ArrayList<>();
        comparison
                .primary()
                .ifPresent(primary -> Stream.concat(Stream.of(primary.metric()), KEY_METRICS.stream())
                        .distinct()
                        .forEach(metric -> comparison
                                .difference(metric, primary.side())
                                .ifPresent(d -> figures.add(keyFigure(d)))));
        return figures;
    }

    private KeyFigure keyFigure(Difference d) {
        Reading reading = Reading.of(d.metric());
        String change = wording.text("comparison.change", signed(d.difference(), reading), wording.of(d.verdict()));
        String unit = wording.of(reading).equals("\u00b0") ? "\u00b0" : " " + wording.of(reading);
        return new KeyFigure(
                wording.of(d.metric()),
                List.of(
                        new Block.Reading(
                                wording.text("compare.before"),
                                wording.number(d.before().mean(), reading),
                                unit,
                                ""),
                        new Block.Reading(
                                wording.text("compare.after"),
                                wording.number(d.after().mean(), reading),
                                unit,
                                change)));
    }

    private String signed(double value, Reading reading) {
        return (value > 0 ? "+" : "") + wording.number(value, reading);
    }

    private List<Block> landings() {
        return compared.landings()
                .map(picture -> List.<Block>of(
                        new Photo(picture, wording.text("comparison.landings"), words.headline(comparison))))
                .orElse(List.of());
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
        return List.of(
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
                        comparison.after().ruleVersion())));
    }
}
