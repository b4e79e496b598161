package footfall.analysis;

/** The size of a video that is written: even, as its compression wants it. */
record PictureSize(int widthPx, int heightPx) {
    /** The picture's size, reduced where its longer edge is longer than that. */
    static PictureSize within(int longestEdgePx, int widthPx, int heightPx) {
        double factor = Math.min(1, (double) longestEdgePx / Math.max(widthPx, heightPx));
        return scaled(factor, widthPx, heightPx);
    }

    static PictureSize scaled(double factor, int widthPx, int heightPx) {
        return new PictureSize(even(widthPx * factor), even(heightPx * factor));
    }

    static int even(double px) {
        return Math.max(2, 2 * (int) Math.round(px / 2));
    }
}
