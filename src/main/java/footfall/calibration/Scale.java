package footfall.calibration;

/**
 * Metres per pixel in the plane of the near ankle at the landing.
 *
 * @param relativeUncertainty standard deviation as a fraction
 */
public record Scale(double metresPerPixel, Source source, double relativeUncertainty) {
    /** In order of trust. */
    public enum Source {
        EXPLICIT,
        LEG_LENGTH,
        BODY_HEIGHT,
        BELT_SPEED,
        /** An imported track file in metres. */
        TRACK_FILE
    }
}
