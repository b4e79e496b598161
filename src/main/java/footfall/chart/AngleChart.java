package footfall.chart;

import footfall.body.Side;
import footfall.gait.AverageStride;
import footfall.gait.JointAngle;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** One joint angle over the stride, mean and SD per leg, over the band of other runners where there is one. */
final class AngleChart {
    private static final int HEIGHT = 330;
    private static final double QUARTER = 25;

    private final JointAngle angle;
    private final Wording wording;
    private final YIntervalSeriesCollection curves = new YIntervalSeriesCollection();
    private final DeviationRenderer renderer = new DeviationRenderer(true, false);

    private AngleChart(JointAngle angle, Wording wording) {
        this.angle = angle;
        this.wording = wording;
    }

    /** Empty when no leg has the angle. */
    static Optional<ChartPicture> of(JointAngle angle, List<AverageStride> strides, Wording wording) {
        List<AverageStride> measured =
                strides.stream().filter(s -> s.angles().containsKey(angle)).toList();
        return measured.isEmpty() ? Optional.empty() : Optional.of(new AngleChart(angle, wording).picture(measured));
    }

    private ChartPicture picture(List<AverageStride> strides) {
        NumberAxis percent = ChartStyle.axis(wording.text("chart.angles.x"), wording);
        percent.setRange(0, 100);
        percent.setTickUnit(new NumberTickUnit(QUARTER));
        NumberAxis degrees = ChartStyle.axis("", wording);
        degrees.setAutoRangeIncludesZero(false);
        XYPlot plot = ChartStyle.plot(percent, degrees);
        renderer.setAlpha(1f);
        RunningNorm.of(angle)
                .ifPresent(band -> add(wording.text("chart.angles.norm"), band, ChartStyle.PLUMB, ChartStyle.NORM));
        for (AverageStride stride : strides) {
            Color colour = ChartStyle.of(stride.side());
            stride.angles().entrySet().stream()
                    .filter(e -> e.getKey() == angle)
                    .forEach(e -> add(name(stride.side()), e.getValue(), colour, ChartStyle.faint(colour, 0.25)));
            addToeOff(plot, stride, stride.equals(strides.get(0)));
        }
        plot.setDataset(curves);
        plot.setRenderer(renderer);
        return SvgDrawing.draw("angle-" + id(), plot, upright(), HEIGHT, SvgDrawing.Legend.SHOWN, description(strides));
    }

    private String upright() {
        return switch (angle) {
            case THIGH -> wording.text("chart.angles.thigh.y");
            case KNEE -> wording.text("chart.angles.knee.y");
            case ANKLE -> wording.text("chart.angles.ankle.y");
        };
    }

    private String id() {
        return angle.name().toLowerCase(Locale.ROOT);
    }

    private String name(Side side) {
        return wording.text("chart.angles.runner", side);
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

    /** The line of a second leg lies too near to be named again. */
    private void addToeOff(XYPlot plot, AverageStride stride, boolean named) {
        ValueMarker marker = new ValueMarker(stride.toeOffPercent(), ChartStyle.of(stride.side()), ChartStyle.DOTTED);
        if (named) {
            marker.setLabel(wording.text("chart.toeoff"));
        }
        marker.setLabelFont(ChartStyle.TICK);
        marker.setLabelPaint(ChartStyle.SOFT_INK);
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelBackgroundColor(ChartStyle.faint(Color.WHITE, 0));
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }

    private String description(List<AverageStride> strides) {
        AverageStride first = strides.get(0);
        AverageStride.Band band =
                first.angles().getOrDefault(angle, new AverageStride.Band(List.of(0.0), List.of(0.0)));
        return wording.text(
                "chart.angles.alt",
                angle,
                wording.withUnit(band.mean().get(0), Reading.DEGREES),
                wording.withUnit(band.mean().stream().mapToDouble(v -> v).min().orElse(0), Reading.DEGREES),
                wording.withUnit(band.mean().stream().mapToDouble(v -> v).max().orElse(0), Reading.DEGREES),
                wording.withUnit(first.toeOffPercent(), Reading.WHOLE_PERCENT));
    }
}
