package footfall.flow;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import footfall.geometry.Point;
import footfall.settings.ShoeFlowSettings;
import footfall.video.Orientation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Two pictures that follow each other, and how a shoe moved between them. */
final class PicturePair implements AutoCloseable {
    static final int PYRAMID_LEVELS = 2;
    /** Corners this near (in patches) to a better one add nothing. */
    private static final double CORNER_DISTANCE = 0.15;

    private static final double HALF_PIXEL = 0.5;

    private final Orientation orientation;
    private final ShoeFlowSettings settings;
    private final double lengthPx;
    private Mat before = new Mat();
    private Mat after = new Mat();

    PicturePair(Orientation orientation, ShoeFlowSettings settings, double lengthPx) {
        this.orientation = orientation;
        this.settings = settings;
        this.lengthPx = lengthPx;
    }

    /** Goes on to the next picture; false while there is only one. */
    boolean next(Mat luma) {
        Mat old = before;
        before = after;
        after = luma.clone();
        old.close();
        return !before.empty() && lengthPx > 0;
    }

    @Override
    public void close() {
        before.close();
        after.close();
    }

    /**
     * Where the foot's points went, as the shoe in the picture moved.
     *
     * @param expected where the tracks say they went
     * @param hiding the near foot, whose picture must not be taken for the far one's
     * @param seconds between the pictures
     */
    @SuppressWarnings("try") // the scope works by being open
    Optional<Foot> moved(Foot foot, Foot expected, Optional<Foot> hiding, double seconds) {
        try (PointerScope scope = new PointerScope()) {
            Foot from = stored(foot);
            Foot to = stored(expected);
            Rect box = box(from, to);
            if (box.width() < 2 || box.height() < 2) {
                return Optional.empty();
            }
            Point corner = new Point(box.x(), box.y());
            Mat mask = mask(box, from, hiding.map(this::stored), corner);
            Point way = to.middle().minus(from.middle());
            Optional<Foot> moved = followed(before.apply(box), after.apply(box), mask, way)
                    .map(similarity -> apply(similarity, from, corner))
                    .filter(found -> found.middle().minus(from.middle()).distanceTo(way)
                            <= settings.mostDisagreement() * lengthPx * seconds);
            return moved.map(found -> new Foot(found.points().stream()
                    .map(p -> orientation.toUpright(p.x(), p.y()))
                    .toList()));
        }
    }

    private Foot stored(Foot upright) {
        return upright.stored(orientation);
    }

    private Rect box(Foot from, Foot to) {
        double margin = settings.marginShare() * lengthPx;
        List<Point> all =
                Stream.concat(from.points().stream(), to.points().stream()).toList();
        double left = all.stream().mapToDouble(Point::x).min().orElse(0) - margin;
        double right = all.stream().mapToDouble(Point::x).max().orElse(0) + margin;
        double top = all.stream().mapToDouble(Point::y).min().orElse(0) - margin;
        double bottom = all.stream().mapToDouble(Point::y).max().orElse(0) + margin;
        int x = (int) Math.max(0, left);
        int y = (int) Math.max(0, top);
        int width = (int) Math.min(before.cols(), right) - x;
        int height = (int) Math.min(before.rows(), bottom) - y;
        return new Rect(x, y, Math.max(0, width), Math.max(0, height));
    }

    private Mat mask(Rect box, Foot foot, Optional<Foot> hiding, Point corner) {
        Mat mask = new Mat(box.height(), box.width(), CV_8UC1, Scalar.all(0));
        paint(mask, foot, settings.shoeShare() * lengthPx, corner, 255);
        hiding.ifPresent(near -> paint(mask, near, settings.nearShoeShare() * lengthPx, corner, 0));
        return mask;
    }

    /** The triangle of the three points, grown by some pixels. */
    private static void paint(Mat mask, Foot foot, double growPx, Point corner, double value) {
        int thickness = (int) Math.max(1, Math.round(2 * growPx));
        List<Point> points = foot.points().stream().map(p -> p.minus(corner)).toList();
        org.bytedeco.opencv.opencv_core.Point triangle = new org.bytedeco.opencv.opencv_core.Point(points.size());
        for (int k = 0; k < points.size(); k++) {
            triangle.position(k).x((int) Math.round(points.get(k).x())).y((int)
                    Math.round(points.get(k).y()));
        }
        opencv_imgproc.fillConvexPoly(mask, triangle.position(0), points.size(), Scalar.all(value), 8, 0);
        for (int k = 0; k < points.size(); k++) {
            opencv_imgproc.line(
                    mask,
                    pixel(points.get(k)),
                    pixel(points.get((k + 1) % points.size())),
                    Scalar.all(value),
                    thickness,
                    8,
                    0);
        }
    }

    private static org.bytedeco.opencv.opencv_core.Point pixel(Point p) {
        return new org.bytedeco.opencv.opencv_core.Point((int) Math.round(p.x()), (int) Math.round(p.y()));
    }

    /** The similarity by which most of the shoe's corners moved, in pixels of the box. */
    private Optional<Similarity> followed(Mat first, Mat second, Mat mask, Point way) {
        double patch = settings.patchShare() * lengthPx;
        List<Point> start =
                Corners.of(first, mask, settings.mostCorners(), settings.cornerQuality(), CORNER_DISTANCE * patch);
        if (start.size() < settings.fewestCorners()) {
            return Optional.empty();
        }
        double returned = settings.returnShare() * lengthPx + HALF_PIXEL;
        Corners corners = Corners.followed(first, second, start, way::plus, patch, PYRAMID_LEVELS, returned);
        return corners.count() < settings.fewestCorners()
                ? Optional.empty()
                : corners.together(returned).filter(this::isOneShoe).map(Corners.Together::similarity);
    }

    private boolean isOneShoe(Corners.Together together) {
        return together.corners().size() >= settings.fewestCorners()
                && Math.abs(together.similarity().size() - 1) <= settings.mostGrowth();
    }

    private static Foot apply(Similarity similarity, Foot foot, Point corner) {
        return new Foot(foot.points().stream()
                .map(p -> similarity.apply(p.minus(corner)).plus(corner))
                .toList());
    }
}
