package footfall.settings;

/** Knobs of the foot strike and toe-off detector. */
public record EventSettings(
        @Knob(
                unit = "s",
                min = 0,
                max = 0.2,
                reason = "a gap in a marker's path up to this long still counts as known in the low-passed curves")
        double bridgedGapSeconds) {
    /** The settings in use. */
    public static EventSettings defaults() {
        return Knobs.checked(new EventSettings(0.1));
    }
}
