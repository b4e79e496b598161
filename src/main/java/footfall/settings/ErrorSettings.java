package footfall.settings;

/**
 * The smallest detectable change (MDC95) of every metric's mean: two measurements of a runner who has not changed differ by less in 95
 * of 100 cases. The components carry the metrics' ids. They are starting values, to be replaced by a practice's own
 * ({@code footfall repeatability}). Sources: docs/comparison.md.
 */
public record ErrorSettings(
        @Knob(
                unit = "steps/min",
                min = 0,
                max = 30,
                reason =
                        "between days 3, one session 2: assumed; the mean of 10 s of running is known far better, but runners differ from day to day")
        double stepRate,

        @Knob(
                unit = "s",
                min = 0,
                max = 0.2,
                reason = "as step rate at 165 steps/min (1.8 %): 13 ms between days, 9 ms in one session; assumed")
        double strideTime,

        @Knob(
                unit = "s",
                min = 0,
                max = 0.1,
                reason =
                        "strike and toe-off each 4 ms (docs/measurement.md): 16 ms between days, 10 ms in one session; assumed")
        double contactTime,

        @Knob(unit = "s", min = 0, max = 0.1, reason = "as contact time, whose ends it shares; assumed")
        double flightTime,

        @Knob(
                unit = "",
                min = 0,
                max = 0.2,
                reason = "as contact time in a stride of 0.73 s: 0.022 between days, 0.014 in one session; assumed")
        double dutyFactor,

        @Knob(
                unit = "m",
                min = 0,
                max = 0.2,
                reason =
                        "between days an engineering budget (no published value was found): hip marker placed anew 8 mm, ankle 3, strike 5, scale 2, day to day 7: SEM 12 mm, MDC 34; one session with the markers left on: SEM 5 mm, MDC 14")
        double footHipDistance,

        @Knob(unit = "m", min = 0, max = 0.2, reason = "the same budget: a marker on the shoe errs as the ankle's")
        double heelHipDistance,

        @Knob(unit = "m", min = 0, max = 0.2, reason = "the same budget: a marker on the shoe errs as the ankle's")
        double toeHipDistance,

        @Knob(unit = "%", min = 0, max = 20, reason = "the foot-hip distance's 34 and 14 mm over a leg of 0.92 m")
        double footHipPercentLeg,

        @Knob(
                unit = "deg",
                min = 0,
                max = 20,
                reason = "the foot-hip distance's 34 and 14 mm over 0.82 m from hip to ankle: 2.4 and 1.0 degrees")
        double landingAngle,

        @Knob(
                unit = "deg",
                min = 0,
                max = 30,
                reason =
                        "upper SDD of tibia inclination at strike a week apart (Dingenen 2018: 2.2-4.8); one session about 2, assumed")
        double shankAngle,

        @Knob(
                unit = "deg",
                min = 0,
                max = 40,
                reason =
                        "between days the lower end of 9-14 (Damsted 2015, 95 % prediction interval; the marker budget gives 8); one session the upper SDD of knee flexion, 3.8 (Dingenen 2018)")
        double kneeFlexionAtStrike,

        @Knob(
                unit = "deg",
                min = 0,
                max = 40,
                reason =
                        "the marker budget of knee flexion without the strike's error: 7 between days, 3 in one session; assumed")
        double kneeFlexionPeakStance,

        @Knob(
                unit = "deg",
                min = 0,
                max = 30,
                reason =
                        "between days 2.77 times the typical error 2.5 of foot-strike angle (Murray 2018); one session the SDD 2.3 (Dingenen 2018)")
        double footInclination,

        @Knob(
                unit = "deg",
                min = 0,
                max = 30,
                reason = "as the shank angle, also a line through two markers 0.4 m apart; assumed")
        double thighAngleAtStrike,

        @Knob(
                unit = "deg",
                min = 0,
                max = 30,
                reason = "as the shank angle, also a line through two markers 0.4 m apart; assumed")
        double thighAngleAtToeOff,

        @Knob(
                unit = "deg",
                min = 0,
                max = 30,
                reason =
                        "two markers 0.5 m apart, each placed anew to 8 mm: SEM 1.3, MDC 3.6; one session 1.5, assumed")
        double trunkLeanAtStrike,

        @Knob(unit = "deg", min = 0, max = 30, reason = "as trunk lean at strike")
        double trunkLeanPeakStance,

        @Knob(
                unit = "m",
                min = 0,
                max = 0.1,
                reason =
                        "does not depend on where the marker sits: day to day 3.6 mm, MDC 10 mm; one session 6 mm; assumed")
        double hipVerticalOscillation,

        @Knob(
                unit = "m/s",
                min = 0,
                max = 3,
                reason =
                        "3 ms of strike error at about 25 m/s2, and day to day: 0.35 between days, 0.2 in one session; assumed")
        double footRetractionSpeed) {

    /** Two visits: camera put up anew, markers placed anew. */
    public static ErrorSettings betweenDays() {
        return Knobs.checked(new ErrorSettings(
                3, 0.013, 0.016, 0.016, 0.022, 0.034, 0.034, 0.034, 3.7, 2.4, 4.8, 9, 7, 6.9, 4.8, 4.8, 3.6, 3.6, 0.01,
                0.35));
    }

    /** One visit: camera and markers untouched. */
    public static ErrorSettings sameSession() {
        return Knobs.checked(new ErrorSettings(
                2, 0.009, 0.01, 0.01, 0.014, 0.014, 0.014, 0.014, 1.5, 1.0, 2, 3.8, 3, 2.3, 2, 2, 1.5, 1.5, 0.006,
                0.2));
    }
}
