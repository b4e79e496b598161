package footfall.chart;

import footfall.comparison.Comparison;
import footfall.comparison.Difference;
import footfall.comparison.Reason.Which;
import footfall.comparison.Sample;
import footfall.comparison.Session;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.awt.Color;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A metric stride by stride in two sessions, each with its mean and the 95 % interval of that by the differences between strides. */
final class BothStridesChart {
    private static final int HEIGHT = 350;
    private static final double DOT = 9;

    private final Comparison comparison;
    private final Difference difference;
    private final Wording wording;
    private final XYSeriesCollection dots = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    private final XYPlot plot;

    BothStridesChart(Comparison comparison, Difference difference, Wording wording) {
        this.comparison = comparison;
        this.difference = difference;
        this.wording = wording;
        NumberAxis strides = ChartStyle.axis(wording.text("chart.strides.x"), wording);
        strides.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        NumberAxis values = ChartStyle.axis("", wording);
        values.setAutoRangeIncludesZero(false);
        this.plot = ChartStyle.plot(strides, values);
    }

    ChartPicture picture() {
        add(Which.BEFORE, comparison.before(), difference.before());
        add(Which.AFTER, comparison.after(), difference.after());
        plot.setDataset(dots);
        plot.setRenderer(renderer);
        Reading reading = Reading.of(difference.metric());
        return SvgDrawing.draw(
                "both-strides",
                plot,
                wording.text("chart.both.y", difference.metric(), wording.of(reading), difference.side()),
                HEIGHT,
                SvgDrawing.Legend.SHOWN,
                wording.text(
                        "chart.both.alt",
                        difference.metric(),
                        wording.withUnit(difference.before().mean(), reading),
                        difference.before().n(),
                        wording.withUnit(difference.after().mean(), reading),
                        difference.after().n()));
    }

    private void add(Which which, Session session, Sample sample) {
        Color colour = ChartStyle.of(which);
        Reading reading = Reading.of(difference.metric());
        XYSeries series = new XYSeries(ChartStyle.name(which, wording));
        double[] values = session.values(difference.side(), difference.metric());
        for (int i = 0; i < values.length; i++) {
            series.add(i + 1.0, reading.convert(values[i]));
        }
        int index = dots.getSeriesCount();
        renderer.setSeriesPaint(index, colour);
        renderer.setSeriesShape(index, ChartStyle.dot(which, DOT));
        dots.addSeries(series);
        plot.addRangeMarker(
                new IntervalMarker(
                        reading.convert(sample.interval().lower()),
                        reading.convert(sample.interval().upper()),
                        ChartStyle.faint(colour, 0.16)),
                Layer.BACKGROUND);
        plot.addRangeMarker(new ValueMarker(reading.convert(sample.mean()), colour, ChartStyle.LINE), Layer.BACKGROUND);
    }
}
