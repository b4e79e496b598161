package footfall.flow;

import footfall.geometry.Point;
import footfall.observation.CameraMovement;
import footfall.settings.CameraWatchSettings;
import footfall.signal.LocalMean;
import footfall.video.VideoFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Watches a pass over a clip's frames for a camera that moves: on some dozens of them, made small, the most corners that move together as one
 * picture are the background. Where too little of it is seen nothing is said.
 */
public final class CameraWatch implements AutoCloseable {
    private static final double PATCH_PX = 15;
    private static final int PYRAMID_LEVELS = 3;
    private static final double CORNER_DISTANCE_PX = 6;
    private static final double RETURN_PX = 0.5;
    private static final int FEWEST_PLACES = 8;
    /** What is slower than this part of the clip is drift, the rest is shaking. */
    private static final double SLOW_SHARE = 0.1;

    private final CameraWatchSettings settings;
    private final int step;
    private final List<Place> places = new ArrayList<>();
    private int looks;
    private Mat anchor = new Mat();
    private List<Point> corners = List.of();
    /** From the first picture to the one that all are compared with, and from there to the last. */
    private Similarity toAnchor = Similarity.NONE;

    private Similarity toLast = Similarity.NONE;

    /** Where the middle of the first picture went, in widths of the upright picture, and how far it was turned. */
    private record Place(double seconds, double x, double y, double degrees) {}

    /** @param expectedFrames of the clip; 0 where it is not known, then every frame is looked at */
    public CameraWatch(CameraWatchSettings settings, long expectedFrames) {
        this.settings = settings;
        this.step = (int) Math.max(1, expectedFrames / settings.looks());
    }

    /** Looks at a lent frame of a pass; frame 0 begins anew. */
    public void look(VideoFrame frame) {
        if (frame.index() % step != 0) {
            return;
        }
        Mat picture = small(frame.luma());
        if (frame.index() == 0) {
            places.clear();
            looks = 0;
            toAnchor = Similarity.NONE;
            compareWith(picture);
        }
        looks++;
        int left = background(picture);
        if (left > 0) {
            places.add(place(frame, picture));
        }
        if (frame.index() == 0) {
            return;
        }
        if (left < settings.fewLeft() * corners.size()) {
            toAnchor = toLast.after(toAnchor);
            compareWith(picture);
        } else {
            picture.close();
        }
    }

    private Mat small(Mat luma) {
        double factor = Math.min(1, settings.edgePx() / (double) Math.max(luma.cols(), luma.rows()));
        Mat small = new Mat();
        Size size = new Size((int) Math.rint(factor * luma.cols()), (int) Math.rint(factor * luma.rows()));
        opencv_imgproc.resize(luma, small, size, 0, 0, opencv_imgproc.INTER_AREA);
        size.close();
        return small;
    }

    @SuppressWarnings("try") // the scope works by being open
    private void compareWith(Mat picture) {
        anchor.close();
        anchor = picture;
        toLast = Similarity.NONE;
        try (PointerScope scope = new PointerScope()) {
            corners =
                    Corners.of(anchor, new Mat(), settings.mostCorners(), settings.cornerQuality(), CORNER_DISTANCE_PX);
        }
    }

    /** How many corners moved together with the background; 0 where it is not seen. */
    @SuppressWarnings("try") // the scope works by being open
    private int background(Mat picture) {
        try (PointerScope scope = new PointerScope()) {
            Corners found =
                    Corners.followed(anchor, picture, corners, toLast::apply, PATCH_PX, PYRAMID_LEVELS, RETURN_PX);
            if (found.count() < settings.fewestCorners()) {
                return 0;
            }
            Optional<Corners.Together> background =
                    found.together(settings.tolerancePx()).filter(this::isSpread);
            background.ifPresent(seen -> toLast = seen.similarity());
            return background.map(seen -> seen.corners().size()).orElse(0);
        }
    }

    private boolean isSpread(Corners.Together together) {
        List<Point> seen = together.corners();
        return seen.size() >= settings.fewestCorners()
                && (spread(seen, Point::x) > settings.leastSpread() * anchor.cols()
                        || spread(seen, Point::y) > settings.leastSpread() * anchor.rows());
    }

    /** Without the outermost tenth on either side. */
    private static double spread(List<Point> points, ToDoubleFunction<Point> along) {
        double[] sorted = points.stream().mapToDouble(along).sorted().toArray();
        int outer = sorted.length / 10;
        return sorted[sorted.length - 1 - outer] - sorted[outer];
    }

    private Place place(VideoFrame frame, Mat picture) {
        Similarity moved = toLast.after(toAnchor);
        Point middle = new Point((picture.cols() - 1) / 2.0, (picture.rows() - 1) / 2.0);
        Point way = moved.apply(middle).minus(middle);
        boolean upright = frame.orientation().clockwiseDegrees() % 180 == 0;
        double widthPx = upright ? picture.cols() : picture.rows();
        return new Place(frame.fileSeconds(), way.x() / widthPx, way.y() / widthPx, moved.clockwiseDegrees());
    }

    /** What was seen in the last pass; empty where too little of a background was. */
    public Optional<CameraMovement> movement() {
        if (places.size() < FEWEST_PLACES || places.size() < settings.leastSeen() * looks) {
            return Optional.empty();
        }
        double[] seconds = places.stream().mapToDouble(Place::seconds).toArray();
        double[] x = places.stream().mapToDouble(Place::x).toArray();
        double[] y = places.stream().mapToDouble(Place::y).toArray();
        double slow = SLOW_SHARE * (seconds[seconds.length - 1] - seconds[0]);
        double drift = Math.hypot(range(LocalMean.of(seconds, x, slow)), range(LocalMean.of(seconds, y, slow)));
        double shake = Math.hypot(sd(LocalMean.less(seconds, x, slow)), sd(LocalMean.less(seconds, y, slow)));
        return Optional.of(new CameraMovement(
                drift, shake, range(places.stream().mapToDouble(Place::degrees).toArray())));
    }

    private static double range(double[] values) {
        DoubleSummaryStatistics all = Arrays.stream(values).summaryStatistics();
        return all.getMax() - all.getMin();
    }

    private static double sd(double[] rest) {
        return Math.sqrt(Arrays.stream(rest).map(v -> v * v).average().orElse(0));
    }

    @Override
    public void close() {
        anchor.close();
    }
}
