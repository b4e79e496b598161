package footfall.report;

import footfall.advice.AdviceRequest;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.quality.QualityIssue;
import footfall.report.Block.Bullets;
import footfall.report.Block.Folded;
import footfall.report.Block.KeyFigure;
import footfall.report.Block.KeyFigures;
import footfall.report.Block.Notice;
import footfall.report.Block.Notices;
import footfall.report.Block.Paragraph;
import footfall.report.Block.Section;
import footfall.report.Block.Tone;
import footfall.report.ShownSummaries.Shown;
import footfall.session.SessionAnalysis;
import footfall.session.SessionIssue;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The report of one session, from the answer down to the settings. */
final class ClipReport {
    private static final List<Metric> KEY_METRICS = List.of(
            Metric.FOOT_HIP_DISTANCE,
            Metric.LANDING_ANGLE,
            Metric.SHANK_ANGLE,
            Metric.KNEE_FLEXION_AT_STRIKE,
            Metric.STEP_RATE);

    private final SessionAnalysis analysis;
    private final Pictures pictures;
    private final Wording wording;
    private final MethodBlocks method;
    private final ChartBlocks charts;
    private final AdviceBlocks advice;

    ClipReport(SessionAnalysis analysis, Pictures pictures, Wording wording, AdviceRequest request) {
        this.analysis = analysis;
        this.pictures = pictures;
        this.wording = wording;
        this.method = new MethodBlocks(analysis, wording);
        this.charts = new ChartBlocks(analysis, wording);
        this.advice = new AdviceBlocks(analysis, request, wording);
    }

    Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new VerdictBlock(analysis, wording).block());
        blocks.add(new KeyFigures(keyFigures()));
        addSection(blocks, "report.landing", new LandingBlocks(analysis, pictures, wording).all());
        addSection(blocks, "report.sides", new LeftRight(analysis, wording).all());
        addSection(blocks, "report.issues", issues());
        addSection(blocks, "report.corrected", new CorrectedBlocks(analysis, wording).all());
        addSection(blocks, "report.charts", movement());
        addSection(blocks, "report.table", List.of(new MetricsTable(analysis, wording).block()));
        addSection(blocks, "report.method", method.facts());
        addSection(blocks, "report.meaning", meaning());
        addSection(blocks, "report.advice", advice.sourced());
        blocks.add(new Section(advice.careTitle(), advice.care()));
        blocks.add(new Folded(wording.text("strides.title"), List.of(new StridesTable(analysis, wording).block())));
        blocks.add(new Folded(wording.text("report.settings"), method.settings()));
        return new Report(
                wording.language(),
                wording.text("report.title"),
                new Subtitle(analysis, wording).text(),
                blocks,
                wording.text("report.footer", analysis.version()));
    }

    private void addSection(List<Block> blocks, String key, List<? extends Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Section(wording.text(key), List.copyOf(content)));
        }
    }

    List<KeyFigure> keyFigures() {
        List<KeyFigure> figures = new ArrayList<>();
        ShownSummaries summaries = new ShownSummaries(analysis.gait().metrics());
        boolean metres = !summaries.of(Metric.FOOT_HIP_DISTANCE).isEmpty();
        for (Metric metric : KEY_METRICS) {
            Metric known = metric == Metric.FOOT_HIP_DISTANCE && !metres ? Metric.FOOT_HIP_PERCENT_LEG : metric;
            List<Shown> shown = summaries.of(known);
            if (!shown.isEmpty()) {
                figures.add(new KeyFigure(
                        wording.of(known),
                        shown.stream().map(s -> reading(known, s)).toList()));
            }
        }
        return figures;
    }

    private Block.Reading reading(Metric metric, Shown shown) {
        Reading reading = Reading.of(metric);
        MetricSummary summary = shown.summary();
        String range = wording.text(
                "report.range.short",
                wording.number(summary.lower95(), reading),
                wording.number(summary.upper95(), reading));
        Optional<String> standing =
                shown.side().flatMap(side -> new StandingWords(analysis, wording).note(metric, side));
        return new Block.Reading(
                new Subtitle(analysis, wording).sides().size() > 1
                        ? shown.side().map(new LegNames(analysis, wording)::of).orElse("")
                        : "",
                wording.number(summary.mean(), reading),
                wording.afterNumber(reading),
                Stream.concat(Stream.of(range), standing.stream()).toList());
    }

    private List<Block> movement() {
        List<Block> blocks = new ArrayList<>();
        if (!pictures.landings().isEmpty()) {
            blocks.addAll(charts.paths());
        }
        blocks.addAll(charts.angles());
        return blocks.isEmpty() ? blocks : List.of(new Block.Columns(blocks));
    }

    List<Block> issues() {
        if (analysis.issues().isEmpty()) {
            return List.of(new Paragraph(wording.text("report.issues.none")));
        }
        return List.of(new Notices(analysis.issues().stream().map(this::notice).toList()));
    }

    private Notice notice(SessionIssue limit) {
        QualityIssue issue = limit.issue();
        Tone tone = switch (issue.severity()) {
            case INFO -> Tone.NEUTRAL;
            case WARNING -> Tone.ATTENTION;
            case SERIOUS -> Tone.STRONG;
        };
        String severity = wording.of(issue.severity());
        String label = limit.clip()
                .map(side -> wording.text("report.ofSide", severity, side))
                .orElse(severity);
        return new Notice(tone, label, wording.issue(issue), wording.advice(issue));
    }

    private List<Block> meaning() {
        return List.of(new Bullets(List.of(
                wording.text("report.meaning.limit"),
                wording.text("report.meaning.braking"),
                wording.text("report.meaning.hamstring"),
                wording.text("report.meaning.steprate"),
                wording.text("report.meaning.again"))));
    }
}
