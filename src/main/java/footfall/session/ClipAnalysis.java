package footfall.session;

import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.calibration.TimeBase;
import footfall.correction.Corrected;
import footfall.gait.GaitAnalysis;
import footfall.observation.VideoInfo;
import footfall.quality.QualityIssue;
import footfall.settings.Recording;
import footfall.tracking.Tracks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole result of one clip, as files, charts and reports read it.
 *
 * @param sourceSha256 of the bytes of the video or track file, 64 small hex digits, where they could be read to the end
 * @param video absent for imported tracks
 * @param points what the tracks come from
 * @param tracks with gaps filled and real times
 * @param standing the clip of the runner standing still, where there is one
 * @param issues of all stages, without repeats, most serious first
 * @param settings every setting used, by stage and name, for the record
 * @param version of Footfall
 * @param corrected what a hand has changed
 */
public record ClipAnalysis(
        String sourceName,
        Optional<String> sourceSha256,
        Optional<VideoInfo> video,
        PointSource points,
        TimeBase timeBase,
        Tracks tracks,
        Calibration calibration,
        GaitAnalysis gait,
        Optional<StandingClip> standing,
        List<QualityIssue> issues,
        Recording recording,
        Map<String, Map<String, Object>> settings,
        String version,
        Corrected corrected) {
    public ClipAnalysis {
        issues = List.copyOf(issues);
    }

    /** With nothing corrected. */
    public ClipAnalysis(
            String sourceName,
            Optional<String> sourceSha256,
            Optional<VideoInfo> video,
            PointSource points,
            TimeBase timeBase,
            Tracks tracks,
            Calibration calibration,
            GaitAnalysis gait,
            Optional<StandingClip> standing,
            List<QualityIssue> issues,
            Recording recording,
            Map<String, Map<String, Object>> settings,
            String version) {
        this(
                sourceName,
                sourceSha256,
                video,
                points,
                timeBase,
                tracks,
                calibration,
                gait,
                standing,
                issues,
                recording,
                settings,
                version,
                Corrected.nothing());
    }

    /** The leg that the clip was filmed for, its near one; none where tracks of another program hold both legs alike. */
    public Optional<Side> ownLeg() {
        Side near = tracks.nearSide();
        boolean alone =
                gait.strides().stream().allMatch(stride -> stride.side() == near || isIndicative(stride.side()));
        return alone ? Optional.of(near) : Optional.empty();
    }

    /** Whether a leg's figures are no more than an indication. */
    public boolean isIndicative(Side leg) {
        return points.isIndicative(leg, tracks.nearSide());
    }
}
