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
import footfall.session.ClipAnalysis;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        addSection(blocks, "report.charts", charts.movement());
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
        for (Metric metric : KEY_METRICS) {
            analysis.gait().metrics().both(metric).ifPresent(s -> figures.add(figure(wording.of(metric), metric, s)));
            for (Side side : sides()) {
                Optional<MetricSummary> summary = analysis.gait().metrics().of(side, metric);
                summary.ifPresent(s -> figures.add(figure(wording.text("report.of", metric, side), metric, s)));
            }
        }
        return figures;
    }

    private KeyFigure figure(String name, Metric metric, MetricSummary summary) {
        Reading reading = Reading.of(metric);
        return new KeyFigure(
                name,
                wording.number(summary.mean(), reading),
                wording.of(reading).equals("\u00b0") ? "\u00b0" : " " + wording.of(reading),
                wording.text(
                        "report.range",
                        wording.number(summary.lower95(), reading),
                        wording.number(summary.upper95(), reading)));
    }

    /** The pictures beside the chart of all landings. */
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
