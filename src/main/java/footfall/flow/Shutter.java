package footfall.flow;

import footfall.geometry.Point;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.ShoeBlurSettings;
import footfall.signal.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * How long the camera's shutter is open, by how much wider the shoe's edges are where it goes fast than where it goes slowly: along its way
 * every edge is smeared by as much as the shoe goes meanwhile, and by what the lens and the file smear always.
 */
final class Shutter {
    private static final double ACROSS_STEP_PX = 2;
    private static final double PERCENT = 100;
    private static final double FASTEST = 0.95;
    /** One of so many values at either end is left out of a contrast. */
    private static final int TAIL = 20;

    private final ShoeBlurSettings settings;
    private final double lengthPx;
    private final List<Look> looks = new ArrayList<>();

    /** A frame: how fast the shoe goes (pixels per second), how wide its edges are along its way, how long it is (pixels). */
    private record Look(double speed, double edgePx, double footPx) {}

    Shutter(ShoeBlurSettings settings, double lengthPx) {
        this.settings = settings;
        this.lengthPx = lengthPx;
    }

    /**
     * Looks at the shoe on one frame.
     *
     * @param foot in pixels of the picture as stored
     * @param speed of the foot, in these pixels per second
     */
    void look(Mat luma, Foot foot, Point speed) {
        double pixelsPerSecond = Math.hypot(speed.x(), speed.y());
        if (!(pixelsPerSecond > 0) || !(lengthPx > 0)) {
            return;
        }
        List<double[]> lines = lines(luma, foot, speed.times(1 / pixelsPerSecond));
        double least = Math.max(settings.leastContrast(), settings.leastContrastShare() * contrast(lines));
        double[] widths = lines.stream()
                .flatMap(line -> EdgeWidths.of(line, least).stream())
                .mapToDouble(width -> width)
                .sorted()
                .toArray();
        if (widths.length >= settings.fewestEdges()) {
            double footPx = foot.points().get(1).distanceTo(foot.points().get(2));
            looks.add(new Look(pixelsPerSecond, widths[(int) (settings.narrowEdges() * widths.length)], footPx));
        }
    }

    /** Seconds; 0 where the edges are no wider when the shoe goes faster, empty where too little was seen. */
    Optional<Double> openSeconds() {
        List<Look> bySpeed = new ArrayList<>(looks);
        bySpeed.sort(Comparator.comparingDouble(Look::speed));
        int third = bySpeed.size() / 3;
        if (third < settings.fewestLooks()) {
            return Optional.empty();
        }
        List<Look> slow = bySpeed.subList(0, third);
        List<Look> fast = bySpeed.subList(bySpeed.size() - third, bySpeed.size());
        double wider = squared(median(fast, Look::edgePx)) - squared(median(slow, Look::edgePx));
        double faster = squared(median(fast, Look::speed)) - squared(median(slow, Look::speed));
        return faster > 0
                ? Optional.of(Math.sqrt(Math.max(0, wider / faster)) / settings.edgePerSmear())
                : Optional.empty();
    }

    /** Whether the foot smears too much where it goes fastest. */
    List<QualityIssue> issues() {
        return openSeconds()
                .map(seconds -> new double[] {
                    seconds, seconds * quantile(looks, Look::speed, FASTEST) / median(looks, Look::footPx)
                })
                .filter(blur -> blur[1] > settings.mostSmear())
                .map(blur -> List.of(QualityIssue.of(
                        QualityCode.FOOT_BLURRED, Severity.WARNING, PERCENT * blur[1], Math.rint(1 / blur[0]))))
                .orElse(List.of());
    }

    /** The picture along parallels of the shoe's way, a little smoothed, one pixel from value to value. */
    private List<double[]> lines(Mat luma, Foot foot, Point along) {
        Point across = new Point(-along.y(), along.x());
        double reach = settings.reachShare() * lengthPx;
        double first = least(foot, along) - 2 * reach;
        int count = (int) (most(foot, along) + 2 * reach - first) + 1;
        List<double[]> raw = new ArrayList<>();
        try (Brightness brightness = new Brightness(luma)) {
            for (double b = least(foot, across) - reach; b <= most(foot, across) + reach; b += ACROSS_STEP_PX) {
                double[] line = new double[count];
                for (int i = 0; i < count; i++) {
                    Point place = along.times(first + i).plus(across.times(b));
                    line[i] = brightness.at(place);
                }
                raw.add(line);
            }
        }
        return smoothed(raw);
    }

    private static List<double[]> smoothed(List<double[]> raw) {
        List<double[]> lines = new ArrayList<>();
        for (int k = 1; k + 1 < raw.size(); k++) {
            double[] line = new double[raw.get(k).length - 2];
            for (int i = 0; i < line.length; i++) {
                line[i] = (triple(raw.get(k - 1), i) + 2 * triple(raw.get(k), i) + triple(raw.get(k + 1), i)) / 4;
            }
            lines.add(line);
        }
        return lines;
    }

    private static double triple(double[] line, int i) {
        return (line[i] + 2 * line[i + 1] + line[i + 2]) / 4;
    }

    private static double least(Foot foot, Point axis) {
        return foot.points().stream().mapToDouble(p -> dot(p, axis)).min().orElse(0);
    }

    private static double most(Foot foot, Point axis) {
        return foot.points().stream().mapToDouble(p -> dot(p, axis)).max().orElse(0);
    }

    private static double dot(Point a, Point b) {
        return a.x() * b.x() + a.y() * b.y();
    }

    private static double contrast(List<double[]> lines) {
        double[] values =
                lines.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        int tail = values.length / TAIL;
        return values.length == 0 ? 0 : values[values.length - 1 - tail] - values[tail];
    }

    private static double median(List<Look> looks, ToDoubleFunction<Look> value) {
        return quantile(looks, value, 0.5);
    }

    private static double quantile(List<Look> looks, ToDoubleFunction<Look> value, double share) {
        return Quantiles.nearest(looks.stream().mapToDouble(value).toArray(), share);
    }

    private static double squared(double value) {
        return value * value;
    }
}
