package footfall.settings;

/** How {@code gait.GaitAnalyzer} reads positions at instants and what it calls enough. */
public record GaitSettings(
        @Knob(
                unit = "s",
                min = 0.005,
                max = 0.1,
                reason =
                        "half-width of the local cubic that reads a position at the strike: short enough not to smear the landing (measured on motion capture)")
        double instantHalfWidthSeconds,

        @Knob(
                unit = "s",
                min = 0.005,
                max = 0.2,
                reason =
                        "half-width of the local cubic that reads slow curves (knee in stance, hip height): passes 8 Hz, as the field's low-pass for hip and knee does")
        double curveHalfWidthSeconds,

        @Knob(min = 2, max = 6, reason = "and at least this many frames, so that a cubic is always determined")
        double halfWidthFrames,

        @Knob(unit = "s", min = 0.001, max = 0.02, reason = "step of searches for a peak within a stride")
        double searchStepSeconds,

        @Knob(
                min = 0.1,
                max = 0.6,
                reason =
                        "where in the contact the foot lies flat: heel strikers are down, forefoot strikers too, and the heel does not rise yet (ten force-plate legs: 1.1 degrees RMS from standing at 0.2, 1.6 at 0.25, 2.1 at 0.3)")
        double flatFootShare,

        @Knob(
                unit = "deg",
                min = 0,
                max = 10,
                reason =
                        "standard deviation of that reference from the standing foot (ten force-plate legs 1.3, few runners)")
        double flatFootSdDegrees,

        @Knob(
                unit = "s",
                min = 0.01,
                max = 0.1,
                reason =
                        "the foot's retraction is its mean backward speed over this time before the strike (docs/measurement.md)")
        double retractionSeconds,

        @Knob(
                min = 0.01,
                max = 0.5,
                reason = "a stride whose duration differs this much from the leg's usual one is no stride")
        double strideTolerance,

        @Knob(min = 3, max = 100, reason = "a stable mean needs 6.3 steps, take 7 or more (Dingenen 2018)")
        int fewestStrides,

        @Knob(
                unit = "1/s",
                min = 20,
                max = 120,
                reason = "below, the strike is known only through the average of all strides")
        double lowFps,

        @Knob(
                unit = "1/s",
                min = 5,
                max = 60,
                reason =
                        "where no running is found with fewer, the frame rate is named: a stride lasts 0.7 s, and its fifth harmonic needs 15")
        double fewestFps,

        @Knob(
                unit = "1/s",
                min = 50,
                max = 240,
                reason = "120 frames/s and more are recommended: time and blur both halve")
        double goodFps,

        @Knob(
                min = 0.1,
                max = 1,
                reason =
                        "hip speed as a share of running speed above which the runner crosses the picture: no treadmill")
        double overgroundShare,

        @Knob(
                min = 0,
                max = 1,
                reason =
                        "the planted heel moves with the belt (within 1 %) from this share of the contact on (four runners of RBDS)")
        double plantedFromShare,

        @Knob(min = 0, max = 1, reason = "and up to this one, before the heel rises")
        double plantedToShare,

        @Knob(
                min = 0,
                max = 0.9,
                reason =
                        "lag-1 autocorrelation of a metric over strides: -0.1 to 0.35 in most of six legs, up to 0.74 in foot inclination")
        double usualLikeness,

        @Knob(
                min = 0,
                max = 1000,
                reason =
                        "that usual value counts as much as so many strides: a clip of 12 mostly believes it, one of 40 mostly its own")
        double usualLikenessStrides) {

    public static GaitSettings defaults() {
        return Knobs.checked(new GaitSettings(
                0.02, 0.045, 2.2, 0.008, 0.22, 1.5, 0.03, 0.3, 7, 58, 20, 115, 0.5, 0.25, 0.5, 0.1, 20));
    }
}
