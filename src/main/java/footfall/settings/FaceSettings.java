package footfall.settings;

/**
 * Which part of a picture may show the runner's head, in lengths of the leg from hip over knee to ankle. By the body proportions of Drillis
 * and Contini (in Winter, Biomechanics and Motor Control of Human Movement) that length is 0.49 of the height; above the hip lie the
 * shoulder at 0.59, the chin at 0.69 and the top of the head at 0.96 leg lengths, upright.
 */
public record FaceSettings(
        @Knob(min = 0.2, max = 0.8, reason = "the shoulder of a trunk that leans 25 degrees, less a tenth")
        double lowestAboveHip,

        @Knob(min = 0.9, max = 3, reason = "the top of the head, a third more for bounce, perspective and long trunks")
        double highestAboveHip,

        @Knob(min = 0.1, max = 2, reason = "an upright head's back and hair, with as much again")
        double behindHip,

        @Knob(min = 0.1, max = 2, reason = "the nose of a head that leans 30 degrees with the trunk")
        double aheadOfHip,

        @Knob(min = 0.02, max = 0.5, reason = "edge of a block: under four to a head")
        double block,

        @Knob(
                unit = "s",
                min = 0,
                max = 5,
                reason = "longer without the hip, the runner may be anywhere: the whole top band is covered")
        double longestHoldSeconds,

        @Knob(
                unit = "1/s",
                min = 0,
                max = 10,
                reason =
                        "leg lengths per second by which a held region grows: a head moves by 0.1 in a third of a stride")
        double growthPerSecond) {

    public static FaceSettings defaults() {
        return Knobs.checked(new FaceSettings(0.48, 1.3, 0.42, 0.72, 0.08, 0.5, 0.6));
    }
}
