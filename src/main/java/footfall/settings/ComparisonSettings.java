package footfall.settings;

/** How two sessions are compared, and what makes them comparable. The measurement errors are {@link ErrorSettings}. */
public record ComparisonSettings(
        @Knob(min = 1, max = 20, reason = "strides per block: neighbours' likeness is gone after about five")
        int blockStrides,

        @Knob(min = 200, max = 100000, reason = "resamples: the limits then move by about 1 % of the width")
        int resamples,

        @Knob(
                min = 0,
                max = 1e9,
                reason = "starts the random numbers, so that the same sessions give the same interval")
        int seed,

        @Knob(
                min = 0,
                max = 0.9,
                reason =
                        "lag-1 autocorrelation of the foot-hip distance: 0.2 to 0.3 measured; corrects what blocks of five miss of it")
        double usualLikeness,

        @Knob(
                min = 0,
                max = 1000,
                reason = "that usual value counts as much as so many strides beside the clip's own autocorrelation")
        double usualLikenessStrides,

        @Knob(
                min = 2,
                max = 100,
                reason = "no verdict from fewer strides per leg: a stable mean needs 6.3 (Dingenen 2018)")
        int fewestStrides,

        @Knob(min = 2, max = 100, reason = "fewer strides per leg are warned of")
        int firmStrides,

        @Knob(unit = "m/s", min = 0, max = 2, reason = "the landing moves about 0.3 % of leg length at this difference")
        double speedDifference,

        @Knob(min = 0, max = 0.5, reason = "or this share of the speed, whichever is smaller")
        double speedShare,

        @Knob(unit = "%", min = 0, max = 10, reason = "half of the step in which treadmills set their incline")
        double inclineDifference,

        @Knob(unit = "1/s", min = 20, max = 240, reason = "60 frames/s; phones write 58 to 60 when they mean it")
        double fewestFps,

        @Knob(
                min = 1,
                max = 10,
                reason = "the runner's size in the picture may differ this much before the camera stood elsewhere")
        double pictureSizeRatio,

        @Knob(min = 1, max = 10, reason = "the same within one session, where nobody should have touched the camera")
        double sameCameraRatio,

        @Knob(
                unit = "deg",
                min = 0,
                max = 90,
                reason = "difference in the camera's turn: 4 degrees move the landing 1 cm and more")
        double cameraTurnDegrees,

        @Knob(min = 0, max = 1, reason = "a leg does not grow: 3 % are 2.8 cm, more than measuring it errs")
        double legLengthShare,

        @Knob(
                unit = "% of leg length per m/s",
                min = 0,
                max = 20,
                reason =
                        "how the landing moves with speed; a prior from three trials of two runners, shown, never subtracted")
        double speedEffectPercentLeg,

        @Knob(
                min = 1,
                max = 1000,
                reason =
                        "own errors from fewer repeats may raise the table's value, not lower it: with 10 the SEM is known to 22 %")
        int firmRepeats,

        @Knob(
                min = 2,
                max = 1000,
                reason = "own reference values replace the rule's prior from so many symptom-free runners on")
        int referenceRunners) {

    public static ComparisonSettings defaults() {
        return Knobs.checked(new ComparisonSettings(
                5, 5000, 20260101, 0.25, 20, 7, 10, 0.1, 0.03, 0.25, 58, 1.4, 1.05, 4, 0.03, 3.4, 10, 20));
    }
}
