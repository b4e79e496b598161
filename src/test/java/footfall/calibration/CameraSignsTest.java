package footfall.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.LegEvents;
import footfall.geometry.Point;
import footfall.settings.CalibrationSettings;
import footfall.settings.Recording;
import footfall.synthetic.FilmedRunner;
import footfall.synthetic.FilmedRunner.Filming;
import footfall.tracking.Tracks;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A camera of its own, turned by a known amount, against what the fit says: an error of sign would double what it should take out. */
class CameraSignsTest {
    private static final double SECONDS = 8;
    private static final double FPS = 60;
    /** The fit's own uncertainty is about 0.5 degrees. */
    private static final double DEGREES = 0.8;
    /** Two degrees of roll are 29 mm; what the fit leaves is 3-7 mm. */
    private static final double METRES = 0.010;

    private static FilmedRunner runner;

    @BeforeAll
    static void drawTheRunner() {
        runner = FilmedRunner.drawn(1.75, 2.5, 165, 0.03, SECONDS, 4).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "RIGHT, 0, 0, 2", "RIGHT, 0, 0, -2", "LEFT, 0, 0, 2", "LEFT, 0, 0, -2", "RIGHT, 4, 0, 0", "RIGHT, -4, 0, 0",
        "LEFT, 4, 0, 0", "LEFT, -4, 0, 0", "RIGHT, 3, 3, 1.5", "LEFT, -3, -3, -1.5", "RIGHT, 0, -4, 0", "LEFT, 0, 4, 0"
    })
    void aTurnOfTheCameraIsTakenOutAndSaidWithItsSign(Side near, double yaw, double pitch, double roll) {
        Filming filming =
                new Filming(1920, 0.84, 3.5, yaw, pitch, roll, FPS, SECONDS, 0.4, false, FilmedRunner.Stickers.usual());
        Tracks tracks = runner.filmed(near, filming, 1);
        LegEvents events = CalibrationSweep.events(runner, near);

        Calibration calibration = new Calibrator(CalibrationSettings.defaults())
                .calibrate(tracks, Map.of(near, events), Optional.of(FilmedRunner.video(filming, FPS)), height());

        assertThat(calibration.rollDegrees().orElseThrow()).isCloseTo(roll, within(DEGREES));
        Point plumb = FilmedRunner.plumb(near, filming);
        assertThat(degreesBetween(calibration.down(), plumb)).isCloseTo(0, within(DEGREES));
        assertThat(Trial.footHip(calibration.motion().leg(near).orElseThrow(), events.strikes()))
                .isCloseTo(truth(near, events), within(METRES));
    }

    private static double truth(Side side, LegEvents events) {
        return events.strikes().stream()
                .map(e -> runner.leg(side, FilmedRunner.Stickers.usual(), e.timeSeconds()))
                .mapToDouble(leg ->
                        at(leg, BodyPoint.ANKLE).x() - at(leg, BodyPoint.HIP).x())
                .average()
                .orElseThrow();
    }

    private static Point at(Map<BodyPoint, Point> leg, BodyPoint point) {
        return Objects.requireNonNull(leg.get(point));
    }

    private static double degreesBetween(Point a, Point b) {
        return Math.toDegrees(Math.atan2(a.x() * b.y() - a.y() * b.x(), a.x() * b.x() + a.y() * b.y()));
    }

    private static Recording height() {
        return new Recording(
                Optional.of(1.75),
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
