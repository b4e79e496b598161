package footfall.report;

import footfall.chart.ProgressCharts;
import footfall.comparison.Comparability;
import footfall.comparison.Comparison;
import footfall.comparison.LegMetric;
import footfall.comparison.Progression;
import footfall.comparison.Reason;
import footfall.comparison.Verdict;
import footfall.gait.Metric;
import footfall.report.Block.Bullets;
import footfall.report.Block.Chart;
import footfall.report.Block.Columns;
import footfall.report.Block.Notice;
import footfall.report.Block.Notices;
import footfall.report.Block.Pair;
import footfall.report.Block.Paragraph;
import footfall.report.Block.Section;
import footfall.report.Block.Tone;
import footfall.wording.ComparisonWords;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Several sessions of one runner: did the landing change since the first, how every metric went, and what cannot be compared. */
final class ProgressReport {
    private final Progression progression;
    private final String version;
    private final Wording wording;
    private final ComparisonWords words;
    private final ProgressCharts charts;
    private final ProgressTables tables;

    ProgressReport(Progression progression, String version, Wording wording) {
        this.progression = progression;
        this.version = version;
        this.wording = wording;
        this.words = new ComparisonWords(wording);
        this.charts = new ProgressCharts(progression, wording);
        this.tables = new ProgressTables(progression, wording);
    }

    Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(verdict());
        blocks.addAll(landing());
        addSection(blocks, "progress.sessions", List.of(tables.sessions()));
        addSection(blocks, "progress.comparable", comparability());
        addSection(blocks, "progress.charts", otherCharts());
        addSection(blocks, "progress.table", List.of(tables.metrics(), new Paragraph(wording.text("comparison.rule"))));
        addSection(blocks, "report.settings", settings());
        return new Report(
                wording.language(),
                wording.text("progress.title"),
                wording.text(
                        "progress.subtitle",
                        progression.sessions().size(),
                        progression.sessions().get(0).name(),
                        progression.last().after().name()),
                blocks,
                wording.text("report.footer", version));
    }

    private void addSection(List<Block> blocks, String key, List<Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Section(wording.text(key), content));
        }
    }

    private List<Block> settings() {
        List<Block> blocks = new ArrayList<>(new ChangedSettingsBlocks(wording).of(progression.last()));
        blocks.add(new Paragraph(wording.text(
                "report.versions", version, progression.last().after().ruleVersion())));
        return blocks;
    }

    /** No change is better or worse by itself, so none is green or red. */
    private Block verdict() {
        Comparison last = progression.last();
        return new Block.Verdict(
                answer(last) == Verdict.CANNOT_BE_COMPARED ? Tone.ATTENTION : Tone.NEUTRAL,
                wording.text("progress.label", progression.sessions().size()),
                words.sinceFirst(progression),
                words.detail(last),
                List.of(words.sincePrevious(progression)),
                wording.text("progress.caution"));
    }

    private static Verdict answer(Comparison comparison) {
        return comparison.primaryDifference().map(d -> d.verdict()).orElse(Verdict.CANNOT_BE_COMPARED);
    }

    private String visits() {
        return wording.text(progression.last().errors().sameSession() ? "compare.session" : "compare.days");
    }

    private List<Block> landing() {
        Section meaning = new Section(
                wording.text("runner.meaning"),
                List.of(new Bullets(List.of(
                        wording.text("progress.meaning.band", visits()),
                        wording.text("comparison.meaning.complaint"),
                        wording.text("comparison.meaning.progress")))));
        return List.of(progression
                .primary()
                .flatMap(primary -> chart(primary.metric()))
                .map(chart -> (Block) new Pair(chart, List.of(meaning)))
                .orElse(meaning));
    }

    private Optional<Chart> chart(Metric metric) {
        return charts.of(metric)
                .map(picture -> new Chart(picture, wording.of(metric), wording.text("progress.chart.caption")));
    }

    private List<Block> otherCharts() {
        Optional<Metric> primary = progression.primary().map(LegMetric::metric);
        List<Block> blocks = new ArrayList<>();
        Arrays.stream(Metric.values())
                .filter(metric -> !primary.equals(Optional.of(metric)))
                .flatMap(metric -> charts.of(metric).stream()
                        .map(picture -> new Chart(picture, wording.of(metric), wording.explanation(metric))))
                .forEach(blocks::add);
        return blocks.isEmpty() ? blocks : List.of(new Columns(blocks));
    }

    /** What speaks against comparing with the first, and what forbids comparing with the previous one. */
    private List<Block> comparability() {
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < progression.againstFirst().size(); i++) {
            int number = i + 2;
            for (Reason reason :
                    progression.againstFirst().get(i).comparability().reasons()) {
                notices.add(notice(number, 1, reason));
            }
            if (i > 0) {
                progression.againstPrevious().get(i).comparability().reasons().stream()
                        .filter(Reason::forbids)
                        .forEach(reason -> notices.add(notice(number, number - 1, reason)));
            }
        }
        return List.of(
                notices.isEmpty() ? new Paragraph(wording.text("comparison.comparable.yes")) : new Notices(notices));
    }

    private Notice notice(int session, int with, Reason reason) {
        String pair = wording.text("progress.pair", session, with);
        return new Notice(
                reason.forbids() ? Tone.STRONG : Tone.ATTENTION,
                reason.forbids() ? pair + ": " + wording.of(Comparability.Answer.NO) : pair,
                words.reason(reason),
                "");
    }
}
