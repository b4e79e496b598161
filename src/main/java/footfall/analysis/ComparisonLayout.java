package footfall.analysis;

import footfall.overlay.HalfView;
import footfall.session.FilmedRun;
import java.util.Optional;

/**
 * How large two runners are shown: in metres where both have a scale, else with legs of one length.
 *
 * @param beforeScale pixels of the video per pixel of the clip
 * @param afterScale the same
 */
record ComparisonLayout(int halfWidthPx, int heightPx, double beforeScale, double afterScale) {
    /** A half's height over its width, and in legs from hip over knee to ankle: head to shoe and some room. */
    private static final double HEIGHT_OVER_WIDTH = 1.2;

    private static final double LEGS_IN_HEIGHT = 2.55;

    /** Enlarged more than this, a picture shows nothing new. */
    private static final double MOST_ENLARGED = 1.5;

    /** Absent where a leg was never seen whole. */
    static Optional<ComparisonLayout> of(FilmedRun before, FilmedRun after, int longestEdgePx) {
        return HalfView.legPx(before.tracks())
                .flatMap(b -> HalfView.legPx(after.tracks()).map(a -> of(before, b, after, a, longestEdgePx)));
    }

    private static ComparisonLayout of(
            FilmedRun before, double beforeLegPx, FilmedRun after, double afterLegPx, int longestEdgePx) {
        double width = longestEdgePx / 2.0;
        double legInVideo = width * HEIGHT_OVER_WIDTH / LEGS_IN_HEIGHT;
        double first = legInVideo / beforeLegPx;
        double second = legInVideo / afterLegPx;
        if (before.metresPerPixel().isPresent() && after.metresPerPixel().isPresent()) {
            double firstMetres = before.metresPerPixel().get();
            double secondMetres = after.metresPerPixel().get();
            double legMetres = (firstMetres * beforeLegPx + secondMetres * afterLegPx) / 2;
            first = legInVideo / legMetres * firstMetres;
            second = legInVideo / legMetres * secondMetres;
        }
        double reduced = Math.min(1, MOST_ENLARGED / Math.max(first, second));
        return new ComparisonLayout(
                PictureSize.even(width * reduced),
                PictureSize.even(width * HEIGHT_OVER_WIDTH * reduced),
                first * reduced,
                second * reduced);
    }
}
