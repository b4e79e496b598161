package footfall.chart;

import footfall.comparison.Reason.Which;
import footfall.gait.AverageStride;
import footfall.gait.JointAngle;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** One joint angle over the average stride of two sessions, mean and SD, over the band of other runners where there is one. */
final class BothCurvesChart {
    private static final int HEIGHT = 330;
    private static final double QUARTER = 25;

    private final JointAngle angle;
    private final Wording wording;
    private final YIntervalSeriesCollection curves = new YIntervalSeriesCollection();
    private final DeviationRenderer renderer = new DeviationRenderer(true, false);

    private BothCurvesChart(JointAngle angle, Wording wording) {
        this.angle = angle;
        this.wording = wording;
    }

    /** Empty when one of the two lacks the angle. */
    static Optional<ChartPicture> of(
            JointAngle angle, Optional<AverageStride> before, Optional<AverageStride> after, Wording wording) {
        return band(angle, before)
                .flatMap(b -> band(angle, after).map(a -> new BothCurvesChart(angle, wording).picture(b, a)));
    }

    private static Optional<AverageStride.Band> band(JointAngle angle, Optional<AverageStride> stride) {
        return stride.flatMap(s -> Optional.ofNullable(s.angles().get(angle)));
    }

    private ChartPicture picture(AverageStride.Band before, AverageStride.Band after) {
        NumberAxis percent = ChartStyle.axis(wording.text("chart.angles.x"), wording);
        percent.setRange(0, 100);
        percent.setTickUnit(new NumberTickUnit(QUARTER));
        NumberAxis degrees = ChartStyle.axis("", wording);
        degrees.setAutoRangeIncludesZero(false);
        XYPlot plot = ChartStyle.plot(percent, degrees);
        renderer.setAlpha(1f);
        RunningNorm.of(angle)
                .ifPresent(band -> add(wording.text("chart.angles.norm"), band, ChartStyle.PLUMB, ChartStyle.NORM));
        add(wording.text("compare.before"), before, Which.BEFORE);
        add(wording.text("compare.after"), after, Which.AFTER);
        plot.setDataset(curves);
        plot.setRenderer(renderer);
        return SvgDrawing.draw(
                "both-" + angle.name().toLowerCase(Locale.ROOT),
                plot,
                upright(),
                HEIGHT,
                SvgDrawing.Legend.SHOWN,
                wording.text(
                        "chart.both.curve.alt",
                        angle,
                        wording.withUnit(before.mean().get(0), Reading.DEGREES),
                        wording.withUnit(after.mean().get(0), Reading.DEGREES)));
    }

    private String upright() {
        return switch (angle) {
            case THIGH -> wording.text("chart.angles.thigh.y");
            case KNEE -> wording.text("chart.angles.knee.y");
            case ANKLE -> wording.text("chart.angles.ankle.y");
        };
    }

    private void add(String name, AverageStride.Band band, Which which) {
        Color colour = ChartStyle.of(which);
        add(name, band, colour, ChartStyle.faint(colour, 0.22));
    }

    private void add(String name, AverageStride.Band band, Color line, Color area) {
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
}
