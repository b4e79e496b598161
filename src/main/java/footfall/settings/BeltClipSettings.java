package footfall.settings;

/** How a clip of the empty running belt with one sticker is read. */
public record BeltClipSettings(
        @Knob(
                unit = "s",
                min = 0.01,
                max = 2,
                reason = "longer without the sticker is another crossing; a belt takes some seconds to come round")
        double longestGapSeconds,

        @Knob(min = 5, max = 1000, reason = "three unknowns, with enough to spare to average pixel noise")
        int leastSamples,

        @Knob(
                min = 0.1,
                max = 1,
                reason = "part of the picture's width; the effect grows with the square of the way seen")
        double leastCrossing,

        @Knob(
                unit = "deg",
                min = 0.01,
                max = 5,
                reason =
                        "yaw to 0.2 degrees on a steady belt of which 1.2 m is seen (simulated); a little more for lens and belt")
        double yawSdDegrees,

        @Knob(
                unit = "deg",
                min = 0.01,
                max = 5,
                reason = "straightness of the sticker's way across the belt and of the lens")
        double slopeSdDegrees,

        @Knob(
                min = 0.3,
                max = 4,
                reason =
                        "focal length over the picture's long side, to turn degrees of yaw into pixels; its error is of no weight")
        double typicalFocal) {

    public static BeltClipSettings defaults() {
        return Knobs.checked(new BeltClipSettings(0.3, 10, 0.3, 0.3, 0.07, 0.95));
    }
}
