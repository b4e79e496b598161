package footfall.calibration;

import footfall.calibration.CameraGuides.BeltPath;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.settings.BeltClipSettings;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Reads how the camera stands to the belt from a clip of the empty running belt with one sticker on it. A point that moves with constant
 * speed along a straight line is seen at u = (a + b t) / (1 + c t); c over b is how far the camera is from square, whatever the distance.
 * The belt must run empty: a runner's steps change its speed by 2-3 %, more than the effect that is looked for.
 */
public final class BeltClip {
    private static final int UNKNOWNS = 3;

    private final BeltClipSettings settings;

    public BeltClip(BeltClipSettings settings) {
        this.settings = settings;
    }

    /** One crossing of the picture. */
    private record Pass(double slope, double quickening) {}

    /**
     * Fits the path.
     *
     * @param sticker its positions in pixels while it is on the near side of the belt
     * @return empty if it does not cross enough of the picture often enough
     */
    public Optional<BeltPath> of(Track sticker, FrameTimes times, int pictureWidthPx) {
        List<List<TrackSample>> crossings = crossings(sticker, times, pictureWidthPx);
        if (crossings.isEmpty()) {
            return Optional.empty();
        }
        Point at = middle(crossings);
        List<Pass> passes = crossings.stream().map(c -> pass(c, times, at.x())).toList();
        double typicalFocal = settings.typicalFocal() * pictureWidthPx;
        return Optional.of(new BeltPath(
                at,
                mean(passes, Pass::slope),
                Math.hypot(standardError(passes, Pass::slope), Math.tan(Math.toRadians(settings.slopeSdDegrees()))),
                mean(passes, Pass::quickening),
                Math.hypot(
                        standardError(passes, Pass::quickening),
                        2 * Math.tan(Math.toRadians(settings.yawSdDegrees())) / typicalFocal)));
    }

    /** Stretches without a gap that cross enough of the picture. */
    private List<List<TrackSample>> crossings(Track sticker, FrameTimes times, int width) {
        List<List<TrackSample>> all = new ArrayList<>();
        List<TrackSample> current = new ArrayList<>();
        for (TrackSample sample : sticker.samples()) {
            if (!current.isEmpty()) {
                TrackSample last = current.get(current.size() - 1);
                boolean gap =
                        times.seconds(sample.frame()) - times.seconds(last.frame()) > settings.longestGapSeconds();
                boolean back = current.size() > 1
                        && (sample.position().x() - last.position().x())
                                        * (last.position().x()
                                                - current.get(0).position().x())
                                < 0;
                if (gap || back) {
                    all.add(current);
                    current = new ArrayList<>();
                }
            }
            current.add(sample);
        }
        all.add(current);
        return all.stream()
                .filter(c -> c.size() >= settings.leastSamples()
                        && Math.abs(c.get(c.size() - 1).position().x()
                                        - c.get(0).position().x())
                                >= settings.leastCrossing() * width)
                .toList();
    }

    private static Point middle(List<List<TrackSample>> crossings) {
        List<TrackSample> all = crossings.stream().flatMap(List::stream).toList();
        return new Point(
                all.stream().mapToDouble(s -> s.position().x()).average().orElseThrow(),
                all.stream().mapToDouble(s -> s.position().y()).average().orElseThrow());
    }

    private static Pass pass(List<TrackSample> crossing, FrameTimes times, double middle) {
        double[] u =
                crossing.stream().mapToDouble(s -> s.position().x() - middle).toArray();
        double[] v = crossing.stream().mapToDouble(s -> s.position().y()).toArray();
        double[] t =
                crossing.stream().mapToDouble(s -> times.seconds(s.frame())).toArray();
        double start = timeAtMiddle(u, t);
        double[][] design = new double[u.length][];
        for (int i = 0; i < u.length; i++) {
            double time = t[i] - start;
            design[i] = new double[] {1, time, -u[i] * time};
        }
        RealVector abc = new QRDecomposition(new Array2DRowRealMatrix(design))
                .getSolver()
                .solve(new ArrayRealVector(u));
        // u = (a + b t) / (1 + c t) with a close to 0: u'' / u'^2 = -2 c / (b - a c)
        double quickening =
                -2 * abc.getEntry(UNKNOWNS - 1) / (abc.getEntry(1) - abc.getEntry(0) * abc.getEntry(UNKNOWNS - 1));
        return new Pass(slope(u, v), quickening);
    }

    /** So that what is fitted belongs to the same pixel in every pass. */
    private static double timeAtMiddle(double[] u, double[] t) {
        int nearest = 0;
        for (int i = 1; i < u.length; i++) {
            nearest = Math.abs(u[i]) < Math.abs(u[nearest]) ? i : nearest;
        }
        return t[nearest];
    }

    private static double slope(double[] u, double[] v) {
        double uMean = Arrays.stream(u).average().orElseThrow();
        double vMean = Arrays.stream(v).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < u.length; i++) {
            products += (u[i] - uMean) * (v[i] - vMean);
            squares += (u[i] - uMean) * (u[i] - uMean);
        }
        return products / squares;
    }

    private static double mean(List<Pass> passes, ToDoubleFunction<Pass> value) {
        return passes.stream().mapToDouble(value).average().orElseThrow();
    }

    /** From the scatter between passes; none is known of a single one. */
    private static double standardError(List<Pass> passes, ToDoubleFunction<Pass> value) {
        double mean = mean(passes, value);
        double squares = passes.stream()
                .mapToDouble(p -> Math.pow(value.applyAsDouble(p) - mean, 2))
                .sum();
        return passes.size() < 2 ? 0 : Math.sqrt(squares / (passes.size() - 1) / passes.size());
    }
}
