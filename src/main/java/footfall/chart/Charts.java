package footfall.chart;

import footfall.body.Side;
import footfall.events.Motion;
import footfall.gait.AverageStride;
import footfall.gait.JointAngle;
import footfall.session.SessionAnalysis;
import footfall.wording.Wording;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The charts of an analysis in one language; a chart of which nothing was measured is absent. */
public final class Charts {
    private final SessionAnalysis analysis;
    private final Wording wording;

    public Charts(SessionAnalysis analysis, Wording wording) {
        this.analysis = analysis;
        this.wording = wording;
    }

    /** Foot-hip distance of every stride with its mean, 95 % range and the lines of the rule. */
    public Optional<ChartPicture> footHipDistance() {
        return StrideChart.of(analysis, wording);
    }

    /** The angle over the stride, mean and SD, with the band of other runners for knee and ankle. */
    public Optional<ChartPicture> angle(JointAngle angle) {
        return AngleChart.of(angle, analysis.gait().averageStrides(), wording);
    }

    /** Paths of knee and foot relative to the hip, one drawing per measured leg. */
    public Map<Side, ChartPicture> paths() {
        Map<Side, ChartPicture> paths = new EnumMap<>(Side.class);
        for (AverageStride stride : analysis.gait().averageStrides()) {
            PathChart.of(stride, unit(stride.side()), wording).ifPresent(path -> paths.put(stride.side(), path));
        }
        return paths;
    }

    private Motion.Unit unit(Side leg) {
        return analysis.clipOf(leg).calibration().motion().unit();
    }

    /** Contact and flight of a step. */
    public Optional<ChartPicture> contactAndFlight() {
        return ContactChart.of(analysis, wording);
    }
}
