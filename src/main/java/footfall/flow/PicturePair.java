package footfall.flow;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import footfall.geometry.Point;
import footfall.settings.ShoeFlowSettings;
import footfall.video.Orientation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_calib3d;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_video;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.TermCriteria;

/** Two pictures that follow each other, and how a shoe moved between them. */
final class PicturePair implements AutoCloseable {
    private static final int PYRAMID_LEVELS = 2;
    private static final int SEARCH_ROUNDS = 30;
    private static final double SEARCH_PRECISION = 0.01;
    private static final double LEAST_TEXTURE = 1e-4;
    private static final int CORNER_BLOCK = 3;
    private static final double HARRIS = 0.04;
    /** Corners this near (in patches) to a better one add nothing. */
    private static final double CORNER_DISTANCE = 0.15;

    private static final long RANSAC_ROUNDS = 2000;
    private static final double RANSAC_SURENESS = 0.99;
    private static final long REFINING_ROUNDS = 10;
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
        return new Foot(upright.points().stream().map(orientation::toStored).toList());
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

    /** The similarity by which most of the shoe's corners moved: 2 x 3, in pixels of the box. */
    private Optional<double[]> followed(Mat first, Mat second, Mat mask, Point way) {
        Mat corners = new Mat();
        double patch = settings.patchShare() * lengthPx;
        opencv_imgproc.goodFeaturesToTrack(
                first,
                corners,
                settings.mostCorners(),
                settings.cornerQuality(),
                Math.max(1, CORNER_DISTANCE * patch),
                mask,
                CORNER_BLOCK,
                false,
                HARRIS);
        if (corners.empty() || corners.rows() < settings.fewestCorners()) {
            return Optional.empty();
        }
        List<Point> start = points(corners);
        Tracked forth = track(first, second, start, way, patch);
        Tracked back = track(second, first, forth.points(), way.times(-1), patch);
        List<Point> from = new ArrayList<>();
        List<Point> to = new ArrayList<>();
        double returned = settings.returnShare() * lengthPx + HALF_PIXEL;
        for (int i = 0; i < start.size(); i++) {
            if (forth.found(i) && back.found(i) && back.points().get(i).distanceTo(start.get(i)) < returned) {
                from.add(start.get(i));
                to.add(forth.points().get(i));
            }
        }
        return from.size() < settings.fewestCorners() ? Optional.empty() : similarity(from, to, returned);
    }

    private record Tracked(List<Point> points, List<Boolean> status) {
        boolean found(int i) {
            return status.get(i);
        }
    }

    private static Tracked track(Mat first, Mat second, List<Point> start, Point way, double patch) {
        Mat from = mat(start);
        Mat to = mat(start.stream().map(p -> p.plus(way)).toList());
        Mat status = new Mat();
        Mat error = new Mat();
        int size = 2 * (int) Math.round(patch / 2) + 1;
        opencv_video.calcOpticalFlowPyrLK(
                first,
                second,
                from,
                to,
                status,
                error,
                new Size(size, size),
                PYRAMID_LEVELS,
                new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, SEARCH_ROUNDS, SEARCH_PRECISION),
                opencv_video.OPTFLOW_USE_INITIAL_FLOW,
                LEAST_TEXTURE);
        List<Boolean> found = new ArrayList<>();
        try (UByteIndexer flags = status.createIndexer()) {
            for (int i = 0; i < start.size(); i++) {
                found.add(flags.get(i) != 0);
            }
        }
        return new Tracked(points(to), found);
    }

    private Optional<double[]> similarity(List<Point> from, List<Point> to, double tolerance) {
        Mat inliers = new Mat();
        Mat found = opencv_calib3d.estimateAffinePartial2D(
                mat(from),
                mat(to),
                inliers,
                opencv_calib3d.RANSAC,
                tolerance,
                RANSAC_ROUNDS,
                RANSAC_SURENESS,
                REFINING_ROUNDS);
        if (found.empty()) {
            return Optional.empty();
        }
        double[] m = new double[6];
        try (DoubleIndexer values = found.createIndexer();
                UByteIndexer flags = inliers.createIndexer()) {
            for (int k = 0; k < m.length; k++) {
                m[k] = values.get(k / 3, k % 3);
            }
            int together = 0;
            for (int i = 0; i < from.size(); i++) {
                together += flags.get(i) != 0 ? 1 : 0;
            }
            boolean oneShoe = together >= settings.fewestCorners()
                    && Math.abs(Math.hypot(m[0], m[3]) - 1) <= settings.mostGrowth();
            return oneShoe ? Optional.of(m) : Optional.empty();
        }
    }

    private static Foot apply(double[] m, Foot foot, Point corner) {
        return new Foot(foot.points().stream()
                .map(p -> p.minus(corner))
                .map(p -> new Point(m[0] * p.x() + m[1] * p.y() + m[2], m[3] * p.x() + m[4] * p.y() + m[5]))
                .map(p -> p.plus(corner))
                .toList());
    }

    private static Mat mat(List<Point> points) {
        Mat mat = new Mat(points.size(), 1, CV_32FC2);
        try (FloatIndexer values = mat.createIndexer()) {
            for (int i = 0; i < points.size(); i++) {
                values.put(i, 0, 0, (float) points.get(i).x());
                values.put(i, 0, 1, (float) points.get(i).y());
            }
        }
        return mat;
    }

    private static List<Point> points(Mat mat) {
        List<Point> points = new ArrayList<>();
        try (FloatIndexer values = mat.createIndexer()) {
            for (int i = 0; i < mat.rows(); i++) {
                points.add(new Point(values.get(i, 0, 0), values.get(i, 0, 1)));
            }
        }
        return points;
    }
}
