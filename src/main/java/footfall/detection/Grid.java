package footfall.detection;

import footfall.video.Orientation;

/**
 * The grid on which blobs are sought: the chroma planes' own for a picture of ordinary size, a finer one for a small picture, a
 * coarser one for a large one, so that a sticker always spans a handful of cells and the work does not grow with the resolution.
 *
 * @param scale picture pixels per cell
 */
record Grid(int width, int height, double scale) {
    /** Fewer cells than this on the short side leave a sticker too few cells across. */
    private static final int FEWEST_CELLS = 340;

    private static final int MOST_CELLS = 720;

    static Grid of(Orientation picture) {
        int shortSide = Math.min(picture.storedWidthPx(), picture.storedHeightPx());
        double scale = 2;
        while (shortSide / scale > MOST_CELLS) {
            scale *= 2;
        }
        if (shortSide / scale < FEWEST_CELLS) {
            scale = 1;
        }
        return new Grid(
                (int) Math.ceil(picture.storedWidthPx() / scale),
                (int) Math.ceil(picture.storedHeightPx() / scale),
                scale);
    }

    /** The picture coordinate of a coordinate on the grid, both with 0 at the first sample's centre. */
    double toPicture(double cell) {
        return (cell + 0.5) * scale - 0.5;
    }

    int shortSide() {
        return Math.min(width, height);
    }
}
