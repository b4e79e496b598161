package footfall.report;

import footfall.body.Side;
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
import footfall.report.Block.Photo;
import footfall.report.Block.Section;
import footfall.report.Block.Tone;
import footfall.report.ShownSummaries.Shown;
import footfall.session.ClipAnalysis;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** The report of one clip, from the answer down to the settings. */
final class ClipReport {
    private static final List<Metric> KEY_METRICS = List.of(
            Metric.FOOT_HIP_DISTANCE,
            Metric.LANDING_ANGLE,
            Metric.SHANK_ANGLE,
            Metric.KNEE_FLEXION_AT_STRIKE,
            Metric.STEP_RATE);

    private final ClipAnalysis analysis;
    private final Pictures pictures;
    private final Wording wording;
    private final MethodBlocks method;
    private final ChartBlocks charts;

    ClipReport(ClipAnalysis analysis, Pictures pictures, Wording wording) {
        this.analysis = analysis;
        this.pictures = pictures;
        this.wording = wording;
        this.method = new MethodBlocks(analysis, wording);
        this.charts = new ChartBlocks(analysis, wording);
    }

    Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new VerdictBlock(analysis, wording).block());
        blocks.add(new KeyFigures(keyFigures()));
        addSection(blocks, "report.landing", landing());
        addSection(blocks, "report.issues", issues());
        addSection(blocks, "report.charts", movement());
        addSection(blocks, "report.table", List.of(new MetricsTable(analysis, wording).block()));
        addSection(blocks, "report.method", method.facts());
        addSection(blocks, "report.meaning", meaning());
        addSection(blocks, "report.care", care());
        blocks.add(new Folded(wording.text("report.settings"), method.settings()));
        return new Report(
                wording.language(),
                wording.text("report.title"),
                subtitle(),
                blocks,
                wording.text("report.footer", analysis.version()));
    }

    private void addSection(List<Block> blocks, String key, List<? extends Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Section(wording.text(key), List.copyOf(content)));
        }
    }

    private String subtitle() {
        List<String> parts = new ArrayList<>(List.of(analysis.sourceName()));
        analysis.recording()
                .speedMetresPerSecond()
                .ifPresent(v -> parts.add(wording.withUnit(v, Reading.KILOMETRES_PER_HOUR)));
        for (Side side : sides()) {
            long strides = analysis.gait().strides().stream()
                    .filter(s -> s.side() == side)
                    .count();
            parts.add(wording.text("report.strides", wording.leg(side), (int) strides));
        }
        return String.join(" \u00b7 ", parts);
    }

    private List<Side> sides() {
        return analysis.gait().strides().stream()
                .map(s -> s.side())
                .distinct()
                .sorted()
                .toList();
    }

    private List<KeyFigure> keyFigures() {
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
        return new Block.Reading(
                sides().size() > 1 ? shown.side().map(wording::of).orElse("") : "",
                wording.number(summary.mean(), reading),
                wording.of(reading).equals("\u00b0") ? "\u00b0" : " " + wording.of(reading),
                wording.text(
                        "report.range.short",
                        wording.number(summary.lower95(), reading),
                        wording.number(summary.upper95(), reading)));
    }

    /** The pictures beside the chart of all landings; without pictures, the leg as it is drawn at the landing. */
    private List<Block> landing() {
        List<Block> blocks = new ArrayList<>();
        for (Pictures.Landing landing : pictures.landings()) {
            String foot = wording.foot(landing.side());
            blocks.add(new Photo(
                    landing.picture(),
                    wording.text("report.photo.alt", foot, landing.timeSeconds()),
                    wording.text("report.photo.caption", foot, landing.timeSeconds())));
        }
        charts.landings().ifPresent(blocks::add);
        List<Block> paths = new ArrayList<>(pictures.landings().isEmpty() ? charts.paths() : List.of());
        paths.stream().findFirst().ifPresent(blocks::add);
        charts.contact().ifPresent(blocks::add);
        paths.stream().skip(1).forEach(blocks::add);
        return blocks.isEmpty() ? blocks : List.of(new Block.Columns(blocks));
    }

    private List<Block> movement() {
        List<Block> blocks = new ArrayList<>();
        if (!pictures.landings().isEmpty()) {
            blocks.addAll(charts.paths());
        }
        blocks.addAll(charts.angles());
        return blocks.isEmpty() ? blocks : List.of(new Block.Columns(blocks));
    }

    private List<Block> issues() {
        if (analysis.issues().isEmpty()) {
            return List.of(new Paragraph(wording.text("report.issues.none")));
        }
        return List.of(new Notices(analysis.issues().stream().map(this::notice).toList()));
    }

    private Notice notice(QualityIssue issue) {
        Tone tone = switch (issue.severity()) {
            case INFO -> Tone.NEUTRAL;
            case WARNING -> Tone.ATTENTION;
            case SERIOUS -> Tone.STRONG;
        };
        return new Notice(tone, wording.of(issue.severity()), wording.issue(issue), wording.advice(issue));
    }

    private List<Block> meaning() {
        return List.of(new Bullets(List.of(
                wording.text("report.meaning.limit"),
                wording.text("report.meaning.braking"),
                wording.text("report.meaning.hamstring"),
                wording.text("report.meaning.steprate"),
                wording.text("report.meaning.again"))));
    }

    private List<Block> care() {
        return List.of(
                new Paragraph(wording.text("report.care.intro")),
                new Bullets(List.of(
                        wording.text("report.care.acute"),
                        wording.text("report.care.nerve"),
                        wording.text("report.care.calf"),
                        wording.text("report.care.long"))));
    }
}
