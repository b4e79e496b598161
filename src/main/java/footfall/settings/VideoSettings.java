package footfall.settings;

/** How the videos that Footfall draws are made. */
public record VideoSettings(
        @Knob(
                unit = "px",
                min = 160,
                max = 3840,
                reason = "longer edge; every phone decodes 1280 x 720 in hardware, and markers are still clear")
        int longestEdgePx,

        @Knob(unit = "1/s", min = 10, max = 120, reason = "the screens of phones and laptops show 60 frames per second")
        double mostFps,

        @Knob(unit = "s", min = 0.02, max = 1, reason = "long enough to be noticed, gone before the next step (0.3 s)")
        double flashSeconds,

        @Knob(
                min = 0.05,
                max = 1,
                reason =
                        "playing speed of a comparison: a landing lasts some 0.03 s, too short for the eye at full speed")
        double comparedSpeed,

        @Knob(
                unit = "1/s",
                min = 15,
                max = 240,
                reason = "below this recording rate a slowed comparison would show a picture less often than a film")
        double leastSlowedFps,

        @Knob(min = 1, max = 500, reason = "about half a minute at half speed: more is not watched")
        int comparedStrides,

        @Knob(
                min = 1,
                max = 4,
                reason = "a stride this much longer or shorter than the median has a missed or a false strike in it")
        double oddStrideRatio,

        @Knob(
                unit = "px",
                min = 160,
                max = 7680,
                reason =
                        "longer edge of a browser's copy of a clip: points are set on it by hand, and every browser plays it")
        int longestBrowserEdgePx) {

    public static VideoSettings defaults() {
        return Knobs.checked(new VideoSettings(1280, 60, 0.15, 0.5, 50, 20, 1.4, 1920));
    }
}
