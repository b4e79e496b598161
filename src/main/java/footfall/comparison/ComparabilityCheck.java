package footfall.comparison;

import footfall.comparison.Reason.Code;
import footfall.comparison.Reason.Which;
import footfall.gait.Metric;
import footfall.gait.OverstrideVerdict;
import footfall.quality.QualityCode;
import footfall.quality.Severity;
import footfall.settings.ComparisonSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Names everything that two recordings do not have in common, and what makes either unfit. */
final class ComparabilityCheck {
    /** Against the binary fractions of told decimals. */
    private static final double ROUNDING = 1e-9;

    private final ComparisonSettings settings;
    private final boolean sameSession;
    private final Session before;
    private final Session after;
    private final List<Reason> reasons = new ArrayList<>();

    ComparabilityCheck(ComparisonSettings settings, boolean sameSession, Session before, Session after) {
        this.settings = settings;
        this.sameSession = sameSession;
        this.before = before;
        this.after = after;
    }

    Comparability of(Optional<LegMetric> primary, List<LegMetric> onlyInOne) {
        speed();
        incline();
        points(onlyInOne);
        unfit(before, Which.BEFORE);
        unfit(after, Which.AFTER);
        primary.ifPresentOrElse(this::strides, () -> forbid(Code.LANDING_MISSING));
        camera();
        software();
        reasons.sort(Comparator.comparing(Reason::forbids).reversed());
        return new Comparability(reasons);
    }

    private void forbid(Code code, Object... arguments) {
        reasons.add(Reason.forbidding(code, arguments));
    }

    private void warn(Code code, Object... arguments) {
        reasons.add(Reason.warning(code, arguments));
    }

    private void speed() {
        Optional<Double> v1 = before.conditions().speed();
        Optional<Double> v2 = after.conditions().speed();
        if (v1.isEmpty() || v2.isEmpty()) {
            warn(Code.SPEED_UNKNOWN);
            return;
        }
        double difference = Math.abs(v1.orElseThrow() - v2.orElseThrow());
        double share = settings.speedShare() * Math.min(v1.orElseThrow(), v2.orElseThrow());
        if (difference > Math.min(settings.speedDifference(), share) + ROUNDING) {
            forbid(Code.SPEED_DIFFERS, v1.orElseThrow(), v2.orElseThrow());
        }
    }

    private void incline() {
        Optional<Double> i1 = before.conditions().inclinePercent();
        Optional<Double> i2 = after.conditions().inclinePercent();
        if (i1.isPresent() != i2.isPresent()) {
            warn(Code.INCLINE_UNKNOWN);
        } else if (i1.isPresent()
                && Math.abs(i1.orElseThrow() - i2.orElseThrow()) > settings.inclineDifference() + ROUNDING) {
            forbid(Code.INCLINE_DIFFERS, i1.orElseThrow(), i2.orElseThrow());
        }
    }

    private void points(List<LegMetric> onlyInOne) {
        Conditions c1 = before.conditions();
        Conditions c2 = after.conditions();
        if (c1.nearSide() != c2.nearSide()) {
            forbid(Code.SIDE_DIFFERS, c1.nearSide(), c2.nearSide());
        } else if (!onlyInOne.isEmpty()) {
            List<Metric> metrics =
                    onlyInOne.stream().map(LegMetric::metric).distinct().toList();
            warn(Code.MARKERS_DIFFER, metrics);
        }
        if (c1.nearSide() == c2.nearSide() && !c1.standing().equals(c2.standing())) {
            warn(Code.STANDING_IN_ONE, c1.standing().size() > c2.standing().size() ? Which.BEFORE : Which.AFTER);
        }
        if (c1.method() != c2.method()) {
            forbid(Code.METHOD_DIFFERS, c1.method(), c2.method());
        }
    }

    private void unfit(Session session, Which which) {
        if (session.conditions().captureFps() < settings.fewestFps()) {
            forbid(Code.FRAME_RATE_LOW, which, session.conditions().captureFps());
        }
        if (has(session, QualityCode.TIME_BASE_DOUBTFUL, Severity.SERIOUS)) {
            forbid(Code.TIME_BASE_DOUBTFUL, which);
        }
        if (session.gates().contains(OverstrideVerdict.Reason.STRIKE_TIME_UNSURE)) {
            forbid(Code.STRIKE_TIME_UNSURE, which);
        }
        if (has(session, QualityCode.SPEED_CONTRADICTED, Severity.WARNING)) {
            warnOrForbidSpeed(which);
        }
        session.issues().stream()
                .filter(i -> i.severity() == Severity.SERIOUS && i.code() != QualityCode.TIME_BASE_DOUBTFUL)
                .distinct()
                .forEach(issue -> warn(Code.SERIOUS_ISSUE, which, issue));
    }

    /** A belt that contradicts in both sessions may be the same wrong leg length twice; in one only, the speeds differ or a scale does. */
    private void warnOrForbidSpeed(Which which) {
        boolean both = has(before, QualityCode.SPEED_CONTRADICTED, Severity.WARNING)
                && has(after, QualityCode.SPEED_CONTRADICTED, Severity.WARNING);
        reasons.add(new Reason(Code.SPEED_DOUBTFUL, !both, List.of(which)));
    }

    private static boolean has(Session session, QualityCode code, Severity atLeast) {
        return session.issues().stream()
                .anyMatch(i -> i.code() == code && i.severity().compareTo(atLeast) >= 0);
    }

    private void strides(LegMetric primary) {
        if (primary.metric() == Metric.LANDING_ANGLE) {
            warn(Code.LANDING_ANGLE_ONLY);
        }
        for (Which which : Which.values()) {
            Session session = which == Which.BEFORE ? before : after;
            int n = session.values(primary.side(), primary.metric()).length;
            if (n < settings.fewestStrides()) {
                forbid(Code.TOO_FEW_STRIDES, which, n, primary.side());
            } else if (n < settings.firmStrides()) {
                warn(Code.FEW_STRIDES, which, n, primary.side());
            }
        }
    }

    private void camera() {
        Conditions c1 = before.conditions();
        Conditions c2 = after.conditions();
        c1.legInPicture()
                .ifPresent(s1 -> c2.legInPicture().ifPresent(s2 -> pictureSize(Math.max(s1, s2) / Math.min(s1, s2))));
        c1.yawDegrees()
                .ifPresent(y1 -> c2.yawDegrees().ifPresent(y2 -> {
                    if (Math.abs(y1 - y2) > settings.cameraTurnDegrees()) {
                        warn(Code.CAMERA_TURN_DIFFERS, y1, y2);
                    }
                }));
        c1.scaleSource()
                .ifPresent(s1 -> c2.scaleSource()
                        .filter(s2 -> s1 != s2)
                        .ifPresent(s2 -> warn(Code.SCALE_SOURCE_DIFFERS, s1, s2)));
        c1.legLengthMetres()
                .ifPresent(l1 -> c2.legLengthMetres().ifPresent(l2 -> {
                    if (Math.abs(l1 - l2) > settings.legLengthShare() * Math.min(l1, l2)) {
                        warn(Code.LEG_LENGTH_DIFFERS, l1, l2);
                    }
                }));
    }

    private void pictureSize(double ratio) {
        if (ratio > settings.pictureSizeRatio()) {
            warn(Code.PICTURE_SIZE_DIFFERS, ratio);
        } else if (sameSession && ratio > settings.sameCameraRatio()) {
            warn(Code.CAMERA_TOUCHED);
        }
    }

    private void software() {
        if (!before.version().equals(after.version()) || !before.ruleVersion().equals(after.ruleVersion())) {
            warn(Code.VERSION_DIFFERS);
        } else if (!before.conditions().settings().equals(after.conditions().settings())) {
            warn(Code.SETTINGS_DIFFER);
        }
    }
}
