package footfall.settings;

import java.util.Optional;

/**
 * What the user told about how the points of the body are to be found in a video.
 *
 * @param markerColor of the stickers
 * @param person which of the people in the picture runs, 1 for the leftmost; without it, the one whose legs move
 */
public record PointSearch(Kind kind, MarkerColor markerColor, Optional<Integer> person) {
    /** By what. */
    public enum Kind {
        /** Stickers if they are there, else the pose model. */
        AUTO,
        STICKERS,
        MARKERLESS
    }
}
