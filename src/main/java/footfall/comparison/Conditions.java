package footfall.comparison;

import footfall.body.Side;
import footfall.calibration.Scale;
import java.util.Optional;

/**
 * How a session was recorded and read.
 *
 * @param speed of the belt as told, m/s
 * @param inclinePercent as told
 * @param relativeUncertainty of the scale, one standard deviation
 * @param pictureHeightPx of the upright picture; absent for tracks of another program
 * @param settings every setting of the analysis as one text; equal texts are equal settings
 */
public record Conditions(
        Method method,
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
        String settings) {

    /** What the points of the body come from. */
    public enum Method {
        /** Stickers in a video. */
        MARKERS,
        /** A pose model in a video. */
        KEYPOINTS,
        /** Tracks of another program. */
        TRACK_FILE
    }

    /** The leg's length as a share of the picture's height. */
    Optional<Double> legInPicture() {
        return legLengthMetres.flatMap(
                leg -> metresPerPixel.flatMap(scale -> pictureHeightPx.map(height -> leg / scale / height)));
    }
}
