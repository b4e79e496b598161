package footfall.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of all stages. */
public record AnalysisSettings(
        MarkerSettings markers,
        TimeBaseSettings timeBase,
        EventSettings events,
        GapSettings gaps,
        CalibrationSettings calibration,
        GaitSettings gait,
        OverstrideSettings overstride) {

    public static AnalysisSettings defaults() {
        return new AnalysisSettings(
                MarkerSettings.defaults(),
                TimeBaseSettings.defaults(),
                EventSettings.defaults(),
                GapSettings.defaults(),
                CalibrationSettings.defaults(),
                GaitSettings.defaults(),
                OverstrideSettings.defaults());
    }

    /** Every setting by stage and name, for the record of a result. */
    public Map<String, Map<String, Object>> asMap() {
        Map<String, Map<String, Object>> stages = new LinkedHashMap<>();
        Knobs.asMap(this).forEach((stage, settings) -> stages.put(stage, Knobs.asMap((Record) settings)));
        return stages;
    }

    /**
     * The same settings with one number changed.
     *
     * @param name stage and setting as {@link #asMap} has them, such as "overstride.minimumStrides"
     * @throws IllegalArgumentException with a sentence for the user, if there is no such setting or the value is out of range
     */
    public AnalysisSettings with(String name, double value) {
        int dot = name.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("there is no setting " + name + "; names are stage.setting");
        }
        String stage = name.substring(0, dot);
        String setting = name.substring(dot + 1);
        return Knobs.replacing(this, stage, settings -> Knobs.with((Record) settings, setting, value));
    }
}
