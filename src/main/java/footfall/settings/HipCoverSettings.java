package footfall.settings;

/** How {@code flow.HipCover} tells a rail or a console in front of the near hip. "L" is the runner's thigh and shank together as seen. */
public record HipCoverSettings(
        @Knob(
                min = 0.03,
                max = 0.2,
                reason = "looked at so far (in L) before and behind the hip: a post of 0.3 L still has an edge there")
        double halfWidthShare,

        @Knob(min = 0.05, max = 0.4, reason = "and so far above and below it")
        double halfHeightShare,

        @Knob(min = 50, max = 400, reason = "values per L: a rail of a fortieth of L still has two edges")
        int valuesPerLength,

        @Knob(
                min = 0.5,
                max = 20,
                reason =
                        "grey levels, standard deviation over the frames: a place below keeps still, up to noise and compression")
        double stillSd,

        @Knob(
                min = 5,
                max = 60,
                reason =
                        "grey levels, root mean square: what is seen beside a still place and differs by more is not the same; 12 finds a little on a clip without anything in front")
        double leastDifference,

        @Knob(
                min = 0.0005,
                max = 0.2,
                reason =
                        "of the places round the hip: more still ones beside something else are a thing in front (a real and five rendered clips up to 0.004, behind bars 0.047 and more)")
        double mostInFront,

        @Knob(
                min = 0.002,
                max = 0.05,
                reason = "root mean square of the hip's way (in L): where it moves less, all is still")
        double leastMotion,

        @Knob(min = 0.05, max = 1, reason = "and where it moves more, the wall is seen in its place")
        double mostMotion,

        @Knob(min = 5, max = 1000, reason = "frames that must show the hip")
        int fewestFrames,

        @Knob(min = 30, max = 2000, reason = "frames that are looked at, evenly over the clip: more tell nothing new")
        int mostFrames) {

    public static HipCoverSettings defaults() {
        return Knobs.checked(new HipCoverSettings(0.16, 0.2, 150, 4, 15, 0.02, 0.013, 0.12, 30, 180));
    }
}
