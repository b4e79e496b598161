package footfall.settings;

import footfall.body.PointSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of all stages of a clip's analysis, up to the advice. */
public record AnalysisSettings(
        MarkerSettings markers,
        PoseSettings pose,
        PoseTrackSettings poseTracks,
        TimeBaseSettings timeBase,
        EventSettings events,
        KeypointEventSettings keypointEvents,
        ShoeFlowSettings shoeFlow,
        CameraWatchSettings cameraWatch,
        ShoeBlurSettings shoeBlur,
        HipCoverSettings hipCover,
        LegOutlineSettings legOutline,
        GapSettings gaps,
        StandingSettings standing,
        CalibrationSettings calibration,
        GaitSettings gait,
        OverstrideSettings overstride,
        CorrectionSettings corrections,
        AdviceSettings advice) {

    public static AnalysisSettings defaults() {
        return new AnalysisSettings(
                MarkerSettings.defaults(),
                PoseSettings.defaults(),
                PoseTrackSettings.defaults(),
                TimeBaseSettings.defaults(),
                EventSettings.defaults(),
                KeypointEventSettings.defaults(),
                ShoeFlowSettings.defaults(),
                CameraWatchSettings.defaults(),
                ShoeBlurSettings.defaults(),
                HipCoverSettings.defaults(),
                LegOutlineSettings.defaults(),
                GapSettings.defaults(),
                StandingSettings.defaults(),
                CalibrationSettings.defaults(),
                GaitSettings.defaults(),
                OverstrideSettings.defaults(),
                CorrectionSettings.defaults(),
                AdviceSettings.defaults());
    }

    /** The same for points of that source: those of the pose model show less of the camera than stickers do. */
    public AnalysisSettings of(PointSource source) {
        return source == PointSource.KEYPOINTS ? ofKeypoints() : this;
    }

    private AnalysisSettings ofKeypoints() {
        return new AnalysisSettings(
                markers,
                pose,
                poseTracks,
                timeBase,
                events,
                keypointEvents,
                shoeFlow,
                cameraWatch,
                shoeBlur,
                hipCover,
                legOutline,
                gaps,
                standing,
                calibration.ofKeypoints(),
                gait,
                overstride,
                corrections,
                advice);
    }

    /** Every setting by stage and name, for the record of a result. */
    public Map<String, Map<String, Object>> asMap() {
        Map<String, Map<String, Object>> stages = new LinkedHashMap<>();
        Knobs.asMap(this).forEach((stage, settings) -> stages.put(stage, Knobs.asMap((Record) settings)));
        return stages;
    }
}
