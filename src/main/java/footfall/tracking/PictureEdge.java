package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.geometry.Point;
import footfall.observation.VideoInfo;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether the foot runs out of the picture: its markers are missed where their way crosses the picture's edge. */
public final class PictureEdge {
    private static final Set<BodyPoint> FOOT = EnumSet.of(BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);
    /** Once may be a stumble, or a wrong blob at the edge. */
    private static final int OFTEN = 2;

    private final double widthPx;
    private final double heightPx;

    public PictureEdge(VideoInfo video) {
        widthPx = video.widthPx();
        heightPx = video.heightPx();
    }

    /** @param seen in pixels of the upright picture, gaps not filled */
    public List<QualityIssue> issues(Tracks seen) {
        boolean leaves = seen.tracks().stream()
                .filter(track -> FOOT.contains(track.point()))
                .anyMatch(track -> exits(track) >= OFTEN);
        return leaves ? List.of(QualityIssue.of(QualityCode.FOOT_LEAVES_PICTURE, Severity.WARNING)) : List.of();
    }

    private long exits(Track track) {
        List<TrackSample> samples = track.samples();
        long exits = 0;
        for (int i = 2; i + 1 < samples.size(); i++) {
            if (samples.get(i).frame() > samples.get(i - 1).frame() + 1
                    && (crosses(samples.get(i - 2), samples.get(i - 1))
                            || crosses(samples.get(i + 1), samples.get(i)))) {
                exits++;
            }
        }
        return exits;
    }

    /** Whether the way from one sample to the next leads out of the picture within one frame. */
    private boolean crosses(TrackSample from, TrackSample to) {
        int frames = Math.abs(to.frame() - from.frame());
        Point next = to.position().plus(to.position().minus(from.position()).times(1.0 / frames));
        return next.x() < 0 || next.y() < 0 || next.x() > widthPx - 1 || next.y() > heightPx - 1;
    }
}
