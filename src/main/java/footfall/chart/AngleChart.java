package footfall.chart;

import footfall.body.Side;
import footfall.gait.AverageStride;
import footfall.gait.JointAngle;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;

/** One joint angle over the stride, mean and SD per leg, over the band of other runners where there is one. */
final class AngleChart {
    private final JointAngle angle;
    private final Wording wording;
    private final AngleCurves curves;

    private AngleChart(JointAngle angle, Wording wording) {
        this.angle = angle;
        this.wording = wording;
        this.curves = new AngleCurves(angle, wording);
    }

    /** Empty when no leg has the angle. */
    static Optional<ChartPicture> of(JointAngle angle, List<AverageStride> strides, Wording wording) {
        List<AverageStride> measured =
                strides.stream().filter(s -> s.angles().containsKey(angle)).toList();
        return measured.isEmpty() ? Optional.empty() : Optional.of(new AngleChart(angle, wording).picture(measured));
    }

    private ChartPicture picture(List<AverageStride> strides) {
        for (AverageStride stride : strides) {
            Color colour = ChartStyle.of(stride.side());
            stride.angles().entrySet().stream()
                    .filter(e -> e.getKey() == angle)
                    .forEach(
                            e -> curves.add(name(stride.side()), e.getValue(), colour, ChartStyle.faint(colour, 0.25)));
            addToeOff(stride, stride.equals(strides.get(0)));
        }
        return curves.picture("angle-", description(strides));
    }

    private String name(Side side) {
        return wording.text("chart.angles.runner", side);
    }

    /** The line of a second leg lies too near to be named again. */
    private void addToeOff(AverageStride stride, boolean named) {
        ValueMarker marker = new ValueMarker(stride.toeOffPercent(), ChartStyle.of(stride.side()), ChartStyle.DOTTED);
        if (named) {
            marker.setLabel(wording.text("chart.toeoff"));
        }
        marker.setLabelFont(ChartStyle.TICK);
        marker.setLabelPaint(ChartStyle.SOFT_INK);
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelBackgroundColor(ChartStyle.faint(Color.WHITE, 0));
        curves.plot().addDomainMarker(marker, Layer.BACKGROUND);
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
