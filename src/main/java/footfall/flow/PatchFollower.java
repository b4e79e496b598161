package footfall.flow;

import footfall.geometry.Point;
import footfall.settings.CorrectionSettings;
import footfall.video.VideoReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** Follows the patch of a picture that the user clicked, from frame to frame by optical flow until it is lost. */
public final class PatchFollower {
    /** Pictures kept in memory: about 280 of a phone's 720 x 1280 pixels. What lies farther from the click is not followed. */
    private static final long MOST_BYTES = 256L << 20;

    private final CorrectionSettings settings;

    public PatchFollower(CorrectionSettings settings) {
        this.settings = settings;
    }

    /**
     * Follows a patch both ways in time.
     *
     * @param frame on which it was clicked
     * @param at its middle, in pixels of the upright picture
     * @param sizePx of the patch
     * @param first frame to follow it back to
     * @param last frame to follow it on to
     * @return where its middle was found, by frame, the clicked one included
     */
    public SortedMap<Integer, Point> follow(
            VideoReader video, int frame, Point at, double sizePx, int first, int last) {
        Map<Integer, Mat> pictures = pictures(video, frame, first, last);
        try {
            SortedMap<Integer, Point> found = new TreeMap<>();
            Point stored = video.orientation().toStored(at);
            found.put(frame, stored);
            walk(pictures, found, frame, 1, sizePx);
            walk(pictures, found, frame, -1, sizePx);
            found.replaceAll((number, p) -> video.orientation().toUpright(p.x(), p.y()));
            found.put(frame, at);
            return found;
        } finally {
            pictures.values().forEach(Mat::close);
        }
    }

    private static Map<Integer, Mat> pictures(VideoReader video, int frame, int first, int last) {
        long bytes = Math.max(1, (long) video.info().widthPx() * video.info().heightPx());
        int reach = (int) (MOST_BYTES / bytes / (first < frame && last > frame ? 2 : 1));
        Map<Integer, Mat> pictures = new TreeMap<>();
        video.forFrames(
                Math.max(first, frame - reach),
                (int) Math.min(last, (long) frame + reach),
                lent -> pictures.put(lent.index(), lent.luma().clone()));
        return pictures;
    }

    private void walk(Map<Integer, Mat> pictures, SortedMap<Integer, Point> found, int from, int step, double sizePx) {
        Point here = Objects.requireNonNull(found.get(from));
        Point way = new Point(0, 0);
        for (int at = from + step; pictures.containsKey(at - step) && pictures.containsKey(at); at += step) {
            Optional<Point> there = moved(picture(pictures, at - step), picture(pictures, at), here, way, sizePx);
            if (there.isEmpty()) {
                return;
            }
            way = there.get().minus(here);
            here = there.get();
            found.put(at, here);
        }
    }

    private static Mat picture(Map<Integer, Mat> pictures, int frame) {
        return Objects.requireNonNull(pictures.get(frame));
    }

    /** Empty where the way back does not lead to where it came from, or out of the picture. */
    @SuppressWarnings("try") // the scope works by being open
    private Optional<Point> moved(Mat before, Mat after, Point from, Point way, double sizePx) {
        try (PointerScope scope = new PointerScope()) {
            return Corners.followed(
                            before,
                            after,
                            List.of(from),
                            way::plus,
                            sizePx,
                            PicturePair.PYRAMID_LEVELS,
                            settings.followReturnPx())
                    .ends()
                    .stream()
                    .filter(to ->
                            to.x() >= 0 && to.y() >= 0 && to.x() <= after.cols() - 1 && to.y() <= after.rows() - 1)
                    .findFirst();
        }
    }
}
