package footfall.report;

import footfall.chart.ChartPicture;
import footfall.comparison.Comparison;
import footfall.comparison.Difference;
import footfall.comparison.Verdict;
import footfall.gait.Metric;
import footfall.report.Block.Chart;
import footfall.report.Block.KeyFigure;
import footfall.report.Block.KeyFigures;
import footfall.report.Block.Photo;
import footfall.report.Block.Tone;
import footfall.wording.ComparisonWords;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The answer of a comparison: one sentence, how that relates to the measurement error, and the figures to look at first. */
final class ComparisonAnswer {
    private final ComparedSessions compared;
    private final Comparison comparison;
    private final Wording wording;
    private final ComparisonWords words;

    ComparisonAnswer(ComparedSessions compared, Wording wording) {
        this.compared = compared;
        this.comparison = compared.comparison();
        this.wording = wording;
        this.words = new ComparisonWords(wording);
    }

    /** The report that these blocks make. */
    Report page(List<Block> blocks) {
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

    Block verdict() {
        List<String> also = new ArrayList<>();
        words.otherLeg(comparison).ifPresent(also::add);
        words.besides(comparison, compared.pain()).ifPresent(also::add);
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
        return switch (answer()) {
            case CHANGED, PROBABLY_CHANGED, WITHIN_MEASUREMENT_ERROR -> Tone.NEUTRAL;
            case CANNOT_BE_COMPARED -> Tone.ATTENTION;
        };
    }

    Verdict answer() {
        return comparison.primaryDifference().map(Difference::verdict).orElse(Verdict.CANNOT_BE_COMPARED);
    }

    private String visits() {
        return wording.text(comparison.errors().sameSession() ? "compare.session" : "compare.days");
    }

    /** Before and after of the primary metric and these, for the leg in question. */
    Optional<KeyFigures> keyFigures(List<Metric> metrics) {
        List<KeyFigure> figures = new ArrayList<>();
        comparison
                .primary()
                .ifPresent(primary -> Stream.concat(Stream.of(primary.metric()), metrics.stream())
                        .distinct()
                        .forEach(metric -> comparison
                                .difference(metric, primary.side())
                                .ifPresent(d -> figures.add(keyFigure(d)))));
        return figures.isEmpty() ? Optional.empty() : Optional.of(new KeyFigures(figures));
    }

    private KeyFigure keyFigure(Difference d) {
        Reading reading = Reading.of(d.metric());
        String change = wording.text("comparison.change", signed(d.difference(), reading), wording.of(d.verdict()));
        String unit = wording.afterNumber(reading);
        return new KeyFigure(
                wording.of(d.metric()),
                List.of(
                        new Block.Reading(
                                wording.text("compare.before"),
                                wording.number(d.before().mean(), reading),
                                unit,
                                List.of("")),
                        new Block.Reading(
                                wording.text("compare.after"),
                                wording.number(d.after().mean(), reading),
                                unit,
                                List.of(change))));
    }

    private String signed(double value, Reading reading) {
        return (value > 0 ? "+" : "") + wording.number(value, reading);
    }

    /** Both side by side. */
    Optional<Block> photo() {
        return compared.landings()
                .map(l -> new Photo(
                        l.sideBySide(),
                        wording.text("comparison.landings.alt"),
                        wording.text("comparison.landings.caption")));
    }

    /** Both side by side, and over one hip. */
    List<Block> landings() {
        List<Block> blocks = new ArrayList<>();
        photo().ifPresent(blocks::add);
        compared.landings()
                .map(l -> new Chart(
                        new ChartPicture(l.figures(), wording.text("comparison.figures")),
                        wording.text("comparison.figures"),
                        wording.text("comparison.figures.caption")))
                .ifPresent(blocks::add);
        return blocks.isEmpty() ? blocks : List.of(new Block.Columns(blocks));
    }
}
