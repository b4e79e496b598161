package footfall.session;

import footfall.body.PointSource;
import footfall.body.Side;
import footfall.gait.GaitAnalysis;
import footfall.gait.LegsInTurn;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.ErrorSettings;
import footfall.settings.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One filming occasion of one runner, as charts and reports read it: one clip, or one of either side, recorded one after the other.
 *
 * @param clips one; or two, the left one first
 * @param gait of all clips
 * @param issues without repeats, most serious first
 */
public record SessionAnalysis(List<ClipAnalysis> clips, GaitAnalysis gait, List<SessionIssue> issues) {
    /** Two measured leg lengths that differ by a smaller share are one on a chart's axis. */
    private static final double ONE_LEG = 0.01;

    /** What the other clip makes good. */
    private static final Set<QualityCode> OF_THE_OTHER_LEG =
            EnumSet.of(QualityCode.NEAR_LEG_ONLY, QualityCode.FAR_LEG_INDICATIVE);

    public SessionAnalysis {
        clips = List.copyOf(clips);
        issues = List.copyOf(issues);
    }

    /** Of one clip. */
    public static SessionAnalysis of(ClipAnalysis clip) {
        List<SessionIssue> issues = clip.issues().stream()
                .map(issue -> new SessionIssue(Optional.empty(), issue))
                .toList();
        return new SessionAnalysis(List.of(clip), clip.gait(), issues);
    }

    /** Of both sides, each leg from the clip that was filmed for it; absent unless these are the one and the other leg. */
    public static Optional<SessionAnalysis> ofBothSides(ClipAnalysis one, ClipAnalysis other) {
        Optional<Side> leg = one.ownLeg();
        if (leg.isEmpty() || !leg.map(Side::opposite).equals(other.ownLeg())) {
            return Optional.empty();
        }
        ClipAnalysis left = leg.orElseThrow() == Side.LEFT ? one : other;
        ClipAnalysis right = leg.orElseThrow() == Side.LEFT ? other : one;
        GaitAnalysis gait =
                LegsInTurn.of(left.gait().of(Side.LEFT), right.gait().of(Side.RIGHT));
        return Optional.of(new SessionAnalysis(List.of(left, right), gait, issues(left, right)));
    }

    private static List<SessionIssue> issues(ClipAnalysis left, ClipAnalysis right) {
        List<SessionIssue> issues = new ArrayList<>();
        issues.add(new SessionIssue(Optional.empty(), QualityIssue.of(QualityCode.LEGS_IN_TURN, Severity.INFO)));
        stepRates(left, right).ifPresent(issue -> issues.add(new SessionIssue(Optional.empty(), issue)));
        for (QualityIssue issue : left.issues()) {
            boolean ofBoth = right.issues().contains(issue);
            issues.add(new SessionIssue(ofBoth ? Optional.empty() : Optional.of(Side.LEFT), issue));
        }
        right.issues().stream()
                .filter(issue -> !left.issues().contains(issue))
                .forEach(issue -> issues.add(new SessionIssue(Optional.of(Side.RIGHT), issue)));
        return issues.stream()
                .filter(i -> !OF_THE_OTHER_LEG.contains(i.issue().code()))
                .sorted(Comparator.comparing((SessionIssue i) -> i.issue().severity())
                        .reversed())
                .toList();
    }

    /** Told where the runner ran differently in the two clips, by more than one session's measurement error. */
    private static Optional<QualityIssue> stepRates(ClipAnalysis left, ClipAnalysis right) {
        return stepRate(left)
                .flatMap(l -> stepRate(right)
                        .filter(r ->
                                Math.abs(l - r) > ErrorSettings.sameSession().stepRate())
                        .map(r -> QualityIssue.of(QualityCode.STEP_RATES_DIFFER, Severity.WARNING, l, r)));
    }

    private static Optional<Double> stepRate(ClipAnalysis clip) {
        return clip.gait().metrics().both(Metric.STEP_RATE).map(MetricSummary::mean);
    }

    /** Whether it holds a clip of either side. */
    public boolean ofBothSides() {
        return clips.size() > 1;
    }

    /** The clip that measured a leg. */
    public ClipAnalysis clipOf(Side leg) {
        return clips.stream()
                .filter(clip -> clip.tracks().nearSide() == leg)
                .findFirst()
                .orElse(clips.get(0));
    }

    /** Whether a leg's figures are no more than an indication. */
    public boolean isIndicative(Side leg) {
        return clipOf(leg).isIndicative(leg);
    }

    /** The leg length that all clips have in common, to a hundredth of it. */
    public Optional<Double> legLengthMetres() {
        List<Double> legs = clips.stream()
                .flatMap(clip -> clip.calibration().legLengthMetres().stream())
                .sorted()
                .toList();
        boolean common = legs.size() == clips.size() && legs.get(legs.size() - 1) < (1 + ONE_LEG) * legs.get(0);
        return common ? Optional.of((legs.get(0) + legs.get(legs.size() - 1)) / 2) : Optional.empty();
    }

    /** The names of the clips. */
    public String sourceName() {
        return clips.stream().map(ClipAnalysis::sourceName).collect(Collectors.joining(" + "));
    }

    /** What the user told, of all clips alike. */
    public Recording recording() {
        return clips.get(0).recording();
    }

    /** What the points of the clip that the settings belong to come from. */
    public PointSource points() {
        return clips.get(0).points();
    }

    /** Of all clips alike. */
    public Map<String, Map<String, Object>> settings() {
        return clips.get(0).settings();
    }

    public String version() {
        return clips.get(0).version();
    }
}
