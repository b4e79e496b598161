package footfall.report;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.OverstrideVerdict;
import footfall.report.Block.Tone;
import footfall.report.Block.Verdict;
import footfall.session.SessionAnalysis;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.Optional;

/** The answer in one sentence: number, percent, range, speed and line, and that it describes and does not diagnose. */
final class VerdictBlock {
    private final SessionAnalysis analysis;
    private final OverstrideVerdict verdict;
    private final Wording wording;

    VerdictBlock(SessionAnalysis analysis, Wording wording) {
        this.analysis = analysis;
        this.verdict = analysis.gait().verdict();
        this.wording = wording;
    }

    Verdict block() {
        return new Verdict(
                tone(),
                wording.text("verdict.label", verdict.ruleVersion()),
                wording.of(verdict.answer()),
                sentence(),
                verdict.reasons().stream().map(wording::of).toList(),
                wording.text("verdict.caution"));
    }

    private Tone tone() {
        return switch (verdict.answer()) {
            case LIKELY -> Tone.STRONG;
            case POSSIBLE -> Tone.ATTENTION;
            case NOT_SEEN -> Tone.CALM;
            case UNCERTAIN -> Tone.NEUTRAL;
        };
    }

    /** As much of the full sentence as was measured. */
    private String sentence() {
        String landing = side().map(this::landing).orElseGet(() -> wording.text("verdict.nothing"));
        return verdict.attentionLinePercentLeg()
                .map(line -> landing + " " + wording.text("verdict.line", line))
                .orElse(landing);
    }

    private Optional<Side> side() {
        return verdict.side()
                .or(() -> analysis.gait().strides().stream().map(s -> s.side()).findFirst());
    }

    private String landing(Side side) {
        Optional<MetricSummary> percent = analysis.gait().metrics().of(side, Metric.FOOT_HIP_PERCENT_LEG);
        Optional<MetricSummary> metres = analysis.gait().metrics().of(side, Metric.FOOT_HIP_DISTANCE);
        Optional<MetricSummary> angle = analysis.gait().metrics().of(side, Metric.LANDING_ANGLE);
        if (percent.isPresent()) {
            return percentSentence(side, percent.get(), metres) + speed();
        }
        return angle.map(a ->
                        wording.text("verdict.angle", wording.leg(side), a.mean(), a.lower95(), a.upper95()) + speed())
                .orElseGet(() -> wording.text("verdict.nothing"));
    }

    private String percentSentence(Side side, MetricSummary percent, Optional<MetricSummary> metres) {
        String range = wording.text(
                "report.range",
                wording.number(percent.lower95(), Reading.PERCENT),
                wording.withUnit(percent.upper95(), Reading.PERCENT));
        return metres.map(m -> wording.text("verdict.distance", wording.foot(side), m.mean(), percent.mean(), range))
                .orElseGet(() -> wording.text("verdict.percent", wording.foot(side), percent.mean(), range));
    }

    private String speed() {
        return analysis.recording()
                        .speedMetresPerSecond()
                        .map(v -> " " + wording.text("verdict.speed", v))
                        .orElse("")
                + ".";
    }
}
