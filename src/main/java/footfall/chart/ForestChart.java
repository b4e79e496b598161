package footfall.chart;

import footfall.comparison.Difference;
import footfall.comparison.Verdict;
import footfall.wording.Wording;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Every difference with its 95 % interval, as a multiple of the smallest detectable change; the band from -1 to 1 is error. */
final class ForestChart {
    private static final int HEIGHT_OF_AXES = 105;
    private static final int HEIGHT_PER_ROW = 24;
    /** Where one metric changed very much the others must stay legible. */
    private static final double WIDEST = 5;

    private static final double NARROWEST = 2;
    private static final double DOT = 10;

    private final List<Difference> differences;
    private final Wording wording;
    private final Map<Verdict, XYIntervalSeries> series = new EnumMap<>(Verdict.class);
    private double widest = NARROWEST;

    ForestChart(List<Difference> differences, Wording wording) {
        this.differences =
                differences.stream().filter(d -> d.error().mdc95() > 0).toList();
        this.wording = wording;
    }

    ChartPicture picture() {
        XYIntervalSeriesCollection dots = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDrawXError(true);
        renderer.setErrorStroke(ChartStyle.LINE);
        renderer.setCapLength(0);
        for (int i = 0; i < differences.size(); i++) {
            add(differences.get(i), differences.size() - 1 - i);
        }
        for (XYIntervalSeries one : series.values()) {
            renderer.setSeriesPaint(dots.getSeriesCount(), colour(one));
            renderer.setSeriesShape(dots.getSeriesCount(), dot());
            dots.addSeries(one);
        }
        XYPlot plot = plot();
        plot.setDataset(dots);
        plot.setRenderer(renderer);
        return SvgDrawing.draw(
                "differences",
                plot,
                wording.text("chart.forest.y"),
                HEIGHT_OF_AXES + HEIGHT_PER_ROW * differences.size(),
                SvgDrawing.Legend.SHOWN,
                wording.text("chart.forest.alt", said()));
    }

    private void add(Difference d, int row) {
        double mdc = d.error().mdc95();
        double x = bounded(d.difference() / mdc);
        double lower = bounded(d.interval().lower() / mdc);
        double upper = bounded(d.interval().upper() / mdc);
        widest = Math.max(widest, Math.max(Math.abs(lower), Math.abs(upper)) + 0.2);
        series.computeIfAbsent(d.verdict(), v -> new XYIntervalSeries(wording.of(v)))
                .add(x, Math.min(lower, x), Math.max(upper, x), row, row, row);
    }

    private static double bounded(double multiple) {
        return Math.max(-WIDEST, Math.min(WIDEST, multiple));
    }

    private XYPlot plot() {
        NumberAxis multiples = ChartStyle.axis(wording.text("chart.forest.x"), wording);
        multiples.setRange(-widest, widest);
        SymbolAxis names = new SymbolAxis("", names());
        names.setTickLabelFont(ChartStyle.TICK);
        names.setTickLabelPaint(ChartStyle.INK);
        names.setGridBandsVisible(false);
        names.setAxisLineVisible(false);
        names.setTickMarksVisible(false);
        names.setRange(-0.7, differences.size() - 0.3);
        XYPlot plot = ChartStyle.plot(multiples, names);
        plot.addDomainMarker(new IntervalMarker(-1, 1, ChartStyle.pale(ChartStyle.NORM, 0.55)), Layer.BACKGROUND);
        plot.addDomainMarker(new ValueMarker(0, ChartStyle.PLUMB, ChartStyle.THIN), Layer.BACKGROUND);
        return plot;
    }

    /** From the bottom up. */
    private String[] names() {
        boolean sides = differences.stream().map(Difference::side).distinct().count() > 1;
        List<String> names = new ArrayList<>();
        for (Difference d : differences) {
            String name = wording.shortName(d.metric());
            names.add(0, sides ? name + ", " + wording.of(d.side()) : name);
        }
        return names.toArray(String[]::new);
    }

    private Color colour(XYIntervalSeries one) {
        Verdict verdict = series.entrySet().stream()
                .filter(e -> e.getValue().equals(one))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Verdict.CANNOT_BE_COMPARED);
        return switch (verdict) {
            case CHANGED -> new Color(0x005f99);
            case PROBABLY_CHANGED -> new Color(0x3d8fc0);
            case WITHIN_MEASUREMENT_ERROR, CANNOT_BE_COMPARED -> ChartStyle.PLUMB;
        };
    }

    private static Shape dot() {
        return new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT);
    }

    private String said() {
        List<String> said = new ArrayList<>();
        for (Difference d : differences) {
            said.add(wording.text(
                    "chart.forest.said",
                    d.metric(),
                    d.side(),
                    d.difference() / d.error().mdc95(),
                    d.verdict()));
        }
        return String.join(" ", said);
    }
}
