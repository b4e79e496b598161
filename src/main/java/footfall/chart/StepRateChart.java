package footfall.chart;

import footfall.comparison.Comparison;
import footfall.comparison.Difference;
import footfall.comparison.Reason.Which;
import footfall.comparison.Session;
import footfall.gait.Stride;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.awt.Color;
import java.util.OptionalDouble;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How step rate and landing went together: every stride of both sessions, and the lines of their means. */
final class StepRateChart {
    private static final int HEIGHT = 350;
    private static final double DOT = 9;

    private final Comparison comparison;
    private final Difference rate;
    private final Difference distance;
    private final Wording wording;
    private final XYSeriesCollection dots = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    private final XYPlot plot;

    StepRateChart(Comparison comparison, Difference rate, Difference distance, Wording wording) {
        this.comparison = comparison;
        this.rate = rate;
        this.distance = distance;
        this.wording = wording;
        NumberAxis across = ChartStyle.axis(wording.text("chart.rate.x"), wording);
        across.setAutoRangeIncludesZero(false);
        NumberAxis up = ChartStyle.axis("", wording);
        up.setAutoRangeIncludesZero(false);
        this.plot = ChartStyle.plot(across, up);
    }

    ChartPicture picture() {
        add(
                Which.BEFORE,
                comparison.before(),
                rate.before().mean(),
                distance.before().mean());
        add(
                Which.AFTER,
                comparison.after(),
                rate.after().mean(),
                distance.after().mean());
        plot.setDataset(dots);
        plot.setRenderer(renderer);
        Reading reading = Reading.of(distance.metric());
        return SvgDrawing.draw(
                "step-rate",
                plot,
                wording.text("chart.both.y", distance.metric(), wording.of(reading), distance.side()),
                HEIGHT,
                SvgDrawing.Legend.SHOWN,
                wording.text(
                        "chart.rate.alt",
                        wording.withUnit(rate.before().mean(), Reading.STEPS_PER_MINUTE),
                        wording.withUnit(distance.before().mean(), reading),
                        wording.withUnit(rate.after().mean(), Reading.STEPS_PER_MINUTE),
                        wording.withUnit(distance.after().mean(), reading)));
    }

    private void add(Which which, Session session, double meanRate, double meanDistance) {
        Reading reading = Reading.of(distance.metric());
        XYSeries series = new XYSeries(ChartStyle.name(which, wording));
        for (Stride stride : session.strides()) {
            OptionalDouble x = stride.value(rate.metric());
            OptionalDouble y = stride.value(distance.metric());
            if (stride.side() == distance.side() && x.isPresent() && y.isPresent()) {
                series.add(x.getAsDouble(), reading.convert(y.getAsDouble()));
            }
        }
        Color colour = ChartStyle.of(which);
        int index = dots.getSeriesCount();
        renderer.setSeriesPaint(index, ChartStyle.faint(colour, 0.65));
        renderer.setSeriesShape(index, ChartStyle.dot(which, DOT));
        dots.addSeries(series);
        plot.addDomainMarker(new ValueMarker(meanRate, colour, ChartStyle.DASHED), Layer.BACKGROUND);
        plot.addRangeMarker(
                new ValueMarker(reading.convert(meanDistance), colour, ChartStyle.DASHED), Layer.BACKGROUND);
    }
}
