package footfall.gait;

/** What can be followed of a leg from frame to frame. Signs: docs/measurement.md. */
public enum LegCurve {
    /** Flexion in degrees: 0 = hip, knee and ankle in line. */
    KNEE,
    /** From the vertical in degrees, positive = the ankle is ahead of the knee. */
    SHANK,
    /** From the horizontal in degrees, positive = toes up. */
    FOOT,
    /** Hip to ankle, horizontally, in the unit of the motion; positive = foot ahead. */
    FOOT_HIP_DISTANCE
}
