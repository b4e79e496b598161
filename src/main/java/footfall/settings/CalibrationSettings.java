package footfall.settings;

/** How pixels become metres. Lengths in metres, angles in degrees; an "Sd" is a standard deviation. */
public record CalibrationSettings(
        @Knob(
                unit = "m",
                min = 0.2,
                max = 0.7,
                reason =
                        "adult knee to ankle marker, 0.43-0.45 in three runners of RBDS (Fukuchi 2017); rough size only")
        double typicalShankMetres,

        @Knob(unit = "m", min = 0.2, max = 0.7, reason = "adult hip to knee marker, 0.41-0.43 in RBDS; rough size only")
        double typicalThighMetres,

        @Knob(
                unit = "m",
                min = 0.4,
                max = 1.2,
                reason = "hip to ankle over a stride of running, median in RBDS; rough size only")
        double typicalHipAnkleMetres,

        @Knob(
                unit = "m",
                min = 0.1,
                max = 0.3,
                reason = "heel to fifth metatarsal marker, 0.16-0.18 in RBDS; rough size only")
        double typicalHeelToeMetres,

        @Knob(
                unit = "m/px",
                min = 1e-4,
                max = 0.05,
                reason = "only where no segment of the leg is complete: a runner of 1.75 m fills 700 px")
        double fallbackMetresPerPixel) {

    public static CalibrationSettings defaults() {
        return Knobs.checked(new CalibrationSettings(0.43, 0.42, 0.80, 0.17, 0.0025));
    }
}
