package footfall.report;

import footfall.advice.Advice;
import footfall.advice.AdviceRequest;
import footfall.gait.Metric;
import footfall.gait.OverstrideVerdict;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.report.Block.Bullets;
import footfall.report.Block.Columns;
import footfall.report.Block.Lead;
import footfall.report.Block.Pair;
import footfall.report.Block.Paragraph;
import footfall.report.Block.Section;
import footfall.report.Block.Verdict;
import footfall.session.SessionAnalysis;
import footfall.session.SessionIssue;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One or two pages for the runner: the answer, the picture, what it means, and one thing to try. */
final class RunnerReport {
    private static final int MOST_FINDINGS = 3;

    /** The reasons that are about the runner, not about the recording or the rule. */
    private static final Set<OverstrideVerdict.Reason> SIGNS = EnumSet.of(
            OverstrideVerdict.Reason.SHANK_REACHES_FORWARD,
            OverstrideVerdict.Reason.KNEE_NEARLY_STRAIGHT,
            OverstrideVerdict.Reason.FOOT_STEEP,
            OverstrideVerdict.Reason.NO_SUPPORTING_SIGN);

    private final SessionAnalysis analysis;
    private final Wording wording;
    private final AdviceBlocks advice;
    private final LandingBlocks landing;
    private final double muchLeanDegrees;

    RunnerReport(SessionAnalysis analysis, Pictures pictures, Wording wording, AdviceRequest request) {
        this.analysis = analysis;
        this.wording = wording;
        this.advice = new AdviceBlocks(analysis, request, wording);
        this.landing = new LandingBlocks(analysis, pictures, wording);
        this.muchLeanDegrees = request.settings().trunkLeanDegrees();
    }

    Report report() {
        List<Block> blocks = new ArrayList<>();
        Verdict verdict = new VerdictBlock(analysis, wording).block();
        blocks.add(
                new Verdict(verdict.tone(), "", verdict.headline(), verdict.sentence(), List.of(), verdict.caution()));
        blocks.addAll(pictureAndMeaning());
        blocks.addAll(whatToDo());
        blocks.add(new Section(advice.careTitle(), advice.care()));
        return new Report(
                wording.language(),
                wording.text("runner.title"),
                new Subtitle(analysis, wording).text(),
                blocks,
                wording.text("report.footer", analysis.version()));
    }

    private Section section(String key, List<Block> content) {
        return new Section(wording.text(key), content);
    }

    private List<Block> pictureAndMeaning() {
        List<Block> words = new ArrayList<>();
        words.add(section(
                "runner.meaning",
                List.of(new Bullets(List.of(
                        wording.text(meaningKey()),
                        wording.text("runner.meaning.braking"),
                        wording.text("runner.meaning.limit"))))));
        List<String> findings = findings();
        if (!findings.isEmpty()) {
            words.add(section("runner.findings", List.of(new Bullets(findings))));
        }
        List<Block> photos = landing.photos();
        if (photos.size() > 1) {
            return Stream.concat(
                            Stream.of((Block) section("report.landing", List.of(new Columns(photos)))),
                            withDifference(words).stream())
                    .toList();
        }
        return landing.first()
                .map(picture -> List.<Block>of(new Pair(picture, withDifference(words))))
                .orElseGet(() -> withDifference(words));
    }

    /** Ends with how the legs differ, where each has a clip of its own. */
    private List<Block> withDifference(List<Block> words) {
        List<Block> all = new ArrayList<>(words);
        List<String> difference = new LeftRight(analysis, wording).sentences();
        if (!difference.isEmpty()) {
            all.add(section("report.sides", List.of(new Bullets(difference))));
        }
        return all;
    }

    private String meaningKey() {
        return switch (analysis.gait().verdict().answer()) {
            case LIKELY -> "runner.meaning.likely";
            case POSSIBLE -> "runner.meaning.possible";
            case NOT_SEEN -> "runner.meaning.notseen";
            case UNCERTAIN -> "runner.meaning.uncertain";
        };
    }

    private List<String> findings() {
        List<String> findings = new ArrayList<>();
        analysis.gait().verdict().reasons().stream()
                .filter(SIGNS::contains)
                .map(wording::of)
                .forEach(findings::add);
        trunkLean().ifPresent(findings::add);
        analysis.gait()
                .ofJudgedLeg(Metric.STEP_RATE)
                .map(rate -> wording.text("runner.finding.rate", rate.mean()))
                .ifPresent(findings::add);
        limit().map(wording::issue).ifPresent(findings::add);
        return findings.stream().limit(MOST_FINDINGS).toList();
    }

    private Optional<String> trunkLean() {
        return analysis.gait()
                .ofJudgedLeg(Metric.TRUNK_LEAN_AT_STRIKE)
                .filter(lean -> lean.mean() > muchLeanDegrees)
                .map(lean -> wording.text("runner.finding.lean", lean.mean()));
    }

    /** The worst thing about the recording, where it is worth a runner's attention. */
    private Optional<QualityIssue> limit() {
        return analysis.issues().stream()
                .map(SessionIssue::issue)
                .filter(issue -> issue.severity() != Severity.INFO)
                .findFirst();
    }

    private List<Block> whatToDo() {
        return advice.plan().cue().map(this::practice).orElseGet(() -> List.of(new Paragraph(nothingToTry())));
    }

    private List<Block> practice(Advice cue) {
        Section what = section(
                "runner.cue",
                List.of(
                        new Lead(advice.text(cue)),
                        new Bullets(advice.texts("rate.target", "practice.schedule", "practice.share"))));
        Section mind = section(
                "runner.mind",
                List.of(new Bullets(advice.texts("pain.during", "pain.morning", "caution.shift", "caution.force"))));
        return List.of(what, mind);
    }

    private String nothingToTry() {
        if (analysis.gait().verdict().answer() == OverstrideVerdict.Answer.NOT_SEEN) {
            return wording.text("runner.none");
        }
        return limit().map(issue -> wording.text("runner.again", wording.advice(issue)))
                .orElseGet(() -> wording.text("runner.again.plain"));
    }
}
