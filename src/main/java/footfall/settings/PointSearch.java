package footfall.settings;

/**
 * What the user told about how the points of the body are to be found in a video.
 *
 * @param markerColor of the stickers
 */
public record PointSearch(Kind kind, MarkerColor markerColor) {
    /** By what. */
    public enum Kind {
        /** Stickers if they are there, else the pose model. */
        AUTO,
        STICKERS,
        MARKERLESS
    }
}
