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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Whether a rail or a console stands in front of the near hip. A place of the picture that keeps still may show plain clothes. But what a
 * body shows right beside it comes to that place as the hip moves on; where that is something else, what keeps still is no part of the body.
 */
final class HipCover {
    /** Values from a place to the one beside it: the picture's edges are about as sharp. */
    private static final int BESIDE = 2;

    private static final List<Way> WAYS =
            List.of(new Way(BESIDE, 0), new Way(-BESIDE, 0), new Way(0, BESIDE), new Way(0, -BESIDE));
    /** The hip must go further than from the one to the other by so many values, and on this share of the frames at least. */
    private static final double MARGIN = 1;

    private static final double OFTEN = 0.3;
    /** The hip's farthest place is reached or passed on this share of the frames. */
    private static final double FARTHEST = 0.05;

    private final HipCoverSettings settings;
    private final double stepPx;
    private final List<TrackSample> hip;
    private final Map<Integer, Point> places = new HashMap<>();
    private final Point middle;
    private final int columns;
    private final int rows;
    private final List<Look> looks = new ArrayList<>();

    /** From a place to the one beside it. */
    private record Way(int columns, int rows) {}

    /** A frame: how far the hip is from its middle place, in steps of the grid, and the brightness about that place. */
    private static final class Look {
        private final Point hip;
        private final double[][] values;

        Look(Point hip, double[][] values) {
            this.hip = hip;
            this.values = values;
        }

        double along(Way way) {
            return (hip.x() * way.columns() + hip.y() * way.rows()) / BESIDE;
        }
    }

    /** @param lengthPx thigh and shank together */
    HipCover(HipCoverSettings settings, Tracks tracks, double lengthPx) {
        this.settings = settings;
        hip = tracks.track(tracks.nearSide(), BodyPoint.HIP).map(Track::samples).orElse(List.of());
        middle = new Point(
                median(sample -> sample.position().x()),
                median(sample -> sample.position().y()));
        stepPx = lengthPx / settings.valuesPerLength();
        columns = 2 * (int) (settings.halfWidthShare() * settings.valuesPerLength()) + 1;
        rows = 2 * (int) (settings.halfHeightShare() * settings.valuesPerLength()) + 1;
        int every = 1 + hip.size() / settings.mostFrames();
        for (int i = 0; i < hip.size(); i += every) {
            places.put(hip.get(i).frame(), hip.get(i).position());
        }
    }

    void look(VideoFrame frame) {
        Point place = places.get(frame.index());
        if (place != null && stepPx > 0) {
            looks.add(new Look(place.minus(middle).times(1 / stepPx), values(frame)));
        }
    }

    private double[][] values(VideoFrame frame) {
        double[][] values = new double[rows][columns];
        try (Brightness brightness = new Brightness(frame.luma())) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    Point off = new Point(column - (columns - 1) / 2.0, row - (rows - 1) / 2.0);
                    values[row][column] = brightness.at(frame.orientation().toStored(middle.plus(off.times(stepPx))));
                }
            }
        }
        return values;
    }

    List<QualityIssue> issues() {
        double motion = motionPx() / (stepPx * settings.valuesPerLength());
        boolean known = looks.size() >= settings.fewestFrames()
                && motion >= settings.leastMotion()
                && motion <= settings.mostMotion();
        return known && inFront() > settings.mostInFront()
                ? List.of(QualityIssue.of(QualityCode.HIP_COVERED, Severity.WARNING))
                : List.of();
    }

    /** Share of the places that keep still beside something that is not the same. */
    private double inFront() {
        boolean[][] found = new boolean[rows][columns];
        for (Way way : WAYS) {
            List<Look> comes = comes(way);
            if (comes.size() >= OFTEN * looks.size()) {
                mark(found, comes, way);
            }
        }
        int count = 0;
        for (boolean[] row : found) {
            for (boolean place : row) {
                count += place ? 1 : 0;
            }
        }
        return count / (double) (rows * columns);
    }

    /** The frames on which what lies beside a place, this way from it, is at other times seen at the place itself. */
    private List<Look> comes(Way way) {
        double farthest =
                Quantiles.of(looks.stream().mapToDouble(look -> look.along(way)).toArray(), FARTHEST);
        return looks.stream()
                .filter(look -> look.along(way) - farthest >= BESIDE + MARGIN)
                .toList();
    }

    private void mark(boolean[][] found, List<Look> comes, Way way) {
        for (int row = Math.max(0, -way.rows()); row < rows - Math.max(0, way.rows()); row++) {
            for (int column = Math.max(0, -way.columns()); column < columns - Math.max(0, way.columns()); column++) {
                double mean = mean(row, column);
                boolean still = deviation(looks, row, column, mean) < settings.stillSd();
                double other = deviation(comes, row + way.rows(), column + way.columns(), mean);
                found[row][column] |= still && other > settings.leastDifference();
            }
        }
    }

    private double mean(int row, int column) {
        return looks.stream()
                .mapToDouble(look -> look.values[row][column])
                .average()
                .orElse(0);
    }

    /** Root mean square of what is seen at a place less this. */
    private static double deviation(List<Look> looks, int row, int column, double from) {
        double squares = 0;
        for (Look look : looks) {
            double off = look.values[row][column] - from;
            squares += off * off;
        }
        return Math.sqrt(squares / looks.size());
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
