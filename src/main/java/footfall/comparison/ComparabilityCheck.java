package footfall.comparison;

import footfall.body.Side;
import footfall.comparison.Reason.Code;
import footfall.comparison.Reason.Which;
import footfall.gait.Metric;
import footfall.settings.ComparisonSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Names everything that two sessions do not have in common, and what makes either unfit. */
final class ComparabilityCheck {
    /** Against the binary fractions of told decimals. */
    private static final double ROUNDING = 1e-9;

    private final ComparisonSettings settings;
    private final boolean sameSession;
    private final Session before;
    private final Session after;
    private final List<Side> shared;
    private final List<Reason> reasons = new ArrayList<>();

    ComparabilityCheck(ComparisonSettings settings, boolean sameSession, Session before, Session after) {
        this.settings = settings;
        this.sameSession = sameSession;
        this.before = before;
        this.after = after;
        this.shared = before.sidesSharedWith(after);
    }

    Comparability of(Optional<LegMetric> primary, List<LegMetric> onlyInOne) {
        speed();
        incline();
        points(onlyInOne);
        clips();
        primary.ifPresentOrElse(this::strides, () -> forbid(Code.LANDING_MISSING));
        software();
        Optional<Side> leg = primary.map(LegMetric::side);
        reasons.sort(
                Comparator.comparing((Reason reason) -> leg.map(reason::forbids).orElse(reason.forbids()))
                        .thenComparing(reason -> reason.forbids())
                        .reversed());
        return new Comparability(reasons, leg);
    }

    private void forbid(Code code, Object... arguments) {
        reasons.add(Reason.forbidding(code, arguments));
    }

    private void warn(Code code, Object... arguments) {
        reasons.add(Reason.warning(code, arguments));
    }

    private void speed() {
        Optional<Double> v1 = before.speed();
        Optional<Double> v2 = after.speed();
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
        Optional<Double> i1 = before.inclinePercent();
        Optional<Double> i2 = after.inclinePercent();
        if (i1.isPresent() != i2.isPresent()) {
            warn(Code.INCLINE_UNKNOWN);
        } else if (i1.isPresent()
                && Math.abs(i1.orElseThrow() - i2.orElseThrow()) > settings.inclineDifference() + ROUNDING) {
            forbid(Code.INCLINE_DIFFERS, i1.orElseThrow(), i2.orElseThrow());
        }
    }

    private void points(List<LegMetric> onlyInOne) {
        if (shared.isEmpty()) {
            forbid(Code.SIDE_DIFFERS, nearSide(before), nearSide(after));
            return;
        }
        inOne(before, Which.BEFORE);
        inOne(after, Which.AFTER);
        List<Metric> metrics = onlyInOne.stream()
                .filter(m -> before.filmedAlike(after, m.side()))
                .map(LegMetric::metric)
                .distinct()
                .toList();
        if (!metrics.isEmpty()) {
            warn(Code.MARKERS_DIFFER, metrics);
        }
    }

    private static Side nearSide(Session session) {
        return session.firstClip().conditions().nearSide();
    }

    private void inOne(Session session, Which which) {
        session.clips().stream()
                .map(clip -> clip.conditions().nearSide())
                .filter(side -> !before.filmedAlike(after, side))
                .forEach(side -> warn(Code.SIDE_IN_ONE, which, side));
    }

    /** Each clip against the other session's of that side. */
    private void clips() {
        if (shared.isEmpty()) {
            reasons.addAll(check(before.firstClip(), after.firstClip()));
            return;
        }
        boolean named = before.ofBothSides() || after.ofBothSides();
        for (Side side : shared) {
            List<Reason> found =
                    check(before.clip(side).orElseThrow(), after.clip(side).orElseThrow());
            found.forEach(reason -> reasons.add(named ? reason.about(side) : reason));
        }
    }

    private List<Reason> check(SessionClip before, SessionClip after) {
        return new ClipCheck(settings, sameSession, before, after).reasons();
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

    private void software() {
        if (!before.version().equals(after.version()) || !before.ruleVersion().equals(after.ruleVersion())) {
            warn(Code.VERSION_DIFFERS);
        } else if (!settings(before).equals(settings(after))) {
            warn(Code.SETTINGS_DIFFER);
        }
    }

    /** The same for all clips of a session. */
    private static String settings(Session session) {
        return session.firstClip().conditions().settings();
    }
}
