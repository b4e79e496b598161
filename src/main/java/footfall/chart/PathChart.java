package footfall.chart;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.Motion;
import footfall.gait.AverageStride;
import footfall.geometry.Point;
import footfall.wording.Wording;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The paths of knee, ankle, heel and toe relative to the hip over a mean stride, seen from the side with equal scales, the hip's own
 * movement at the origin, and the leg at the landing.
 */
final class PathChart {
    private static final int LEFT = 44;
    private static final int RIGHT = 16;
    private static final int BELOW = 56;
    private static final int ABOVE = 4;
    /** The line above the plot. */
    private static final int TITLE = 32;

    private static final double MARGIN = 0.04;
    private static final double DOT = 10;
    private static final List<BodyPoint> PATHS =
            List.of(BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);

    private final AverageStride stride;
    private final Wording wording;
    /** Centimetres per metre, or percent per leg length. */
    private static final double FACTOR = 100;

    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);

    private PathChart(AverageStride stride, Wording wording) {
        this.stride = stride;
        this.wording = wording;
    }

    /** Empty when the stride has no foot path. */
    static Optional<ChartPicture> of(AverageStride stride, Motion.Unit unit, Wording wording) {
        return stride.pathsRelativeToHip().containsKey(BodyPoint.ANKLE)
                ? Optional.of(new PathChart(stride, wording).picture(unit))
                : Optional.empty();
    }

    private ChartPicture picture(Motion.Unit unit) {
        boolean metres = unit == Motion.Unit.METRES;
        NumberAxis forward = axis(wording.text(metres ? "chart.paths.x" : "chart.paths.x.leg"));
        NumberAxis up = axis("");
        XYPlot plot = ChartStyle.plot(forward, up);
        Color colour = ChartStyle.of(stride.side());
        for (BodyPoint point : PATHS) {
            addLine(path(point), ChartStyle.pale(colour, point == BodyPoint.ANKLE ? 1 : 0.45), ChartStyle.LINE);
        }
        addLine(stride.hipPath(), ChartStyle.SOFT_INK, ChartStyle.LINE);
        addLine(legAtLanding(), ChartStyle.INK, ChartStyle.LIMB);
        addDots(colour);
        plot.addDomainMarker(new ValueMarker(0, ChartStyle.PLUMB, ChartStyle.DASHED), Layer.BACKGROUND);
        plot.setDataset(lines);
        renderer.setDrawSeriesLineAsPath(true);
        plot.setRenderer(renderer);
        addLabels(plot);
        int height = equalScales(plot);
        String name = "paths-" + stride.side().name().toLowerCase(Locale.ROOT);
        String upright = wording.text(metres ? "chart.paths.y" : "chart.paths.y.leg");
        String description = wording.text("chart.paths.alt", wording.leg(stride.side()));
        return SvgDrawing.draw(name, plot, upright, height, SvgDrawing.Legend.HIDDEN, description);
    }

    private NumberAxis axis(String title) {
        NumberAxis axis = ChartStyle.axis(title, wording);
        axis.setTickUnit(new NumberTickUnit(20));
        return axis;
    }

    private List<Point> path(BodyPoint point) {
        return stride.pathsRelativeToHip().getOrDefault(point, List.of());
    }

    private Optional<Point> landing(BodyPoint point) {
        return path(point).stream().findFirst();
    }

    private List<Point> legAtLanding() {
        List<Point> leg = new ArrayList<>(List.of(new Point(0, 0)));
        for (BodyPoint point :
                List.of(BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE, BodyPoint.ANKLE)) {
            landing(point).ifPresent(leg::add);
        }
        return leg;
    }

    private void addLine(List<Point> points, Paint paint, Stroke stroke) {
        XYSeries series = series(points);
        int index = lines.getSeriesCount() - 1;
        renderer.setSeriesPaint(index, paint);
        renderer.setSeriesStroke(index, stroke);
        renderer.setSeriesShapesVisible(index, false);
        points.forEach(p -> series.add(FACTOR * p.x(), FACTOR * p.y()));
    }

    private void addDots(Color colour) {
        List<Point> places = new ArrayList<>(List.of(new Point(0, 0)));
        PATHS.forEach(point -> landing(point).ifPresent(places::add));
        XYSeries series = series(places);
        places.forEach(p -> series.add(FACTOR * p.x(), FACTOR * p.y()));
        int index = lines.getSeriesCount() - 1;
        Shape dot = ChartStyle.dot(Side.RIGHT, DOT);
        renderer.setSeriesLinesVisible(index, Boolean.FALSE);
        renderer.setSeriesShapesVisible(index, true);
        renderer.setSeriesShape(index, dot);
        renderer.setSeriesPaint(index, colour);
    }

    private XYSeries series(List<Point> points) {
        XYSeries series = new XYSeries(lines.getSeriesCount() + " of " + points.size(), false, true);
        lines.addSeries(series);
        return series;
    }

    private void addLabels(XYPlot plot) {
        addLabel(plot, wording.of(BodyPoint.HIP), new Point(0, 0), TextAnchor.BOTTOM_LEFT, 3);
        landing(BodyPoint.KNEE)
                .ifPresent(p -> addLabel(plot, wording.of(BodyPoint.KNEE), p, TextAnchor.CENTER_LEFT, 0));
        landing(BodyPoint.ANKLE)
                .ifPresent(p -> addLabel(plot, wording.text("chart.paths.landing"), p, TextAnchor.BOTTOM_LEFT, 1));
    }

    private static void addLabel(XYPlot plot, String text, Point at, TextAnchor anchor, double up) {
        XYTextAnnotation label = new XYTextAnnotation(text, FACTOR * at.x() + 2.5, FACTOR * at.y() + up);
        label.setFont(ChartStyle.STRONG);
        label.setPaint(ChartStyle.INK);
        label.setTextAnchor(anchor);
        plot.addAnnotation(label);
    }

    /** Sets both ranges so that a centimetre is as long across as it is upright; gives the height this takes. */
    private int equalScales(XYPlot plot) {
        double left = FACTOR * (all().stream().mapToDouble(Point::x).min().orElse(-1) - MARGIN);
        double right = FACTOR * (all().stream().mapToDouble(Point::x).max().orElse(1) + MARGIN);
        double bottom = FACTOR * (all().stream().mapToDouble(Point::y).min().orElse(-1) - MARGIN);
        double top = FACTOR * (all().stream().mapToDouble(Point::y).max().orElse(0) + 2.5 * MARGIN);
        plot.getDomainAxis().setRange(left, right);
        plot.getRangeAxis().setRange(bottom, top);
        AxisSpace across = new AxisSpace();
        across.setLeft(LEFT);
        across.setRight(RIGHT);
        plot.setFixedRangeAxisSpace(across);
        AxisSpace upright = new AxisSpace();
        upright.setBottom(BELOW);
        upright.setTop(ABOVE);
        plot.setFixedDomainAxisSpace(upright);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        double perUnit = (ChartStyle.WIDTH - LEFT - RIGHT) / (right - left);
        return (int) Math.round(perUnit * (top - bottom)) + BELOW + ABOVE + TITLE;
    }

    private List<Point> all() {
        List<Point> all = new ArrayList<>(stride.hipPath());
        PATHS.forEach(point -> all.addAll(path(point)));
        return all;
    }
}
