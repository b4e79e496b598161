package footfall.settings;

/**
 * The overstriding rule's lines, signs and gates. They are conventions of this version of the rule, not norms: a provisional prior
 * from three treadmill trials of two runners.
 *
 * @param ruleVersion printed with every verdict
 */
public record OverstrideSettings(
        String ruleVersion,

        @Knob(
                unit = "% of leg length",
                min = 0,
                max = 40,
                reason = "foot-hip distance expected at the reference speed (three trials of RBDS, two runners)")
        double expectedPercentLeg,

        @Knob(unit = "m/s", min = 1, max = 8, reason = "speed at which the expected distance holds")
        double referenceSpeed,

        @Knob(
                unit = "% of leg length per m/s",
                min = 0,
                max = 10,
                reason = "the expected distance grows with speed (same trials)")
        double percentLegPerSpeed,

        @Knob(
                unit = "% of leg length",
                min = 0,
                max = 20,
                reason =
                        "attention line above the expected distance: convention, to be replaced by a clinic's own mean + 1 SD")
        double attentionAbove,

        @Knob(
                unit = "% of leg length",
                min = 0,
                max = 30,
                reason =
                        "clear line above the expected distance: convention, to be replaced by a clinic's own mean + 2 SD")
        double clearAbove,

        @Knob(
                unit = "deg",
                min = 0,
                max = 30,
                reason = "sign S1, shank reaching forward: the highest of six healthy legs was 7.9, plus 2 of error")
        double shankSignDegrees,

        @Knob(
                unit = "deg",
                min = 0,
                max = 30,
                reason =
                        "sign S2, knee nearly straight: mean of injured runners (Bramah 2018); only against a standing clip")
        double kneeSignDegrees,

        @Knob(
                unit = "deg",
                min = 0,
                max = 60,
                reason = "sign S3, steep foot: convention; it describes and does not decide")
        double footSignDegrees,

        @Knob(
                min = 1,
                max = 100,
                reason = "no answer from fewer strides: a stable mean needs 6.3 steps (Dingenen 2018)")
        int fewestStrides,

        @Knob(min = 1, max = 100, reason = "a firm answer needs this many strides per leg (docs/measurement.md)")
        int firmStrides,

        @Knob(
                unit = "1/s",
                min = 20,
                max = 240,
                reason = "a firm answer needs this frame rate; 60 is acceptable with averaged strides, 30 indicative")
        double firmFps,

        @Knob(
                unit = "s",
                min = 0.001,
                max = 0.05,
                reason = "a firm answer needs the strike this sure: 10 ms are up to 2.9 cm of foot-hip distance")
        double firmStrikeSeconds) {

    public OverstrideSettings {
        if (ruleVersion.isBlank()) {
            throw new IllegalArgumentException("the rule's version must be named");
        }
    }

    public static OverstrideSettings defaults() {
        return Knobs.checked(
                new OverstrideSettings("footfall-overstride-1", 17.5, 2.5, 3, 5, 8, 10, 6, 20, 7, 10, 55, 0.01));
    }
}
