package footfall.settings;

/**
 * How {@code flow.Shutter} measures the blur of the near shoe. "L" is the runner's thigh and shank together as seen.
 */
public record ShoeBlurSettings(
        @Knob(min = 0.02, max = 0.2, reason = "edges are looked for this far (in L) beyond ankle, heel and toe")
        double reachShare,

        @Knob(min = 5, max = 100, reason = "grey levels of the weakest edge: noise and compression stay below")
        double leastContrast,

        @Knob(
                min = 0.1,
                max = 0.9,
                reason = "and its share of the shoe's contrast: a fine pattern smears into edges that look sharp")
        double leastContrastShare,

        @Knob(min = 1, max = 100, reason = "edges that must be seen on a frame")
        int fewestEdges,

        @Knob(
                min = 0.05,
                max = 0.9,
                reason =
                        "the edge width of a frame has this share of its edges below it; fine patterns make narrow ones")
        double narrowEdges,

        @Knob(min = 3, max = 100, reason = "frames of the slowest and of the fastest third that must be seen")
        int fewestLooks,

        @Knob(
                min = 0.2,
                max = 1,
                reason =
                        "edges widen by this share of the smear: a lone edge by all of it, a shoe with stickers drawn on it by 0.6 to 0.65 (rendered clips open for 16 and 17 ms)")
        double edgePerSmear,

        @Knob(
                min = 0.05,
                max = 3,
                reason =
                        "of the foot's length while the shutter is open, where the foot is fastest: above, it is said. With more the strike was found later (docs/markerless.md); from about 0.4 on it cannot be told how much more")
        double mostSmear) {

    public static ShoeBlurSettings defaults() {
        return Knobs.checked(new ShoeBlurSettings(0.07, 20, 0.5, 8, 0.5, 10, 0.65, 0.28));
    }
}
