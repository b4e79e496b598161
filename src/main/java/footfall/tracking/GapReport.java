package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.observation.FrameTimes;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.GapSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says what was bridged, what stays hidden and what is lost. */
final class GapReport {
    private static final double MOSTLY = 0.5;

    private final FrameTimes times;
    private final GapSettings settings;

    GapReport(FrameTimes times, GapSettings settings) {
        this.times = times;
        this.settings = settings;
    }

    List<QualityIssue> of(Collection<Track> filled, List<Double> strikes) {
        List<QualityIssue> issues = new ArrayList<>();
        for (Track track : filled) {
            addLostOrHidden(issues, track);
            if (track.point() == BodyPoint.HIP) {
                addBridged(issues, track, strikes);
            }
        }
        return issues;
    }

    private void addLostOrHidden(List<QualityIssue> issues, Track track) {
        double end = times.seconds(times.count() - 1);
        int known = track.samples().size();
        double last =
                known == 0 ? 0 : times.seconds(track.samples().get(known - 1).frame());
        double unknown = 1 - (double) known / times.count();
        if (end - last > settings.lostSeconds()) {
            issues.add(QualityIssue.of(QualityCode.MARKER_LOST, Severity.SERIOUS, track.point(), last, track.side()));
        } else if (unknown > settings.oftenHiddenShare()) {
            issues.add(QualityIssue.of(
                    QualityCode.MARKER_OFTEN_HIDDEN, Severity.WARNING, track.point(), unknown, track.side()));
        }
    }

    private void addBridged(List<QualityIssue> issues, Track hip, List<Double> strikes) {
        double frame = 1 / times.medianFps();
        long bridged = strikes.stream()
                .filter(strike -> hip.samples().stream()
                        .anyMatch(s -> s.origin() == Origin.INTERPOLATED
                                && Math.abs(times.seconds(s.frame()) - strike) < frame))
                .count();
        if (bridged > 0) {
            issues.add(QualityIssue.of(
                    QualityCode.HIP_BRIDGED,
                    bridged > MOSTLY * strikes.size() ? Severity.WARNING : Severity.INFO,
                    bridged,
                    strikes.size(),
                    hip.side()));
        }
    }
}
