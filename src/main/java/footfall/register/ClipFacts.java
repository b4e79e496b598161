package footfall.register;

import footfall.body.Side;
import footfall.settings.MarkerColor;
import footfall.settings.PointSearch;
import java.util.Optional;

/**
 * What is told of one clip; height, leg length, speed and incline are the runner's and the session's.
 *
 * @param captureFps frames per second at which it was recorded (slow-motion files)
 * @param cameraDistanceMetres lens to runner
 * @param nearSide the body side nearest the camera, where the picture's answer is overruled
 * @param person which of the people in the picture runs, 1 for the leftmost
 * @param points how the runner's points are to be found
 */
public record ClipFacts(
        ClipPurpose purpose,
        Optional<Double> captureFps,
        Optional<Double> cameraDistanceMetres,
        Optional<Side> nearSide,
        Optional<Integer> person,
        PointSearch points) {
    /** A run of which nothing is told. */
    public static ClipFacts unknown() {
        return new ClipFacts(
                ClipPurpose.RUN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new PointSearch(PointSearch.Kind.AUTO, MarkerColor.auto()));
    }
}
