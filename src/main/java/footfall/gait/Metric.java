package footfall.gait;

/**
 * The measured quantities. Definitions, signs and sources: docs/measurement.md. The id is the name in files; lengths, times and
 * speeds are SI there.
 */
public enum Metric {
    STEP_RATE("stepRate", Unit.STEPS_PER_MINUTE),
    STRIDE_TIME("strideTime", Unit.SECONDS),
    CONTACT_TIME("contactTime", Unit.SECONDS),
    FLIGHT_TIME("flightTime", Unit.SECONDS),
    DUTY_FACTOR("dutyFactor", Unit.RATIO),
    /** Hip to ankle, horizontally, at foot strike; positive = foot ahead. */
    FOOT_HIP_DISTANCE("footHipDistance", Unit.METRES),
    HEEL_HIP_DISTANCE("heelHipDistance", Unit.METRES),
    TOE_HIP_DISTANCE("toeHipDistance", Unit.METRES),
    FOOT_HIP_PERCENT_LEG("footHipPercentLeg", Unit.PERCENT),
    LANDING_ANGLE("landingAngle", Unit.DEGREES),
    SHANK_ANGLE("shankAngle", Unit.DEGREES),
    KNEE_FLEXION_AT_STRIKE("kneeFlexionAtStrike", Unit.DEGREES),
    KNEE_FLEXION_PEAK_STANCE("kneeFlexionPeakStance", Unit.DEGREES),
    FOOT_INCLINATION("footInclination", Unit.DEGREES),
    THIGH_ANGLE_AT_STRIKE("thighAngleAtStrike", Unit.DEGREES),
    THIGH_ANGLE_AT_TOE_OFF("thighAngleAtToeOff", Unit.DEGREES),
    TRUNK_LEAN_AT_STRIKE("trunkLeanAtStrike", Unit.DEGREES),
    TRUNK_LEAN_PEAK_STANCE("trunkLeanPeakStance", Unit.DEGREES),
    HIP_VERTICAL_OSCILLATION("hipVerticalOscillation", Unit.METRES),
    FOOT_RETRACTION_SPEED("footRetractionSpeed", Unit.METRES_PER_SECOND);

    /** The unit in files. */
    public enum Unit {
        STEPS_PER_MINUTE("steps/min"),
        SECONDS("s"),
        RATIO("1"),
        METRES("m"),
        PERCENT("%"),
        DEGREES("deg"),
        METRES_PER_SECOND("m/s");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    private final String id;
    private final Unit unit;

    Metric(String id, Unit unit) {
        this.id = id;
        this.unit = unit;
    }

    public String id() {
        return id;
    }

    public Unit unit() {
        return unit;
    }
}
