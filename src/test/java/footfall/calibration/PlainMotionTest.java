package footfall.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.settings.CalibrationSettings;
import footfall.signal.Trajectory;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainMotionTest {
    private static final double EXACT = 1e-12;
    private static final FrameTimes TIMES = new FrameTimes(new double[] {0, 0.01, 0.02});

    private final PlainMotion plain = new PlainMotion(CalibrationSettings.defaults());

    @Test
    void aRunnerFacingLeftRunsToPlusXAndUpIsUp() {
        LegMotion leg = leg(Facing.LEFT, Tracks.Unit.PIXELS, 1);

        Trajectory ankle = leg.point(BodyPoint.ANKLE).orElseThrow();
        assertThat(ankle.x(2)).isLessThan(ankle.x(0));
        assertThat(ankle.y(0))
                .isLessThan(leg.point(BodyPoint.KNEE).orElseThrow().y(0));
    }

    @Test
    void theShankHasItsTypicalLengthAtAnyResolution() {
        for (double resolution : new double[] {1, 2, 3.7}) {
            LegMotion leg = leg(Facing.RIGHT, Tracks.Unit.PIXELS, resolution);
            Trajectory knee = leg.point(BodyPoint.KNEE).orElseThrow();
            Trajectory ankle = leg.point(BodyPoint.ANKLE).orElseThrow();
            assertThat(Math.hypot(knee.x(0) - ankle.x(0), knee.y(0) - ankle.y(0)))
                    .isCloseTo(CalibrationSettings.defaults().typicalShankMetres(), within(EXACT));
        }
    }

    @Test
    void metresStayMetresAndOnlyTheDirectionIsTurned() {
        Trajectory ankle =
                leg(Facing.LEFT, Tracks.Unit.METRES, 1).point(BodyPoint.ANKLE).orElseThrow();
        assertThat(ankle.x(0)).isEqualTo(-100);
        assertThat(ankle.y(0)).isEqualTo(400);
        assertThat(ankle.sd(0)).isEqualTo(0.5);
    }

    @Test
    void unknownSamplesAreNanAndFilledOnesAreNotSeen() {
        Trajectory ankle =
                leg(Facing.RIGHT, Tracks.Unit.PIXELS, 1).point(BodyPoint.ANKLE).orElseThrow();
        assertThat(ankle.known(1)).isFalse();
        assertThat(ankle.seen(1)).isFalse();
        assertThat(ankle.known(2)).isTrue();
        assertThat(ankle.seen(2)).isFalse();
        assertThat(ankle.seen(0)).isTrue();
    }

    private LegMotion leg(Facing facing, Tracks.Unit unit, double resolution) {
        Track knee = new Track(Side.RIGHT, BodyPoint.KNEE, List.of(sample(0, 100, 200, Origin.DETECTED, resolution)));
        Track ankle = new Track(
                Side.RIGHT,
                BodyPoint.ANKLE,
                List.of(
                        sample(0, 100, 400, Origin.DETECTED, resolution),
                        sample(
                                2,
                                100 + 10.0 * (facing == Facing.LEFT ? 1 : -1),
                                400,
                                Origin.INTERPOLATED,
                                resolution)));
        Motion motion = plain.of(new Tracks(TIMES, facing, Side.RIGHT, unit, List.of(knee, ankle)));
        assertThat(motion.unit()).isEqualTo(Motion.Unit.METRES);
        return motion.leg(Side.RIGHT).orElseThrow();
    }

    private static TrackSample sample(int frame, double x, double y, Origin origin, double resolution) {
        return new TrackSample(frame, new Point(x * resolution, y * resolution), 0.5 * resolution, origin);
    }
}
