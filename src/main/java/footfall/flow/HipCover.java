package footfall.flow;

import footfall.body.BodyPoint;
import footfall.geometry.Point;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.HipCoverSettings;
import footfall.signal.Quantiles;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import footfall.video.VideoFrame;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Whether a rail or a console stands in front of the near hip: its edges are at the same place of the picture on every frame, those of a
 * body that runs are not.
 */
final class HipCover {
    private final HipCoverSettings settings;
    private final double stepPx;
    private final List<TrackSample> hip;
    private final Set<Integer> frames;
    private final Point middle;
    private final int columns;
    private final int rows;
    private final double[][] across;
    private final double[][] down;
    private final double[][] squares;
    private int looks;

    /** @param lengthPx thigh and shank together */
    HipCover(HipCoverSettings settings, Tracks tracks, double lengthPx) {
        this.settings = settings;
        hip = tracks.track(tracks.nearSide(), BodyPoint.HIP).map(Track::samples).orElse(List.of());
        frames = hip.stream().map(TrackSample::frame).collect(Collectors.toSet());
        middle = new Point(
                median(sample -> sample.position().x()),
                median(sample -> sample.position().y()));
        stepPx = lengthPx / settings.valuesPerLength();
        columns = 2 * (int) (settings.halfWidthShare() * settings.valuesPerLength()) + 1;
        rows = 2 * (int) (settings.halfHeightShare() * settings.valuesPerLength()) + 1;
        across = new double[rows][columns];
        down = new double[rows][columns];
        squares = new double[rows][columns];
    }

    void look(VideoFrame frame) {
        if (!frames.contains(frame.index()) || !(stepPx > 0)) {
            return;
        }
        double[][] values = values(frame);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double right = (values[row + 1][column + 2] - values[row + 1][column]) / 2;
                double below = (values[row + 2][column + 1] - values[row][column + 1]) / 2;
                across[row][column] += right;
                down[row][column] += below;
                squares[row][column] += right * right + below * below;
            }
        }
        looks++;
    }

    List<QualityIssue> issues() {
        double motion = motionPx() / (stepPx * settings.valuesPerLength());
        boolean known =
                looks >= settings.fewestFrames() && motion >= settings.leastMotion() && motion <= settings.mostMotion();
        return known && stillEdges() > settings.mostStillEdges()
                ? List.of(QualityIssue.of(QualityCode.HIP_COVERED, Severity.WARNING))
                : List.of();
    }

    /** Brightness about the hip's middle place, one value more on each side than edges are wanted. */
    private double[][] values(VideoFrame frame) {
        double[][] values = new double[rows + 2][columns + 2];
        try (Brightness brightness = new Brightness(frame.luma())) {
            for (int row = 0; row < values.length; row++) {
                for (int column = 0; column < values[row].length; column++) {
                    Point off = new Point(column - (columns + 1) / 2.0, row - (rows + 1) / 2.0);
                    values[row][column] = brightness.at(frame.orientation().toStored(middle.plus(off.times(stepPx))));
                }
            }
        }
        return values;
    }

    private double stillEdges() {
        int still = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double mean = Math.hypot(across[row][column], down[row][column]) / looks;
                double strength = squares[row][column] / looks;
                still += mean > settings.leastEdge() && mean * mean > settings.stillShare() * strength ? 1 : 0;
            }
        }
        return still / (double) (rows * columns);
    }

    private double motionPx() {
        return Math.sqrt(hip.stream()
                .mapToDouble(sample -> sample.position().distanceTo(middle))
                .map(distance -> distance * distance)
                .average()
                .orElse(0));
    }

    private double median(ToDoubleFunction<TrackSample> value) {
        return Quantiles.median(hip.stream().mapToDouble(value).toArray());
    }
}
