package footfall.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyntheticRunnerTest {
    private static final double SECONDS = 6;
    private static final double STEP = 0.002;

    /** The movement is given by formulae: what must hold holds to rounding. */
    private static final double EXACT = 1e-9;

    /** Limbs seen from the side change by up to 19 thousandths over the stride. */
    private static final double LENGTH_SHARE = 0.025;

    /** The landing pulse and the turn to flat are over. */
    private static final double PLANTED_FROM = 0.04;

    /** The heel starts to rise after this share of contact. */
    private static final double PLANTED_TO_SHARE = 0.35;

    static List<RunningStyle> styles() {
        return List.of(RunningStyle.overstriding(), RunningStyle.landingNearTheBody());
    }

    private static Point point(Runner runner, Side side, BodyPoint name, double seconds) {
        return LandingFigures.point(runner.leg(side, seconds), name);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aPlantedFootStaysOnTheBelt(RunningStyle style) {
        Runner runner = new SyntheticRunner(style, SECONDS);
        for (Side side : Side.values()) {
            for (double strike : runner.contacts(side).strikeSeconds().subList(3, 8)) {
                Point heel = point(runner, side, BodyPoint.HEEL, strike + PLANTED_FROM);
                Point toe = point(runner, side, BodyPoint.TOE, strike + PLANTED_FROM);
                for (double t = PLANTED_FROM; t < PLANTED_TO_SHARE * style.contactSeconds(); t += STEP) {
                    double carried = -style.speedMetresPerSecond() * (t - PLANTED_FROM);
                    Point heelNow = point(runner, side, BodyPoint.HEEL, strike + t);
                    Point toeNow = point(runner, side, BodyPoint.TOE, strike + t);
                    assertThat(heelNow.distanceTo(heel.plus(new Point(carried, 0))))
                            .isLessThan(EXACT);
                    assertThat(toeNow.distanceTo(toe.plus(new Point(carried, 0))))
                            .isLessThan(EXACT);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void thighShankAndFootKeepNearlyTheirLengthsAndNeverSinkIntoTheBelt(RunningStyle style) {
        Runner runner = new SyntheticRunner(style, SECONDS);
        Anthropometry body = runner.body(Side.RIGHT);
        for (double t = 0; t < SECONDS; t += STEP) {
            Map<BodyPoint, Point> leg = runner.leg(Side.RIGHT, t);
            Point knee = LandingFigures.point(leg, BodyPoint.KNEE);
            Point heel = LandingFigures.point(leg, BodyPoint.HEEL);
            Point toe = LandingFigures.point(leg, BodyPoint.TOE);
            assertThat(knee.distanceTo(LandingFigures.point(leg, BodyPoint.HIP)))
                    .isCloseTo(body.thighMetres(), within(LENGTH_SHARE * body.thighMetres()));
            assertThat(knee.distanceTo(LandingFigures.point(leg, BodyPoint.ANKLE)))
                    .isCloseTo(body.shankMetres(), within(LENGTH_SHARE * body.shankMetres()));
            assertThat(heel.distanceTo(toe)).isCloseTo(body.heelToToeMetres(), within(EXACT));
            assertThat(Math.min(heel.y(), toe.y())).isGreaterThan(0.03);
        }
    }

    /** A foot's acceleration stays below 200 m/s2; a jump of place or speed would show as more. */
    @ParameterizedTest
    @MethodSource("styles")
    void nothingJumps(RunningStyle style) {
        Runner runner = new SyntheticRunner(style, SECONDS);
        double step = 0.001;
        for (Side side : Side.values()) {
            for (BodyPoint name :
                    List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE)) {
                for (double t = 0.1; t < SECONDS - 0.1; t += step) {
                    Point before = point(runner, side, name, t - step);
                    Point now = point(runner, side, name, t);
                    Point after = point(runner, side, name, t + step);
                    double acceleration =
                            Math.hypot(after.x() - 2 * now.x() + before.x(), after.y() - 2 * now.y() + before.y())
                                    / (step * step);
                    assertThat(acceleration)
                            .as("%s %s at %.3f s", side, name, t)
                            .isLessThan(200);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void theFootLandsWhereTheStyleSays(RunningStyle style) {
        Runner runner = new SyntheticRunner(style, SECONDS);
        List<Double> strikes = runner.contacts(Side.RIGHT).strikeSeconds().subList(3, 9);
        double ahead = strikes.stream()
                .mapToDouble(t -> LandingFigures.of(runner, Side.RIGHT, t).getOrDefault("hip_to_ankle_mm", 0.0))
                .average()
                .orElseThrow();
        // the style's value, give or take the mean of six strides' spread
        assertThat(ahead).isCloseTo(1000 * style.footAheadMetres(), within(6.0));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aBodyInFlightFallsFreely(RunningStyle style) {
        Runner runner = new SyntheticRunner(style, SECONDS);
        double toeOff = runner.contacts(Side.RIGHT).toeOffSeconds().get(4);
        double step = 0.01;
        double now = toeOff + 0.03;
        double second = point(runner, Side.RIGHT, BodyPoint.HIP, now + step).y()
                - 2 * point(runner, Side.RIGHT, BodyPoint.HIP, now).y()
                + point(runner, Side.RIGHT, BodyPoint.HIP, now - step).y();
        assertThat(second / (step * step)).isCloseTo(-9.81, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void feetTakeTurnsAndEachToeOffFollowsItsStrike(RunningStyle style) {
        Runner runner = new SyntheticRunner(style, SECONDS);
        Contacts right = runner.contacts(Side.RIGHT);
        Contacts left = runner.contacts(Side.LEFT);
        for (int i = 0; i + 1 < right.strikeSeconds().size(); i++) {
            assertThat(right.toeOffSeconds().get(i) - right.strikeSeconds().get(i))
                    .isCloseTo(style.contactSeconds(), within(EXACT));
            assertThat(left.strikeSeconds().get(i))
                    .isBetween(
                            right.toeOffSeconds().get(i), right.strikeSeconds().get(i + 1));
        }
    }
}
