package footfall.report;

import footfall.advice.Advisor;
import footfall.gait.Metric;
import footfall.report.Block.Bullets;
import footfall.report.Block.Pair;
import footfall.report.Block.Section;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For the runner, on one page: did the landing change, a picture of it, and what that means. */
final class ComparedRunnerReport {
    private static final List<Metric> KEY_METRICS = List.of(Metric.FOOT_HIP_DISTANCE, Metric.STEP_RATE);

    private final ComparedSessions compared;
    private final Wording wording;
    private final ComparisonAnswer answer;

    ComparedRunnerReport(ComparedSessions compared, Wording wording) {
        this.compared = compared;
        this.wording = wording;
        this.answer = new ComparisonAnswer(compared, wording);
    }

    Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(answer.verdict());
        answer.keyFigures(KEY_METRICS).ifPresent(blocks::add);
        Section meaning = new Section(wording.text("runner.meaning"), List.of(new Bullets(meaning())));
        blocks.add(picture().map(p -> (Block) new Pair(p, List.of(meaning))).orElse(meaning));
        AdviceBlocks advice = new AdviceBlocks(Advisor.always(), wording);
        blocks.add(new Section(advice.careTitle(), advice.care()));
        return answer.page(blocks);
    }

    private List<String> meaning() {
        String key = switch (answer.answer()) {
            case CHANGED -> "comparison.meaning.changed";
            case PROBABLY_CHANGED -> "comparison.meaning.probably";
            case WITHIN_MEASUREMENT_ERROR -> "comparison.meaning.within";
            case CANNOT_BE_COMPARED -> "comparison.meaning.cannot";
        };
        return List.of(
                wording.text(key),
                wording.text("comparison.meaning.complaint"),
                wording.text("comparison.meaning.progress"));
    }

    /** Both landings, else all of their distances. */
    private Optional<Block> picture() {
        return answer.photo()
                .or(() -> new ComparisonChartBlocks(compared, wording)
                        .strides().stream()
                                .flatMap(block -> ((Block.Columns) block).blocks().stream())
                                .findFirst());
    }
}
