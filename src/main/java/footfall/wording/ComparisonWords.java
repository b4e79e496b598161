package footfall.wording;

import footfall.comparison.Comparison;
import footfall.comparison.Difference;
import footfall.comparison.Pain;
import footfall.comparison.Progression;
import footfall.comparison.Reason;
import footfall.comparison.Remark;
import footfall.comparison.Sample;
import footfall.comparison.Verdict;
import footfall.gait.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a comparison says, in words that a runner understands. */
public final class ComparisonWords {
    private static final Answers COMPARED =
            new Answers("compare.changed", "compare.probably", "compare.within", "compare.cannot");
    private static final Answers OVER_TIME =
            new Answers("progress.changed", "progress.probably", "progress.within", "progress.cannot");

    /** The keys of the sentences. */
    private record Answers(String changed, String probably, String within, String cannot) {}

    private final Wording wording;

    public ComparisonWords(Wording wording) {
        this.wording = wording;
    }

    /** The one sentence about the primary metric. */
    public String headline(Comparison comparison) {
        return sentence(COMPARED, comparison);
    }

    /** The same about the other leg, where both sessions show it. */
    public Optional<String> otherLeg(Comparison comparison) {
        return comparison
                .primary()
                .flatMap(p -> comparison.difference(p.metric(), p.side().opposite()))
                .filter(d -> d.verdict() != Verdict.CANNOT_BE_COMPARED)
                .map(d -> sentence(COMPARED, d, comparison));
    }

    /** The same of the last of several sessions against the first. */
    public String sinceFirst(Progression progression) {
        return sentence(OVER_TIME, progression.last(), wording.text("progress.since.first"));
    }

    /** The same against the one before it. */
    public String sincePrevious(Progression progression) {
        List<Comparison> steps = progression.againstPrevious();
        return sentence(OVER_TIME, steps.get(steps.size() - 1), wording.text("progress.since.previous"));
    }

    private String sentence(Answers answers, Comparison comparison, Object... since) {
        Optional<Difference> primary =
                comparison.primaryDifference().filter(d -> d.verdict() != Verdict.CANNOT_BE_COMPARED);
        return primary.map(d -> sentence(answers, d, comparison, since))
                .orElseGet(() -> wording.text(answers.cannot, with(since, firstReason(comparison))));
    }

    private String sentence(Answers answers, Difference d, Comparison comparison, Object... since) {
        String key = switch (d.verdict()) {
            case CHANGED -> answers.changed;
            case PROBABLY_CHANGED -> answers.probably;
            default -> answers.within;
        };
        return wording.text(key, with(since, wording.foot(d.side()), amount(d, comparison), direction(d)));
    }

    private static Object[] with(Object[] last, Object... first) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(last)).toArray();
    }

    /** The sentence after it: how that relates to the measurement error. */
    public String detail(Comparison comparison) {
        Optional<Difference> primary =
                comparison.primaryDifference().filter(d -> d.verdict() != Verdict.CANNOT_BE_COMPARED);
        return primary.map(d -> wording.text(
                        detailKey(d),
                        size(d.error().mdc95(), d.metric()),
                        wording.text(comparison.errors().sameSession() ? "compare.session" : "compare.days")))
                .orElseGet(() -> wording.text("compare.detail.cannot"));
    }

    /** What a cue did within one visit; between visits the pain, where it is known of both. */
    public Optional<String> besides(Comparison comparison, Optional<Pain> pain) {
        return comparison.errors().sameSession()
                ? Optional.of(cue(comparison, pain))
                : pain.map(p -> wording.text("compare.painOf", p.before(), p.after()));
    }

    /** Step rate, foot-hip distance and pain of a usual and a cued recording in one line; what was not measured is left out. */
    private String cue(Comparison comparison, Optional<Pain> pain) {
        StringBuilder line = new StringBuilder(wording.text("compare.cue"));
        comparison.primary().ifPresent(p -> {
            comparison
                    .difference(Metric.STEP_RATE, p.side())
                    .ifPresent(d -> line.append(' ').append(fromTo(d)).append(';'));
            comparison
                    .difference(Metric.FOOT_HIP_DISTANCE, p.side())
                    .or(comparison::primaryDifference)
                    .ifPresent(d -> line.append(' ').append(fromTo(d)).append(';'));
        });
        pain.ifPresent(p -> line.append(' ')
                .append(wording.text("compare.pain", p.before(), p.after()))
                .append(';'));
        return line.substring(0, line.length() - 1) + ".";
    }

    private String fromTo(Difference d) {
        Reading reading = Reading.of(d.metric());
        return wording.text(
                "compare.fromTo",
                wording.of(d.metric()),
                wording.number(d.before().mean(), reading),
                wording.withUnit(d.after().mean(), reading),
                wording.of(d.verdict()));
    }

    /** The primary metric of one of several sessions, with its verdicts. */
    public String session(Progression progression, int index) {
        String name = progression.sessions().get(index).name();
        if (index == 0) {
            return wording.text(
                    "progress.first", name, mean(progression.againstFirst().get(0), Difference::before));
        }
        Comparison first = progression.againstFirst().get(index - 1);
        Comparison previous = progression.againstPrevious().get(index - 1);
        return wording.text(
                "progress.session", name, mean(first, Difference::after), verdict(first), verdict(previous));
    }

    private String mean(Comparison comparison, Function<Difference, Sample> which) {
        return comparison
                .primaryDifference()
                .map(d -> wording.withUnit(which.apply(d).mean(), Reading.of(d.metric())))
                .orElse("-");
    }

    private String verdict(Comparison comparison) {
        return wording.of(
                comparison.primaryDifference().map(Difference::verdict).orElse(Verdict.CANNOT_BE_COMPARED));
    }

    /** By how far the landing would be expected to move through a difference in speed alone. */
    public String speedEffect(double percentLeg) {
        return wording.text("compare.speed", percentLeg);
    }

    /** Why two sessions cannot be compared, or only with care. */
    public String reason(Reason reason) {
        String text =
                wording.text(Wording.key(reason.code()), reason.arguments().toArray());
        return reason.leg()
                .map(side -> wording.text("compare.reason.leg", wording.leg(side), text))
                .orElse(text);
    }

    private String firstReason(Comparison comparison) {
        return comparison.comparability().reasons().stream()
                .findFirst()
                .map(this::reason)
                .orElse("");
    }

    private String amount(Difference d, Comparison comparison) {
        double size = Math.abs(d.difference());
        return comparison
                .difference(Metric.FOOT_HIP_DISTANCE, d.side())
                .filter(cm -> d.metric() == Metric.FOOT_HIP_PERCENT_LEG && cm.difference() * d.difference() > 0)
                .map(cm -> wording.text("compare.amount", Math.abs(cm.difference()), size))
                .orElseGet(() -> size(size, d.metric()));
    }

    private String size(double size, Metric metric) {
        return metric == Metric.FOOT_HIP_PERCENT_LEG
                ? wording.text("compare.amount.percent", size)
                : wording.withUnit(size, Reading.of(metric));
    }

    private String direction(Difference d) {
        return wording.text(d.difference() < 0 ? "compare.closer" : "compare.further");
    }

    private static String detailKey(Difference d) {
        return switch (d.verdict()) {
            case CHANGED -> "compare.detail.changed";
            case PROBABLY_CHANGED -> "compare.detail.probably";
            default ->
                d.remark()
                        .map(r -> r == Remark.CLEAR_BUT_SMALL ? "compare.detail.clear" : "compare.detail.spread")
                        .orElse("compare.detail.within");
        };
    }
}
