package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.VideoInfo;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the foot runs out of the picture: its points are missed where their way crosses the picture's edge, or lie beyond it where a pose
 * network guesses them.
 */
public final class PictureEdge {
    private static final Set<BodyPoint> FOOT = EnumSet.of(BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);
    /** Once may be a stumble, or a wrong point at the edge. */
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
                .anyMatch(track -> exits(track) + guesses(track) >= OFTEN);
        return leaves ? List.of(QualityIssue.of(QualityCode.FOOT_LEAVES_PICTURE, Severity.WARNING)) : List.of();
    }

    /** Share (0-1) of the frames on which heel and toe were found within the picture. */
    public double footInView(Tracks tracks, Side side) {
        Set<Integer> heel = inView(tracks, side, BodyPoint.HEEL);
        heel.retainAll(inView(tracks, side, BodyPoint.TOE));
        return heel.size() / (double) tracks.times().count();
    }

    private Set<Integer> inView(Tracks tracks, Side side, BodyPoint point) {
        return tracks.track(side, point).stream()
                .flatMap(track -> track.samples().stream())
                .filter(sample -> sample.origin() == Origin.DETECTED && !isOutside(sample.position()))
                .map(TrackSample::frame)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private long guesses(Track track) {
        return track.samples().stream()
                .filter(sample -> isOutside(sample.position()))
                .count();
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
        return isOutside(next);
    }

    private boolean isOutside(Point place) {
        return place.x() < 0 || place.y() < 0 || place.x() > widthPx - 1 || place.y() > heightPx - 1;
    }
}
