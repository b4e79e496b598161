package footfall.chart;

import footfall.gait.AverageStride;
import footfall.gait.JointAngle;
import footfall.wording.Wording;
import java.awt.Color;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** One joint angle over the stride: curves with their bands, over the band of other runners where there is one. */
final class AngleCurves {
    private static final int HEIGHT = 330;
    private static final double QUARTER = 25;

    private final JointAngle angle;
    private final Wording wording;
    private final YIntervalSeriesCollection curves = new YIntervalSeriesCollection();
    private final DeviationRenderer renderer = new DeviationRenderer(true, false);
    private final XYPlot plot;

    AngleCurves(JointAngle angle, Wording wording) {
        this.angle = angle;
        this.wording = wording;
        NumberAxis percent = ChartStyle.axis(wording.text("chart.angles.x"), wording);
        percent.setRange(0, 100);
        percent.setTickUnit(new NumberTickUnit(QUARTER));
        NumberAxis degrees = ChartStyle.axis("", wording);
        degrees.setAutoRangeIncludesZero(false);
        plot = ChartStyle.plot(percent, degrees);
        renderer.setAlpha(1f);
        RunningNorm.of(angle)
                .ifPresent(band -> add(wording.text("chart.angles.norm"), band, ChartStyle.PLUMB, ChartStyle.NORM));
    }

    XYPlot plot() {
        return plot;
    }

    /** A mean with its SD round it. */
    void add(String name, AverageStride.Band band, Color line, Color area) {
        YIntervalSeries series = new YIntervalSeries(name);
        for (int i = 0; i < band.mean().size(); i++) {
            double mean = band.mean().get(i);
            double sd = band.sd().get(i);
            series.add(100.0 * i / (band.mean().size() - 1), mean, mean - sd, mean + sd);
        }
        int index = curves.getSeriesCount();
        renderer.setSeriesPaint(index, line);
        renderer.setSeriesFillPaint(index, area);
        renderer.setSeriesStroke(index, ChartStyle.LINE);
        curves.addSeries(series);
    }

    /** @param kind what the drawing's name begins with */
    ChartPicture picture(String kind, String description) {
        plot.setDataset(curves);
        plot.setRenderer(renderer);
        String name = kind + angle.name().toLowerCase(Locale.ROOT);
        return SvgDrawing.draw(name, plot, upright(), HEIGHT, SvgDrawing.Legend.SHOWN, description);
    }

    private String upright() {
        return switch (angle) {
            case THIGH -> wording.text("chart.angles.thigh.y");
            case KNEE -> wording.text("chart.angles.knee.y");
            case ANKLE -> wording.text("chart.angles.ankle.y");
        };
    }
}
