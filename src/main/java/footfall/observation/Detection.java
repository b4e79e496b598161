package footfall.observation;

import footfall.geometry.Point;

/**
 * A compact blob on one frame that may be a marker. Lengths are picture pixels; the picture is the one shown upright.
 *
 * @param xPx centre, to a fraction of a pixel
 * @param sdPx standard deviation of the centre per axis, as far as this one frame tells
 * @param diameterPx of the disc that has the blob's area
 * @param elongation long over short axis, 1 = round
 * @param contrast height of the blob above its surroundings, grey levels
 * @param luma mean brightness, 0-255
 * @param chromaU mean blue difference, 0 = neutral
 * @param chromaV mean red difference, 0 = neutral
 */
public record Detection(
        double xPx,
        double yPx,
        float sdPx,
        float diameterPx,
        float elongation,
        float contrast,
        float luma,
        float chromaU,
        float chromaV) {

    public Point position() {
        return new Point(xPx, yPx);
    }

    /** Distance from the neutral axis: how colourful. */
    public double chroma() {
        return Math.hypot(chromaU, chromaV);
    }
}
