package footfall.settings;

import footfall.body.Side;
import java.util.Optional;

/**
 * What the user told us about the runner and the recording; all of it optional, nothing is assumed in its place.
 *
 * @param heightMetres body height
 * @param legLengthMetres hip (greater trochanter) to floor, standing
 * @param speedMetresPerSecond the treadmill's set speed
 * @param captureFps frames per second at which the clip was recorded (slow-motion files)
 * @param cameraDistanceMetres lens to runner
 * @param inclinePercent treadmill incline, rise over run, percent
 * @param metresPerPixel an explicit scale in the plane of the near leg
 * @param nearSide the body side nearest the camera, where the user overrules what the picture shows
 * @param person which of the people in the picture runs, 1 for the leftmost; without it, and without stickers, the one whose legs move
 */
public record Recording(
        Optional<Double> heightMetres,
        Optional<Double> legLengthMetres,
        Optional<Double> speedMetresPerSecond,
        Optional<Double> captureFps,
        Optional<Double> cameraDistanceMetres,
        Optional<Double> inclinePercent,
        Optional<Double> metresPerPixel,
        Optional<Side> nearSide,
        Optional<Integer> person) {

    /** The same but for the side, which the picture is to show. */
    public Recording withoutNearSide() {
        return new Recording(
                heightMetres,
                legLengthMetres,
                speedMetresPerSecond,
                captureFps,
                cameraDistanceMetres,
                inclinePercent,
                metresPerPixel,
                Optional.empty(),
                person);
    }

    /** The same but for the scale. */
    public Recording withMetresPerPixel(double scale) {
        return new Recording(
                heightMetres,
                legLengthMetres,
                speedMetresPerSecond,
                captureFps,
                cameraDistanceMetres,
                inclinePercent,
                Optional.of(scale),
                nearSide,
                person);
    }

    /** Nothing told. */
    public static Recording unknown() {
        return new Recording(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
