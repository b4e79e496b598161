package footfall.observation;

/**
 * How a camera moved while it filmed, as the still things in its picture show.
 *
 * @param driftPerWidth how far its slow course goes, in widths of the upright picture
 * @param shakePerWidth how far it shakes about that course: standard deviation, in widths
 * @param rollDegrees between the most and the least that it was turned about where it looks
 */
public record CameraMovement(double driftPerWidth, double shakePerWidth, double rollDegrees) {}
