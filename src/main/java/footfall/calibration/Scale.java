package footfall.calibration;

/**
 * Metres per pixel at the landing, in the mean plane of the measured leg's markers.
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
