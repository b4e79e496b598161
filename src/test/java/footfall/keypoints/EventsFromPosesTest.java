package footfall.keypoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.body.Facing;
import footfall.body.Side;
import footfall.calibration.PlainMotion;
import footfall.events.GaitEvent;
import footfall.events.KeypointEvents;
import footfall.events.LegEvents;
import footfall.observation.FrameTimes;
import footfall.observation.Pose;
import footfall.quality.FootfallException;
import footfall.quality.QualityCode;
import footfall.settings.CalibrationSettings;
import footfall.settings.EventSettings;
import footfall.settings.KeypointEventSettings;
import footfall.settings.PoseTrackSettings;
import footfall.tracking.Tracks;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strikes and toe-offs from a synthetic network's points against force plates. */
class EventsFromPosesTest {
    private static final double NOT_THIS_ONE_SECONDS = 0.15;
    private static final double EDGE_SECONDS = 0.5;

    static Map<Side, LegEvents> detect(List<Pose> poses, FrameTimes times) {
        Tracks tracks = new PoseTracker(PoseTrackSettings.defaults())
                .track(poses, times, Optional.empty())
                .tracks();
        return KeypointEvents.in(
                        new PlainMotion(CalibrationSettings.defaults()).of(tracks),
                        EventSettings.defaults(),
                        KeypointEventSettings.defaults())
                .find(Optional.empty());
    }

    /** Milliseconds of all that were found; one that was missed or invented fails the test. */
    private static List<Double> errors(double[] truth, List<GaitEvent> found, NetworkEye eye) {
        double[] wanted = Arrays.stream(truth).map(t -> t - eye.fromSeconds()).toArray();
        double end = eye.toSeconds() - eye.fromSeconds() - EDGE_SECONDS;
        List<Double> errors = new ArrayList<>();
        for (double time : wanted) {
            if (time > EDGE_SECONDS && time < end) {
                double nearest = found.stream()
                        .mapToDouble(e -> e.timeSeconds() - time)
                        .boxed()
                        .min((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
                        .orElseThrow();
                assertThat(Math.abs(nearest)).as("missed at " + time).isLessThan(NOT_THIS_ONE_SECONDS);
                errors.add(1000 * nearest);
            }
        }
        for (GaitEvent event : found) {
            if (event.timeSeconds() > EDGE_SECONDS && event.timeSeconds() < end) {
                assertThat(Arrays.stream(wanted)
                                .map(t -> Math.abs(t - event.timeSeconds()))
                                .min()
                                .orElseThrow())
                        .as("invented at " + event.timeSeconds())
                        .isLessThan(NOT_THIS_ONE_SECONDS);
            }
        }
        return errors;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    private static double rootMeanSquare(List<Double> values) {
        return Math.sqrt(values.stream().mapToDouble(v -> v * v).average().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60})
    void strikesAndToeOffsAreWhatTheForcePlatesFeltWithinTheStatedError(double fps) {
        assumeTrue(Files.isDirectory(FilmedTrial.FOLDER), "needs ../shared/mocap");
        List<Double> strikeMeans = new ArrayList<>();
        List<Double> toeOffMeans = new ArrayList<>();
        for (String name : FilmedTrial.NAMES) {
            FilmedTrial trial = new FilmedTrial(name, Facing.RIGHT);
            NetworkEye eye =
                    NetworkEye.at(fps).between(0, 16).exchanging(0.3, 0.5).withCollapse();
            Map<Side, LegEvents> events = detect(eye.see(trial), eye.times());
            events.forEach((side, leg) -> {
                List<Double> strikes = errors(trial.strikes(side), leg.strikes(), eye);
                List<Double> toeOffs = errors(trial.toeOffs(side), leg.toeOffs(), eye);
                assertThat(Math.abs(mean(strikes))).as(name + side).isLessThan(2000 * leg.strikeCommonSeconds());
                assertThat(Math.abs(mean(toeOffs))).as(name + side).isLessThan(2500 * leg.toeOffCommonSeconds());
                strikeMeans.add(mean(strikes));
                toeOffMeans.add(mean(toeOffs));
                assertThat(leg.issues())
                        .allSatisfy(issue -> assertThat(issue.code()).isEqualTo(QualityCode.FRAMES_IN_STEP));
            });
        }
        assertThat(Math.abs(mean(strikeMeans))).isLessThan(4);
        assertThat(rootMeanSquare(strikeMeans)).isLessThan(15);
        assertThat(Math.abs(mean(toeOffMeans))).isLessThan(8);
        assertThat(rootMeanSquare(toeOffMeans)).isLessThan(20);
    }

    @Test
    void piecesOfThreeSecondsGiveTheSameStrikes() {
        assumeTrue(Files.isDirectory(FilmedTrial.FOLDER), "needs ../shared/mocap");
        List<Double> errors = new ArrayList<>();
        for (String name : FilmedTrial.NAMES) {
            FilmedTrial trial = new FilmedTrial(name, Facing.LEFT);
            for (double from = 0; from < 25; from += 8) {
                NetworkEye eye = NetworkEye.at(30)
                        .between(from, from + 3)
                        .exchanging(0.3, 0.5)
                        .seeded((long) from);
                detect(eye.see(trial), eye.times())
                        .forEach((side, leg) -> errors.addAll(errors(trial.strikes(side), leg.strikes(), eye)));
            }
        }
        assertThat(errors).hasSizeGreaterThan(80);
        assertThat(rootMeanSquare(errors)).isLessThan(17);
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60})
    void aRunnerWhoCrossesThePictureIsMeasuredFromTheFewStridesThereAre(double fps) {
        assumeTrue(Files.isDirectory(FilmedTrial.FOLDER), "needs ../shared/mocap");
        FilmedTrial trial = new FilmedTrial("RBDS001_T35", Facing.RIGHT);
        NetworkEye eye = NetworkEye.at(fps).between(4, 7).drifting(1100 / 3.0);
        detect(eye.see(trial), eye.times())
                .forEach((side, leg) -> assertThat(rootMeanSquare(errors(trial.strikes(side), leg.strikes(), eye)))
                        .isLessThan(15));
    }

    /** A random eighth of the frames is missing: where that makes 100 ms or more, a strike cannot be where its frames are. */
    @Test
    void aStrikeRoundWhichFramesAreMissingIsPutWhereTheRhythmHasIt() {
        assumeTrue(Files.isDirectory(FilmedTrial.FOLDER), "needs ../shared/mocap");
        List<Double> late = new ArrayList<>();
        for (int seed = 0; seed < 10; seed++) {
            FilmedTrial trial = new FilmedTrial(FilmedTrial.NAMES.get(seed % 5), Facing.LEFT);
            NetworkEye eye = NetworkEye.at(30).between(0, 16);
            Random random = new Random(seed);
            int[] kept = IntStream.range(0, eye.frames())
                    .filter(frame -> random.nextInt(8) > 0)
                    .toArray();
            List<Pose> all = eye.see(trial);
            List<Pose> poses = IntStream.range(0, kept.length)
                    .mapToObj(i -> new Pose(i, all.get(kept[i]).points()))
                    .toList();
            double[] times =
                    Arrays.stream(kept).mapToDouble(frame -> frame / 30.0).toArray();
            detect(poses, new FrameTimes(times)).forEach((side, leg) -> {
                double[] strikes = trial.strikes(side);
                double[] errors = leg.strikes().stream()
                        .mapToDouble(event -> event.timeSeconds() - nearest(strikes, event.timeSeconds()))
                        .toArray();
                double usual = Arrays.stream(errors).sorted().toArray()[errors.length / 2];
                for (int i = 0; i < errors.length; i++) {
                    double strike = leg.strikes().get(i).timeSeconds() - errors[i];
                    if (longestStep(times, strike) > 0.09) {
                        late.add(1000 * (errors[i] - usual));
                        assertThat(Math.abs(errors[i] - usual))
                                .isLessThan(2 * leg.strikes().get(i).uncertaintySeconds());
                    }
                }
            });
        }
        assertThat(late).hasSizeGreaterThan(5);
        assertThat(rootMeanSquare(late)).isLessThan(12);
    }

    private static double nearest(double[] times, double to) {
        return Arrays.stream(times)
                .boxed()
                .min(Comparator.comparingDouble(time -> Math.abs(time - to)))
                .orElseThrow();
    }

    /** From frame to frame within 20 ms of a moment. */
    private static double longestStep(double[] frames, double moment) {
        return IntStream.range(1, frames.length)
                .filter(i -> frames[i - 1] - 0.02 < moment && moment < frames[i] + 0.02)
                .mapToDouble(i -> frames[i] - frames[i - 1])
                .max()
                .orElse(0);
    }

    /** 4.5 m/s run through in less time: 18 km/h, contacts of 0.19 s, of which 30 frames/s show five or six pictures. */
    @ParameterizedTest
    @ValueSource(doubles = {30, 60})
    void aFastRunWithShortContactsIsMeasured(double fps) {
        assumeTrue(Files.isDirectory(FilmedTrial.FOLDER), "needs ../shared/mocap");
        FilmedTrial trial = new FilmedTrial("RBDS002_T45", Facing.RIGHT, 5 / 4.5);
        NetworkEye eye = NetworkEye.at(fps).between(0, 14).exchanging(0.3, 0.5).withCollapse();
        detect(eye.see(trial), eye.times()).forEach((side, leg) -> {
            List<Double> strikes = errors(trial.strikes(side), leg.strikes(), eye);
            List<Double> toeOffs = errors(trial.toeOffs(side), leg.toeOffs(), eye);
            assertThat(Math.abs(mean(strikes))).as(side + " strikes").isLessThan(2000 * leg.strikeCommonSeconds());
            assertThat(Math.abs(mean(toeOffs))).as(side + " toe-offs").isLessThan(2500 * leg.toeOffCommonSeconds());
        });
    }

    @Test
    void contactsOfAModelRunnerAreAsLongAsTheyAre() {
        Walker runner = new Walker(30, 12, 0.75, 0.38, 2.6);
        Map<Side, LegEvents> events =
                detect(runner.poses(), NetworkEye.at(30).between(0, 12).times());
        assertThat(events).hasSize(2);
        events.values().forEach(leg -> {
            assertThat(leg.strideSeconds()).isBetween(0.748, 0.752);
            assertThat(leg.beltSpeed()).isBetween(2.5, 2.7);
            double contact = leg.strikes().stream()
                    .flatMap(s -> leg.toeOffs().stream()
                            .map(t -> t.timeSeconds() - s.timeSeconds())
                            .filter(c -> c > 0)
                            .limit(1))
                    .mapToDouble(c -> c)
                    .average()
                    .orElseThrow();
            assertThat(contact).isBetween(0.285 - 0.025, 0.285 + 0.025);
        });
    }

    @Test
    void whoWalksIsRefused() {
        for (Walker walker : List.of(new Walker(30, 12, 1.1, 0.62, 1.3), new Walker(30, 12, 0.9, 0.56, 1.9))) {
            assertThatThrownBy(() -> detect(
                            walker.poses(), NetworkEye.at(30).between(0, 12).times()))
                    .isInstanceOf(FootfallException.class)
                    .hasMessageContaining("NO_RUNNING");
        }
    }
}
