package footfall.keypoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.calibration.PlainMotion;
import footfall.events.GaitEvent;
import footfall.events.KeypointEvents;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.events.ShoeSpeeds;
import footfall.geometry.Point;
import footfall.quality.QualityCode;
import footfall.settings.CalibrationSettings;
import footfall.settings.EventSettings;
import footfall.settings.KeypointEventSettings;
import footfall.settings.PoseTrackSettings;
import footfall.signal.Trajectory;
import footfall.tracking.Tracks;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Strikes with the shoes' speeds as optical flow gives them, against force plates; speeds that cannot be right are left out. */
class ShoeSpeedsTest {
    private static final double FPS = 60;
    private static final double NOISE_PX_PER_SECOND = 25;

    @BeforeAll
    static void trialsAreThere() {
        assumeTrue(Files.isDirectory(FilmedTrial.FOLDER), "needs ../shared/mocap");
    }

    private static NetworkEye eye() {
        return NetworkEye.at(FPS).between(0, 14);
    }

    private static Map<Side, LegEvents> detect(FilmedTrial trial, Optional<ShoeSpeeds> shoes) {
        NetworkEye eye = eye();
        Tracks tracks = new PoseTracker(PoseTrackSettings.defaults())
                .track(eye.see(trial), eye.times(), Optional.empty())
                .tracks();
        return KeypointEvents.in(
                        new PlainMotion(CalibrationSettings.defaults()).of(tracks),
                        EventSettings.defaults(),
                        KeypointEventSettings.defaults())
                .find(shoes);
    }

    /** The true speeds of the stickers with noise; the far leg's times a factor. */
    private static ShoeSpeeds speeds(FilmedTrial trial, double farFactor, double noise) {
        Map<Side, LegMotion> legs = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            double factor = side == trial.facing().nearSide() ? 1 : farFactor / 0.95;
            Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
            for (BodyPoint point : List.of(BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE)) {
                points.put(point, speeds(trial, side, point, factor, noise));
            }
            legs.put(side, new LegMotion(side, points));
        }
        return new ShoeSpeeds(legs);
    }

    private static Trajectory speeds(FilmedTrial trial, Side side, BodyPoint point, double factor, double noise) {
        int count = eye().frames() - 1;
        Random random = new Random(7);
        double[] seconds = new double[count];
        double[] x = new double[count];
        double[] y = new double[count];
        boolean[] seen = new boolean[count];
        Arrays.fill(seen, true);
        for (int i = 0; i < count; i++) {
            seconds[i] = (i + 0.5) / FPS;
            Point way = trial.at(side, point, (i + 1) / FPS).minus(trial.at(side, point, i / FPS));
            x[i] = factor * way.x() * FPS * trial.facing().sign() + noise * random.nextGaussian();
            y[i] = -factor * way.y() * FPS + noise * random.nextGaussian();
        }
        return new Trajectory(seconds, x, y, new double[count], seen);
    }

    private static double meanErrorMillis(double[] truth, List<GaitEvent> strikes) {
        return strikes.stream()
                .filter(s -> s.timeSeconds() > 0.5 && s.timeSeconds() < 13.5)
                .mapToDouble(s -> 1000
                        * Arrays.stream(truth)
                                .map(t -> s.timeSeconds() - t)
                                .boxed()
                                .min((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
                                .orElseThrow())
                .average()
                .orElseThrow();
    }

    private static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }

    @Test
    void sharpSpeedsBringTheLegsCloserTogether() {
        double[] without = new double[2 * FilmedTrial.NAMES.size()];
        double[] with = new double[without.length];
        int k = 0;
        for (String name : FilmedTrial.NAMES) {
            FilmedTrial trial = new FilmedTrial(name, Facing.RIGHT);
            Map<Side, LegEvents> points = detect(trial, Optional.empty());
            Map<Side, LegEvents> flow = detect(trial, Optional.of(speeds(trial, 1, NOISE_PX_PER_SECOND)));
            for (Side side : Side.values()) {
                without[k] = meanErrorMillis(
                        trial.strikes(side),
                        Objects.requireNonNull(points.get(side)).strikes());
                with[k] = meanErrorMillis(
                        trial.strikes(side),
                        Objects.requireNonNull(flow.get(side)).strikes());
                k++;
            }
        }
        assertThat(Arrays.stream(with).average().orElseThrow()).isBetween(-4.0, 4.0);
        assertThat(spread(with)).isLessThan(0.8 * spread(without));
    }

    @Test
    void speedsOfTwoBeltsAreNotUsed() {
        FilmedTrial trial = new FilmedTrial("RBDS001_T35", Facing.RIGHT);
        Map<Side, LegEvents> points = detect(trial, Optional.empty());
        assertThat(detect(trial, Optional.of(speeds(trial, 1.12, NOISE_PX_PER_SECOND))))
                .isEqualTo(points);
        assertThat(detect(trial, Optional.of(speeds(trial, 1, NOISE_PX_PER_SECOND))))
                .isNotEqualTo(points);
    }

    @Test
    void speedsThatShakeAreNotUsed() {
        FilmedTrial trial = new FilmedTrial("RBDS001_T35", Facing.RIGHT);
        assertThat(detect(trial, Optional.of(speeds(trial, 1, 3000)))).isEqualTo(detect(trial, Optional.empty()));
    }

    @Test
    void aStrikeFarFromThePointsIsFlaggedAndThePointsBelieved() {
        FilmedTrial trial = new FilmedTrial("RBDS001_T35", Facing.RIGHT);
        Map<Side, LegMotion> early = new EnumMap<>(Side.class);
        speeds(trial, 1, NOISE_PX_PER_SECOND).legs().forEach((side, leg) -> {
            Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
            leg.points().forEach((point, t) -> points.put(point, shifted(t, -0.035)));
            early.put(side, new LegMotion(side, points));
        });
        Map<Side, LegEvents> points = detect(trial, Optional.empty());
        detect(trial, Optional.of(new ShoeSpeeds(early))).forEach((side, leg) -> {
            assertThat(leg.strikes())
                    .isEqualTo(Objects.requireNonNull(points.get(side)).strikes());
            assertThat(leg.issues()).anySatisfy(i -> assertThat(i.code()).isEqualTo(QualityCode.EVENTS_DISAGREE));
        });
    }

    private static Trajectory shifted(Trajectory t, double seconds) {
        boolean[] seen = new boolean[t.size()];
        Arrays.fill(seen, true);
        return new Trajectory(
                Arrays.stream(t.secondsArray()).map(s -> s + seconds).toArray(),
                t.xArray(),
                t.yArray(),
                new double[t.size()],
                seen);
    }
}
