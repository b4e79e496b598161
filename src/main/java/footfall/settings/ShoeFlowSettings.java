package footfall.settings;

/** How {@code flow.ShoeFlow} measures the shoes' speed. "L" is the runner's thigh and shank together as seen. All were tried on four real treadmill clips (30 and 60 frames/s). */
public record ShoeFlowSettings(
        @Knob(min = 0.05, max = 0.6, reason = "the pictures are compared this far (in L) round ankle, heel and toe")
        double marginShare,

        @Knob(min = 0.01, max = 0.3, reason = "the shoe reaches this far (in L) beyond the triangle of the three")
        double shoeShare,

        @Knob(min = 0.01, max = 0.4, reason = "and the near shoe hides the far one this far (in L)")
        double nearShoeShare,

        @Knob(min = 5, max = 500, reason = "corners followed on one shoe; five are enough, half of them fail")
        int mostCorners,

        @Knob(min = 0.001, max = 0.5, reason = "the weakest corner against the strongest")
        double cornerQuality,

        @Knob(min = 0.02, max = 0.3, reason = "size of the patches compared, in L")
        double patchShare,

        @Knob(
                min = 0.001,
                max = 0.05,
                reason = "a corner followed forth and back must return this near (in L), and half a pixel")
        double returnShare,

        @Knob(min = 3, max = 50, reason = "corners that must move together like one shoe")
        int fewestCorners,

        @Knob(min = 0.02, max = 0.5, reason = "a shoe does not grow or shrink by more from one picture to the next")
        double mostGrowth,

        @Knob(
                min = 0.5,
                max = 20,
                reason =
                        "in L per second: what moves so differently from the points is something else (0.12 L from one picture to the next at 30 frames/s)")
        double mostDisagreement) {

    public static ShoeFlowSettings defaults() {
        return Knobs.checked(new ShoeFlowSettings(0.22, 0.07, 0.12, 40, 0.02, 0.08, 0.006, 5, 0.15, 3.6));
    }
}
