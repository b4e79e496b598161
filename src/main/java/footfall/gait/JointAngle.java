package footfall.gait;

/** The angle curves drawn over the stride. Signs: docs/measurement.md. */
public enum JointAngle {
    /** Thigh from the vertical, positive = knee ahead of the hip. */
    THIGH,
    /** 0 = hip, knee and ankle in line, positive = bent. */
    KNEE,
    /** Shank-foot angle less its flat-stance value, positive = toes up (dorsiflexion). */
    ANKLE
}
