package footfall.flow;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;

import footfall.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_calib3d;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_video;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.TermCriteria;

/** Corners of one picture found again in another. Native memory is freed by the caller's scope. */
final class Corners {
    private static final int SEARCH_ROUNDS = 30;
    private static final double SEARCH_PRECISION = 0.01;
    private static final double LEAST_TEXTURE = 1e-4;
    private static final int CORNER_BLOCK = 3;
    private static final double HARRIS = 0.04;
    private static final long RANSAC_ROUNDS = 2000;
    private static final double RANSAC_SURENESS = 0.99;
    private static final long REFINING_ROUNDS = 10;

    private final List<Point> from = new ArrayList<>();
    private final List<Point> to = new ArrayList<>();

    private Corners() {}

    /**
     * The strongest corners of a picture.
     *
     * @param quality of the weakest against the strongest
     * @param apartPx one this near to a better one is left out
     * @param mask where to look; an empty one for everywhere
     */
    static List<Point> of(Mat picture, Mat mask, int most, double quality, double apartPx) {
        Mat corners = new Mat();
        opencv_imgproc.goodFeaturesToTrack(
                picture, corners, most, quality, Math.max(1, apartPx), mask, CORNER_BLOCK, false, HARRIS);
        return points(corners);
    }

    /**
     * Follows corners forth and back; those that do not return are left out.
     *
     * @param way where each is expected, from where it was
     * @param patchPx edge of what is compared round a corner
     * @param levels of pictures of half the size
     * @param returnPx how near to its start a corner must return
     */
    static Corners followed(
            Mat first,
            Mat second,
            List<Point> start,
            UnaryOperator<Point> way,
            double patchPx,
            int levels,
            double returnPx) {
        Corners followed = new Corners();
        if (start.isEmpty()) {
            return followed;
        }
        Tracked forth = track(first, second, start, start.stream().map(way).toList(), patchPx, levels);
        List<Point> expectedBack = new ArrayList<>();
        for (int i = 0; i < start.size(); i++) {
            expectedBack.add(
                    forth.points().get(i).minus(way.apply(start.get(i))).plus(start.get(i)));
        }
        Tracked back = track(second, first, forth.points(), expectedBack, patchPx, levels);
        for (int i = 0; i < start.size(); i++) {
            if (forth.found(i) && back.found(i) && back.points().get(i).distanceTo(start.get(i)) < returnPx) {
                followed.from.add(start.get(i));
                followed.to.add(forth.points().get(i));
            }
        }
        return followed;
    }

    /** Where the corners came to that returned. */
    List<Point> ends() {
        return List.copyOf(to);
    }

    int count() {
        return from.size();
    }

    /**
     * How most of the corners moved together.
     *
     * @param corners those that did, where they were at first
     */
    record Together(Similarity similarity, List<Point> corners) {}

    /** @param tolerancePx from where the similarity puts a corner */
    Optional<Together> together(double tolerancePx) {
        Mat inliers = new Mat();
        Mat found = opencv_calib3d.estimateAffinePartial2D(
                mat(from),
                mat(to),
                inliers,
                opencv_calib3d.RANSAC,
                tolerancePx,
                RANSAC_ROUNDS,
                RANSAC_SURENESS,
                REFINING_ROUNDS);
        if (found.empty()) {
            return Optional.empty();
        }
        try (DoubleIndexer m = found.createIndexer();
                UByteIndexer flags = inliers.createIndexer()) {
            List<Point> corners = new ArrayList<>();
            for (int i = 0; i < from.size(); i++) {
                if (flags.get(i) != 0) {
                    corners.add(from.get(i));
                }
            }
            return Optional.of(
                    new Together(new Similarity(m.get(0, 0), m.get(1, 0), m.get(0, 2), m.get(1, 2)), corners));
        }
    }

    private record Tracked(List<Point> points, List<Boolean> status) {
        boolean found(int i) {
            return status.get(i);
        }
    }

    private static Tracked track(
            Mat first, Mat second, List<Point> start, List<Point> expected, double patchPx, int levels) {
        Mat from = mat(start);
        Mat to = mat(expected);
        Mat status = new Mat();
        Mat error = new Mat();
        int size = 2 * (int) Math.round(patchPx / 2) + 1;
        opencv_video.calcOpticalFlowPyrLK(
                first,
                second,
                from,
                to,
                status,
                error,
                new Size(size, size),
                levels,
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
        if (mat.empty()) {
            return List.of();
        }
        List<Point> points = new ArrayList<>();
        try (FloatIndexer values = mat.createIndexer()) {
            for (int i = 0; i < mat.rows(); i++) {
                points.add(new Point(values.get(i, 0, 0), values.get(i, 0, 1)));
            }
        }
        return points;
    }
}
