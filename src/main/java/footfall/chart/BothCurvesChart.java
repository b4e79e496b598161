package footfall.chart;

import footfall.comparison.Reason.Which;
import footfall.gait.AverageStride;
import footfall.gait.JointAngle;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.awt.Color;
import java.util.Optional;

/** One joint angle over the average stride of two sessions. */
final class BothCurvesChart {
    private final JointAngle angle;
    private final Wording wording;
    private final AngleCurves curves;

    private BothCurvesChart(JointAngle angle, Wording wording) {
        this.angle = angle;
        this.wording = wording;
        this.curves = new AngleCurves(angle, wording);
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
        add(Which.BEFORE, before);
        add(Which.AFTER, after);
        return curves.picture(
                "both-",
                wording.text(
                        "chart.both.curve.alt",
                        angle,
                        wording.withUnit(before.mean().get(0), Reading.DEGREES),
                        wording.withUnit(after.mean().get(0), Reading.DEGREES)));
    }

    private void add(Which which, AverageStride.Band band) {
        Color colour = ChartStyle.of(which);
        curves.add(ChartStyle.name(which, wording), band, colour, ChartStyle.faint(colour, 0.22));
    }
}
