package footfall.chart;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.Stride;
import footfall.session.SessionAnalysis;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The foot-hip distance of every stride, in percent of leg length with centimetres on the other side, the mean with its 95 % range, and
 * the lines of the rule.
 */
final class StrideChart {
    private static final int HEIGHT = 350;
    private static final double MARGIN_PERCENT = 2;
    private static final double DOT = 9;

    private final SessionAnalysis analysis;
    private final Wording wording;
    private final XYPlot plot;
    private final List<Double> shown = new ArrayList<>();
    private int lastStride;

    private StrideChart(SessionAnalysis analysis, Wording wording) {
        this.analysis = analysis;
        this.wording = wording;
        NumberAxis strides = ChartStyle.axis(wording.text("chart.strides.x"), wording);
        strides.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        this.plot = ChartStyle.plot(strides, ChartStyle.axis("", wording));
    }

    /** Empty when no stride has the distance. */
    static Optional<ChartPicture> of(SessionAnalysis analysis, Wording wording) {
        return new StrideChart(analysis, wording).picture();
    }

    private Optional<ChartPicture> picture() {
        XYSeriesCollection dots = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (Side side : Side.values()) {
            XYSeries series = series(side);
            if (series.getItemCount() > 0) {
                int index = dots.getSeriesCount();
                renderer.setSeriesPaint(index, ChartStyle.of(side));
                renderer.setSeriesShape(index, ChartStyle.dot(side, DOT));
                dots.addSeries(series);
                summary(side).ifPresent(s -> addMean(side, s));
            }
        }
        if (dots.getSeriesCount() == 0) {
            return Optional.empty();
        }
        plot.setDataset(dots);
        plot.setRenderer(renderer);
        addLines();
        scaleAxes();
        SvgDrawing.Legend legend = dots.getSeriesCount() > 1 ? SvgDrawing.Legend.SHOWN : SvgDrawing.Legend.HIDDEN;
        return Optional.of(SvgDrawing.draw(
                "strides", plot, upright(), HEIGHT, legend, wording.text("chart.strides.alt", shown())));
    }

    private XYSeries series(Side side) {
        XYSeries series = new XYSeries(wording.of(side));
        int number = 0;
        for (Stride stride : analysis.gait().strides()) {
            if (stride.side() == side) {
                number++;
                OptionalDouble value = stride.value(Metric.FOOT_HIP_PERCENT_LEG);
                if (value.isPresent()) {
                    series.add(number, value.getAsDouble());
                    lastStride = Math.max(lastStride, number);
                    shown.add(value.getAsDouble());
                }
            }
        }
        return series;
    }

    private Optional<MetricSummary> summary(Side side) {
        return analysis.gait().metrics().of(side, Metric.FOOT_HIP_PERCENT_LEG);
    }

    private void addMean(Side side, MetricSummary summary) {
        Color colour = ChartStyle.of(side);
        plot.addRangeMarker(
                new IntervalMarker(
                        summary.lower95(),
                        summary.upper95(),
                        ChartStyle.faint(colour, 0.14),
                        ChartStyle.THIN,
                        null,
                        null,
                        1f),
                Layer.BACKGROUND);
        plot.addRangeMarker(new ValueMarker(summary.mean(), colour, ChartStyle.LINE), Layer.BACKGROUND);
        shown.addAll(Arrays.asList(summary.lower95(), summary.upper95()));
    }

    private void addLines() {
        analysis.gait()
                .verdict()
                .attentionLinePercentLeg()
                .ifPresent(v -> addLine(v, ChartStyle.ATTENTION, wording.text("chart.strides.attention"), false));
        analysis.gait()
                .verdict()
                .clearLinePercentLeg()
                .ifPresent(v -> addLine(v, ChartStyle.CLEAR, wording.text("chart.strides.clear"), true));
    }

    private void addLine(double value, Color colour, String label, boolean clear) {
        Marker line = new ValueMarker(value, colour, clear ? ChartStyle.DASHED : ChartStyle.DOTTED);
        line.setLabel(label);
        line.setLabelFont(ChartStyle.TICK);
        line.setLabelPaint(colour);
        line.setLabelAnchor(clear ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.BOTTOM_RIGHT);
        line.setLabelTextAnchor(clear ? TextAnchor.BOTTOM_RIGHT : TextAnchor.TOP_RIGHT);
        line.setLabelBackgroundColor(ChartStyle.faint(Color.WHITE, 0.75));
        plot.addRangeMarker(line, Layer.FOREGROUND);
        shown.add(value);
    }

    /** Percent on the left; the same range in centimetres on the right where the leg length is known. */
    private void scaleAxes() {
        double lower = shown.stream().mapToDouble(v -> v).min().orElse(0) - MARGIN_PERCENT;
        double upper = shown.stream().mapToDouble(v -> v).max().orElse(1) + MARGIN_PERCENT;
        plot.getRangeAxis().setRange(lower, upper);
        plot.getDomainAxis().setRange(0.4, lastStride + 0.6);
        analysis.legLengthMetres().ifPresent(leg -> {
            NumberAxis right = ChartStyle.axis("", wording);
            right.setRange(lower * leg, upper * leg);
            plot.setRangeAxis(1, right);
        });
    }

    private String upright() {
        boolean both = analysis.legLengthMetres().isPresent();
        return wording.text(both ? "chart.strides.y.both" : "chart.strides.y");
    }

    private String shown() {
        List<String> means = new ArrayList<>();
        for (Side side : Side.values()) {
            summary(side)
                    .ifPresent(s -> means.add(wording.text(
                            "chart.strides.mean",
                            side,
                            wording.withUnit(s.mean(), Reading.PERCENT),
                            wording.number(s.lower95(), Reading.PERCENT),
                            wording.withUnit(s.upper95(), Reading.PERCENT),
                            s.n())));
        }
        return String.join(" ", means);
    }
}
