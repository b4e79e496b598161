package footfall.observation;

import footfall.geometry.Point;

/**
 * A body point as a pose network sees it on one frame, without a sticker.
 *
 * @param position picture pixels, of the picture shown upright
 * @param confidence 0 to 1, the network's own
 */
public record Keypoint(Point position, double confidence) {
    public Keypoint {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
