package footfall.overlay;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.tracking.Tracks;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One clip's half of a comparison: its runner in the middle, at a given size, upright, with the marks and labels. */
public final class HalfView {
    private static final Color OUTSIDE = new Color(32, 36, 44);
    private static final float UNITS = 400;
    private static final double TEXT_UNITS = 12;

    /** The hip's height in the picture, of its whole height: room for the head above and the shoe below. */
    private static final double HIP_LEVEL = 0.49;

    /** The frame of a strike has its very time. */
    private static final double ROUNDING_SECONDS = 1e-6;

    private final int widthPx;
    private final int heightPx;
    private final int clipWidthPx;
    private final String title;
    private final RunnerMarks marks;
    private final HipCamera camera;

    /**
     * A clip to be shown.
     *
     * @param tracks in pixels of the upright picture, real times
     * @param widthPx of that picture
     * @param strikes in time order
     * @param down plumb down in that picture, a unit vector
     * @param scale pixels of the half per pixel of that picture
     * @param strideSeconds over which the hip's place is averaged
     * @param flashSeconds how long a strike flashes, real time
     */
    public record Clip(
            Tracks tracks,
            int widthPx,
            List<Strike> strikes,
            Point down,
            double scale,
            double strideSeconds,
            double flashSeconds,
            String title) {
        public Clip {
            strikes = List.copyOf(strikes);
        }
    }

    /**
     * @param widthPx of the half
     * @param heightPx of the half
     */
    public HalfView(Clip clip, int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.clipWidthPx = clip.widthPx();
        this.title = clip.title();
        double fps = clip.tracks().times().medianFps();
        this.marks = new RunnerMarks(clip.tracks(), clip.strikes(), clip.down(), ROUNDING_SECONDS, clip.flashSeconds());
        Point middle = new Point(widthPx / 2.0, HIP_LEVEL * heightPx);
        int strideFrames = (int) Math.round(clip.strideSeconds() * fps);
        this.camera = new HipCamera(hips(clip.tracks()), strideFrames, clip.scale(), clip.down(), middle);
    }

    /** The length in the picture of the leg to be followed, from hip over knee to ankle: a median; absent where it was never seen whole. */
    public static Optional<Double> legPx(Tracks tracks) {
        FramePoints points = new FramePoints(tracks);
        return points.legPx(points.leadingSide());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // An array of a generic type cannot be made otherwise.
    private Optional<Point>[] hips(Tracks tracks) {
        Side side = marks.points().leadingSide();
        return IntStream.range(0, tracks.times().count())
                .mapToObj(frame -> marks.points().at(side, BodyPoint.HIP, frame))
                .toArray(Optional[]::new);
    }

    BufferedImage draw(SideBySide.Shown shown) {
        int frame = shown.frame();
        double seconds = shown.seconds();
        AffineTransform view = camera.at(frame);
        BufferedImage half = turned(shown.picture(), view);
        float unit = Math.min(widthPx, heightPx) / UNITS;
        try (Sheet sheet = new Sheet(half, unit)) {
            marks.draw(sheet, frame, seconds, point -> {
                Point2D at = view.transform(new Point2D.Double(point.x() + 0.5, point.y() + 0.5), null);
                return new Point(at.getX(), at.getY());
            });
            marks.drawLanding(sheet, seconds, heightPx, TEXT_UNITS);
            sheet.label(title, new Point(0, 0), Color.WHITE, TEXT_UNITS);
            sheet.label(shown.pace(), new Point(widthPx, 0), Color.WHITE, TEXT_UNITS);
        }
        return half;
    }

    private BufferedImage turned(BufferedImage picture, AffineTransform view) {
        AffineTransform place = new AffineTransform(view);
        double reduced = (double) clipWidthPx / picture.getWidth();
        place.scale(reduced, reduced);
        return Warp.of(picture, place, widthPx, heightPx, OUTSIDE);
    }
}
