package footfall.session;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.gait.StandingPose;
import footfall.tracking.Tracks;
import java.util.Map;
import java.util.Optional;

/**
 * The clip of the runner standing still that belongs to an analysis.
 *
 * @param sha256 of its bytes, 64 small hex digits, where they could be read to the end
 * @param seconds how long it is, file time
 * @param legLengthPx hip to floor in the upright picture, where hip, knee and ankle were seen in one
 * @param poses of the legs that it shows
 */
public record StandingClip(
        String fileName,
        Optional<String> sha256,
        double seconds,
        Optional<Double> legLengthPx,
        Map<Side, StandingPose> poses) {
    public StandingClip {
        poses = Map.copyOf(poses);
    }

    /** @param legPerThighAndShank hip to floor over thigh + shank of a standing leg */
    public static StandingClip of(
            String fileName,
            Optional<String> sha256,
            Tracks tracks,
            Map<Side, StandingPose> poses,
            double legPerThighAndShank) {
        int last = tracks.times().count() - 1;
        return new StandingClip(
                fileName,
                sha256,
                tracks.times().seconds(last) + 1 / tracks.times().medianFps(),
                thighAndShankPx(tracks).map(px -> legPerThighAndShank * px),
                poses);
    }

    private static Optional<Double> thighAndShankPx(Tracks tracks) {
        Side side = tracks.nearSide();
        return tracks.unit() == Tracks.Unit.METRES
                ? Optional.empty()
                : tracks.medianLength(side, BodyPoint.HIP, BodyPoint.KNEE)
                        .flatMap(thigh -> tracks.medianLength(side, BodyPoint.KNEE, BodyPoint.ANKLE)
                                .map(shank -> thigh + shank));
    }

    /** How that leg stands, where the clip shows it. */
    public Optional<StandingPose> pose(Side side) {
        return Optional.ofNullable(poses.get(side));
    }
}
