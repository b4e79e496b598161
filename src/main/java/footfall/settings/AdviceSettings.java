package footfall.settings;

/** The numbers of the advice; its words and sources are the resource {@code advice/advice.txt} and the wording tables. */
public record AdviceSettings(
        @Knob(
                unit = "%",
                min = 0,
                max = 10,
                reason =
                        "first step-rate target above the runner's own: the energy that the knee takes up fell from 5 % on (Heiderscheit 2011)")
        double firstRisePercent,

        @Knob(unit = "%", min = 0, max = 10, reason = "second target, between the two that were studied")
        double laterRisePercent,

        @Knob(
                unit = "%",
                min = 0,
                max = 10,
                reason = "never more: the largest rise that was studied, and steps over 6 % shorter cost energy")
        double mostRisePercent,

        @Knob(min = 1, max = 30, reason = "sessions of the retraining schedule (Crowell and Davis 2011)")
        int sessions,

        @Knob(unit = "min", min = 1, max = 60, reason = "running in the first session (same study)")
        int firstMinutes,

        @Knob(unit = "min", min = 1, max = 120, reason = "running in the last session (same study)")
        int lastMinutes,

        @Knob(unit = "%", min = 0, max = 100, reason = "of the weekly distance at first with the new step: convention")
        double newGaitPercent,

        @Knob(
                unit = "%",
                min = 0,
                max = 100,
                reason = "a run longer than the longest of 30 days by more went with more injuries (Frandsen 2025)")
        double longerRunPercent,

        @Knob(min = 0, max = 10, reason = "pain during the run to go on with (Silbernagel 2007; versions differ)")
        int painToGoOn,

        @Knob(min = 0, max = 10, reason = "pain above which to stop (same model)")
        int painToStop,

        @Knob(
                unit = "deg",
                min = 0,
                max = 45,
                reason = "trunk lean from which running tall is the first cue: convention, nobody measured it")
        double trunkLeanDegrees) {

    public AdviceSettings {
        requireOrder("advice.firstRisePercent", firstRisePercent, "advice.laterRisePercent", laterRisePercent);
        requireOrder("advice.laterRisePercent", laterRisePercent, "advice.mostRisePercent", mostRisePercent);
        requireOrder("advice.firstMinutes", firstMinutes, "advice.lastMinutes", lastMinutes);
        requireOrder("advice.painToGoOn", painToGoOn, "advice.painToStop", painToStop);
    }

    private static void requireOrder(String lower, double low, String upper, double high) {
        if (low > high) {
            throw new IllegalArgumentException(lower + " must not be greater than " + upper + "; change both");
        }
    }

    public static AdviceSettings defaults() {
        return Knobs.checked(new AdviceSettings(5, 7.5, 10, 8, 15, 30, 30, 10, 3, 5, 12));
    }
}
