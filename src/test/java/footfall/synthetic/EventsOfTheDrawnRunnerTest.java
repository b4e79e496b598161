package footfall.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.EventDetector;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.geometry.Point;
import footfall.settings.EventSettings;
import footfall.signal.Trajectory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A detector made on force-plate recordings finds the drawn runner's events where they were put: his contacts look like real ones. */
class EventsOfTheDrawnRunnerTest {
    private static final double SECONDS = 9;
    private static final double FPS = 120;

    /** The detector's goals on real recordings at 120 frames/s, a little widened: one drawn foot is one more foot. */
    private static final double STRIKE_SECONDS = 0.008;

    private static final double TOE_OFF_SECONDS = 0.012;

    static List<RunningStyle> styles() {
        return List.of(RunningStyle.overstriding(), RunningStyle.landingNearTheBody());
    }

    @ParameterizedTest
    @MethodSource("styles")
    void eventsAreFoundWhereTheyWerePut(RunningStyle style) {
        Runner runner = new SyntheticRunner(style, SECONDS);
        for (Side side : Side.values()) {
            LegEvents found = new EventDetector(EventSettings.defaults()).detect(motion(runner, side));
            near(runner.contacts(side).strikeSeconds(), found.strikes(), STRIKE_SECONDS);
            near(runner.contacts(side).toeOffSeconds(), found.toeOffs(), TOE_OFF_SECONDS);
        }
    }

    private static void near(List<Double> truth, List<GaitEvent> found, double limitSeconds) {
        for (double t : truth) {
            if (t > 0.3 && t < SECONDS - 0.3) {
                assertThat(found)
                        .anySatisfy(
                                e -> assertThat(Math.abs(e.timeSeconds() - t)).isLessThan(limitSeconds));
            }
        }
    }

    private static LegMotion motion(Runner runner, Side side) {
        int count = (int) (SECONDS * FPS);
        Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
        for (BodyPoint name : List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE)) {
            double[][] columns = new double[4][count];
            boolean[] seen = new boolean[count];
            for (int i = 0; i < count; i++) {
                Point at = LandingFigures.point(runner.leg(side, i / FPS), name);
                columns[0][i] = i / FPS;
                columns[1][i] = at.x();
                columns[2][i] = at.y();
                columns[3][i] = 0.001;
                seen[i] = true;
            }
            points.put(name, new Trajectory(columns[0], columns[1], columns[2], columns[3], seen));
        }
        return new LegMotion(side, points);
    }
}
