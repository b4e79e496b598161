package footfall.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of all stages of a clip's analysis, up to the advice. */
public record AnalysisSettings(
        MarkerSettings markers,
        TimeBaseSettings timeBase,
        EventSettings events,
        GapSettings gaps,
        StandingSettings standing,
        CalibrationSettings calibration,
        GaitSettings gait,
        OverstrideSettings overstride,
        AdviceSettings advice) {

    public static AnalysisSettings defaults() {
        return new AnalysisSettings(
                MarkerSettings.defaults(),
                TimeBaseSettings.defaults(),
                EventSettings.defaults(),
                GapSettings.defaults(),
                StandingSettings.defaults(),
                CalibrationSettings.defaults(),
                GaitSettings.defaults(),
                OverstrideSettings.defaults(),
                AdviceSettings.defaults());
    }

    /** Every setting by stage and name, for the record of a result. */
    public Map<String, Map<String, Object>> asMap() {
        Map<String, Map<String, Object>> stages = new LinkedHashMap<>();
        Knobs.asMap(this).forEach((stage, settings) -> stages.put(stage, Knobs.asMap((Record) settings)));
        return stages;
    }
}
