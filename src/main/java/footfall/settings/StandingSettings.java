package footfall.settings;

/** When a clip of the runner standing still is good enough to take offsets from. */
public record StandingSettings(
        @Knob(
                unit = "s",
                min = 0.2,
                max = 30,
                reason = "three seconds are asked for; in less than one, sway and a movement look alike")
        double leastSeconds,

        @Knob(min = 0.1, max = 1, reason = "share of the frames that show a marker from which on it counts as visible")
        double leastVisible,

        @Knob(
                min = 0.01,
                max = 1,
                reason =
                        "way of a marker (10 to 90 % of its places) over heel to toe: 17 mm; who stands quietly sways by some millimetres, a step is ten times that")
        double mostSway) {

    public static StandingSettings defaults() {
        return Knobs.checked(new StandingSettings(1, 0.5, 0.1));
    }
}
