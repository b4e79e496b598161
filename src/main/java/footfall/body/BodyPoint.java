package footfall.body;

/** Where a marker sits. */
public enum BodyPoint {
    /** Acromion (optional). */
    SHOULDER,
    /** Greater trochanter. */
    HIP,
    /** Lateral epicondyle of the femur. */
    KNEE,
    /** Lateral malleolus. */
    ANKLE,
    /** Heel of the shoe. */
    HEEL,
    /** Fifth metatarsal head, on the shoe. */
    TOE
}
