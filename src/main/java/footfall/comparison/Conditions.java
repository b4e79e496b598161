package footfall.comparison;

import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.Scale;
import footfall.gait.Metric;
import java.util.Optional;
import java.util.Set;

/**
 * How a clip was recorded and read.
 *
 * @param speed of the belt as told, m/s
 * @param inclinePercent as told
 * @param relativeUncertainty of the scale, one standard deviation
 * @param pictureHeightPx of the upright picture; absent for tracks of another program
 * @param standing the legs whose foot is measured against how it stands
 * @param settings every setting of the analysis as one text; equal texts are equal settings
 */
public record Conditions(
        PointSource method,
        Side nearSide,
        double captureFps,
        Optional<Double> speed,
        Optional<Double> inclinePercent,
        Optional<Double> metresPerPixel,
        Optional<Scale.Source> scaleSource,
        Optional<Double> relativeUncertainty,
        Optional<Double> yawDegrees,
        Optional<Double> rollDegrees,
        Optional<Double> legLengthMetres,
        Optional<Integer> pictureHeightPx,
        Set<Side> standing,
        String settings) {
    public Conditions {
        standing = Set.copyOf(standing);
    }

    /** Whether a metric of a leg means the same in both: the flat foot is not the foot as it stands. */
    boolean meanTheSameBy(LegMetric what, Conditions other) {
        return what.metric() != Metric.FOOT_INCLINATION
                || standing.contains(what.side()) == other.standing.contains(what.side());
    }

    /** The leg's length as a share of the picture's height. */
    Optional<Double> legInPicture() {
        return legLengthMetres.flatMap(
                leg -> metresPerPixel.flatMap(scale -> pictureHeightPx.map(height -> leg / scale / height)));
    }
}
