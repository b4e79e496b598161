package footfall.session;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.calibration.Scale;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.gait.Stride;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.tracking.Tracks;
import java.util.List;
import java.util.Optional;

/**
 * What is needed to draw on a clip, or to show it beside another.
 *
 * @param sourceName the video file's name
 * @param sourceSha256 of the video's bytes; absent in results of before it was kept
 * @param widthPx of its upright picture
 * @param heightPx of its upright picture
 * @param slowMotionFactor file seconds per real second
 * @param tracks in pixels of the upright picture, real times
 * @param strikes the foot strikes in time order
 * @param strides in time order
 * @param metresPerPixel where there is a scale
 * @param rollDegrees of the camera, where it is known; see {@link Calibration}
 */
public record FilmedRun(
        String sourceName,
        Optional<String> sourceSha256,
        int widthPx,
        int heightPx,
        double slowMotionFactor,
        Tracks tracks,
        List<GaitEvent> strikes,
        List<Stride> strides,
        Optional<Double> metresPerPixel,
        Optional<Double> rollDegrees) {
    public FilmedRun {
        if (tracks.unit() != Tracks.Unit.PIXELS) {
            throw new IllegalArgumentException("tracks in metres have no picture");
        }
        strikes = List.copyOf(strikes);
        strides = List.copyOf(strides);
    }

    /** Of an analysis just made; absent where it had tracks and no video. */
    public static Optional<FilmedRun> of(ClipAnalysis analysis) {
        return analysis.video().map(video -> of(analysis, video));
    }

    private static FilmedRun of(ClipAnalysis analysis, VideoInfo video) {
        return new FilmedRun(
                analysis.sourceName(),
                analysis.sourceSha256(),
                video.widthPx(),
                video.heightPx(),
                analysis.timeBase().slowMotionFactor(),
                analysis.tracks(),
                analysis.gait().events().stream()
                        .filter(event -> event.type() == EventType.FOOT_STRIKE)
                        .toList(),
                analysis.gait().strides(),
                analysis.calibration().scale().map(Scale::metresPerPixel),
                analysis.calibration().rollDegrees());
    }

    /** When the video's frames are shown, seconds of the file from the first. */
    public FrameTimes fileTimes() {
        return tracks.times().dividedBy(1 / slowMotionFactor);
    }

    /** Plumb down in the picture, a unit vector. */
    public Point down() {
        return Calibration.down(rollDegrees);
    }

    /** The stride that begins with a foot strike, where it was measured. */
    public Optional<Stride> strideFrom(GaitEvent strike) {
        return strides.stream()
                .filter(stride -> stride.side() == strike.side() && stride.icTimeSeconds() == strike.timeSeconds())
                .findFirst();
    }

    /** The leg nearest to the camera whose hip was followed. */
    public Side side() {
        Side near = tracks.nearSide();
        return tracks.track(near, BodyPoint.HIP).isPresent() ? near : near.opposite();
    }
}
