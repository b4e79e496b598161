package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.MarkerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether tracks can be relied on, and what limits them.
 *
 * @param followed share of the frames in which at least three markers were seen
 */
public record TrackCheck(double followed, List<QualityIssue> issues) {
    private static final int MARKERS_OF_A_LEG = 3;
    private static final double OFTEN_HIDDEN = 0.7;

    public TrackCheck {
        issues = List.copyOf(issues);
    }

    public static TrackCheck of(Tracks tracks, MarkerSettings settings) {
        int[] seen = new int[tracks.times().count()];
        for (Track track : tracks.tracks()) {
            track.samples().forEach(s -> seen[s.frame()]++);
        }
        int followed = 0;
        for (int n : seen) {
            followed += n >= MARKERS_OF_A_LEG ? 1 : 0;
        }
        List<QualityIssue> issues = new ArrayList<>();
        for (BodyPoint point : LegShape.JOINTS) {
            add(issues, tracks, point, settings);
        }
        return new TrackCheck(followed / (double) Math.max(1, seen.length), issues);
    }

    public boolean trustworthy(MarkerSettings settings) {
        return followed >= settings.leastFollowed();
    }

    private static void add(List<QualityIssue> issues, Tracks tracks, BodyPoint point, MarkerSettings settings) {
        Optional<Track> track = tracks.track(tracks.nearSide(), point);
        if (track.isEmpty() || track.get().samples().isEmpty()) {
            issues.add(QualityIssue.of(QualityCode.MARKER_MISSING, Severity.WARNING, point));
            return;
        }
        List<TrackSample> samples = track.get().samples();
        int last = samples.get(samples.size() - 1).frame();
        double lastSeconds = tracks.times().seconds(last);
        if (tracks.times().seconds(tracks.times().count() - 1) - lastSeconds > settings.lostSeconds()) {
            issues.add(QualityIssue.of(QualityCode.MARKER_LOST, Severity.WARNING, point, lastSeconds));
        } else if (samples.size() < OFTEN_HIDDEN * tracks.times().count()) {
            issues.add(QualityIssue.of(
                    QualityCode.MARKER_OFTEN_HIDDEN,
                    Severity.INFO,
                    point,
                    100.0 * samples.size() / tracks.times().count()));
        }
    }
}
