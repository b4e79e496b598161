package footfall.gait;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.GaitSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What limits the measured gait. */
final class GaitIssues {
    private static final Set<BodyPoint> NEEDED = EnumSet.range(BodyPoint.HIP, BodyPoint.TOE);

    private final GaitSettings settings;

    GaitIssues(GaitSettings settings) {
        this.settings = settings;
    }

    List<QualityIssue> of(Scenario scenario, StrideTable table, double captureFps, RunningSpeed speed) {
        List<QualityIssue> issues = new ArrayList<>();
        scenario.legs().forEach(leg -> issues.addAll(leg.issues()));
        addFrameRate(issues, captureFps);
        scenario.motion().legs().forEach(leg -> addMissingMarkers(issues, leg));
        scenario.legs().forEach(leg -> addStrides(issues, leg, table));
        if (scenario.legs().size() == 1) {
            issues.add(QualityIssue.of(
                    QualityCode.NEAR_LEG_ONLY,
                    Severity.INFO,
                    scenario.legs().get(0).side()));
        }
        if (speed.crossesThePicture(settings.overgroundShare())) {
            issues.add(QualityIssue.of(QualityCode.NO_TREADMILL, Severity.INFO));
        }
        if (speed.metresPerSecond().isEmpty()) {
            issues.add(QualityIssue.of(QualityCode.SPEED_UNKNOWN, Severity.WARNING));
        }
        if (table.standing().isEmpty()) {
            issues.add(QualityIssue.of(QualityCode.STANDING_CLIP_MISSING, Severity.INFO));
        }
        return issues;
    }

    private void addFrameRate(List<QualityIssue> issues, double fps) {
        if (fps < settings.goodFps()) {
            Severity severity = fps < settings.lowFps() ? Severity.WARNING : Severity.INFO;
            issues.add(QualityIssue.of(QualityCode.FRAME_RATE_LOW, severity, Math.rint(fps)));
        }
    }

    private static void addMissingMarkers(List<QualityIssue> issues, LegMotion leg) {
        for (BodyPoint point : NEEDED) {
            if (leg.point(point).isEmpty()) {
                issues.add(QualityIssue.of(QualityCode.MARKER_MISSING, Severity.SERIOUS, point, leg.side()));
            }
        }
    }

    private void addStrides(List<QualityIssue> issues, LegEvents leg, StrideTable table) {
        Side side = leg.side();
        int strikes = leg.strikes().size() - leg.dropped().size();
        long landings = table.column(side, Metric.LANDING_ANGLE).stream()
                .filter(Optional::isPresent)
                .count();
        if (landings < strikes) {
            Severity severity = 2 * landings < strikes ? Severity.WARNING : Severity.INFO;
            issues.add(QualityIssue.of(QualityCode.STRIDES_DROPPED, severity, strikes - landings, strikes, side));
        }
        if (landings < settings.fewestStrides()) {
            issues.add(QualityIssue.of(QualityCode.TOO_FEW_STRIDES, Severity.WARNING, landings, side));
        }
    }
}
