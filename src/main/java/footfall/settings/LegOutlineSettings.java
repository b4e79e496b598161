package footfall.settings;

/**
 * How {@code flow.LegOutline} tells whether the legs stand out from what is behind them. "L" is the runner's thigh and shank together as seen.
 */
public record LegOutlineSettings(
        @Knob(min = 0.05, max = 0.4, reason = "an outline is looked for this far (in L) to both sides of a bone")
        double reachShare,

        @Knob(min = 2, max = 30, reason = "places along each bone that are looked at")
        int placesPerBone,

        @Knob(
                min = 0.5,
                max = 20,
                reason =
                        "grey levels: a weaker step of brightness is lost in the eight bits and in the file's compression")
        double leastStep,

        @Knob(
                min = 0.5,
                max = 5,
                reason =
                        "and in standard deviations of the picture's noise: the largest of some thirty steps of noise alone is about as large")
        double leastStepPerNoise,

        @Knob(
                min = 0.005,
                max = 0.9,
                reason =
                        "of the outline of the legs: more of it lost is said. A real clip made darker, flatter and noisier: up to 0.07 strikes were as good as ever, from 0.12 on they were missed or 20 ms off and more (docs/markerless.md)")
        double mostLost,

        @Knob(min = 5, max = 1000, reason = "frames that must show a leg")
        int fewestFrames) {

    public static LegOutlineSettings defaults() {
        return Knobs.checked(new LegOutlineSettings(0.16, 9, 1.5, 1.5, 0.09, 30));
    }
}
