package footfall.tracking;

import footfall.geometry.Point;

/**
 * One body point on one frame.
 *
 * @param frame 0-based frame number
 * @param position in the unit of the {@link Tracks}
 * @param sd standard deviation per axis, same unit
 */
public record TrackSample(int frame, Point position, double sd, Origin origin) {
    public TrackSample {
        if (frame < 0 || !(sd >= 0)) {
            throw new IllegalArgumentException("frame " + frame + ", sd " + sd);
        }
    }
}
