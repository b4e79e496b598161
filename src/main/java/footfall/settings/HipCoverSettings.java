package footfall.settings;

/** How {@code flow.HipCover} tells a rail or a console in front of the near hip. "L" is the runner's thigh and shank together as seen. */
public record HipCoverSettings(
        @Knob(
                min = 0.03,
                max = 0.2,
                reason = "looked at so far (in L) before and behind the hip: no wall is seen there")
        double halfWidthShare,

        @Knob(min = 0.05, max = 0.4, reason = "and so far above and below it")
        double halfHeightShare,

        @Knob(min = 50, max = 400, reason = "values per L: a rail of a fortieth of L still has two edges")
        int valuesPerLength,

        @Knob(min = 0.2, max = 1, reason = "of an edge's strength that is there on all frames: above, it stands still")
        double stillShare,

        @Knob(min = 0.5, max = 20, reason = "grey levels from value to value: weaker edges are noise")
        double leastEdge,

        @Knob(
                min = 0.0005,
                max = 0.1,
                reason =
                        "of the values round the hip: more still edges are a thing in front (uncovered none, behind drawn bars 0.007 to 0.22)")
        double mostStillEdges,

        @Knob(
                min = 0.002,
                max = 0.05,
                reason = "root mean square of the hip's way (in L): where it moves less, all is still")
        double leastMotion,

        @Knob(min = 0.05, max = 1, reason = "and where it moves more, the wall is seen in its place")
        double mostMotion,

        @Knob(min = 5, max = 1000, reason = "frames that must show the hip")
        int fewestFrames) {

    public static HipCoverSettings defaults() {
        return Knobs.checked(new HipCoverSettings(0.1, 0.2, 150, 0.6, 2, 0.005, 0.013, 0.12, 30));
    }
}
