package footfall.settings;

/** Knobs of finding and following the stickers. */
public record MarkerSettings(
        @Knob(
                min = 0.1,
                max = 0.9,
                reason =
                        "share of the sample frames that must show the leg: rendered clips give 0.33-1 for the right leg; the hip is"
                                + " behind the hand in up to half of them, things that are no leg give less than 0.27")
        double leastSupport,

        @Knob(
                min = 0.1,
                max = 1,
                reason =
                        "share of the sample frames in which a blob in one place counts as part of the room; a hip stays in one place"
                                + " of 0.4 % of the picture's height far less")
        double stillShare,

        @Knob(
                min = 0.05,
                max = 0.6,
                reason =
                        "share of a marker's usual contrast that a blob must have: a foot in swing at 30 frames/s keeps about a third")
        double leastContrastShare,

        @Knob(
                min = 0,
                max = 3,
                reason =
                        "how far around the leg's sample places markers are sought, in thigh plus shank: a runner drifts by some"
                                + " 0.25 m on a treadmill")
        double searchMarginLegs,

        @Knob(
                min = 0.1,
                max = 1,
                reason =
                        "share of the frames in which at least three markers must be followed, below which the clip is refused;"
                                + " rendered clips give 0.97-1")
        double leastFollowed) {
    public static MarkerSettings defaults() {
        return Knobs.checked(new MarkerSettings(0.28, 0.3, 0.28, 0.35, 0.4));
    }
}
