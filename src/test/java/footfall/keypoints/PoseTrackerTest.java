package footfall.keypoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.observation.Keypoint;
import footfall.observation.Pose;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.settings.PoseTrackSettings;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tracks of a synthetic network's points against where the motion-capture markers were. */
class PoseTrackerTest {
    private static final String TRIAL = "RBDS001_T35";

    @BeforeAll
    static void trialsAreThere() {
        assumeTrue(Files.isDirectory(FilmedTrial.FOLDER), "needs ../shared/mocap");
    }

    private static Tracks track(List<Pose> poses, FrameTimes times) {
        return new PoseTracker(PoseTrackSettings.defaults())
                .track(poses, times, Optional.empty())
                .tracks();
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0", "0.5, 0", "0.3, 0.3", "0.5, 0.8", "0.5, 1.5"})
    void exchangedLabelsChangeNothing(double share, double blockSeconds) {
        for (String name : List.of("RBDS001_T25", "RBDS002_T45")) {
            FilmedTrial trial = new FilmedTrial(name, Facing.RIGHT);
            NetworkEye right = NetworkEye.at(30).between(2, 14);
            NetworkEye wrong = right.exchanging(share, blockSeconds);
            assertThat(track(wrong.see(trial), wrong.times()).tracks())
                    .isEqualTo(track(right.see(trial), right.times()).tracks());
        }
    }

    @Test
    void aRunnerWhoIsSmallInThePictureIsTold() {
        FilmedTrial trial = new FilmedTrial(TRIAL, Facing.RIGHT);
        NetworkEye eye = NetworkEye.at(60).between(2, 14);
        PoseTracker tracker = new PoseTracker(PoseTrackSettings.defaults());
        List<Pose> large = eye.see(trial);
        assertThat(tracker.track(large, eye.times(), Optional.empty()).issues())
                .extracting(QualityIssue::code)
                .doesNotContain(QualityCode.RUNNER_SMALL);
        List<Pose> small = large.stream().map(PoseTrackerTest::quarter).toList();
        assertThat(tracker.track(small, eye.times(), Optional.empty()).issues())
                .extracting(QualityIssue::code)
                .contains(QualityCode.RUNNER_SMALL);
    }

    private static Pose quarter(Pose pose) {
        Map<Side, Map<BodyPoint, Keypoint>> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
            for (BodyPoint point : BodyPoint.values()) {
                pose.point(side, point)
                        .ifPresent(
                                k -> points.put(point, new Keypoint(k.position().times(0.25), k.confidence())));
            }
            sides.put(side, points);
        }
        return new Pose(pose.frame(), sides);
    }

    @ParameterizedTest
    @CsvSource({"30", "60"})
    void noPointOfALegIsTheOtherLegs(double fps) {
        for (String name : FilmedTrial.NAMES) {
            FilmedTrial trial = new FilmedTrial(name, Facing.LEFT);
            NetworkEye eye =
                    NetworkEye.at(fps).exchanging(0.3, 0.5).dropping(0.05).drifting(40);
            Tracks tracks = track(eye.see(trial), eye.times());
            assertThat(tracks.facing()).isEqualTo(Facing.LEFT);
            assertThat(tracks.nearSide()).isEqualTo(Side.LEFT);
            assertThat(tracks.tracks())
                    .allSatisfy(track -> assertThat(onTheOtherLeg(track, trial, eye))
                            .as(name + " " + track.side() + " " + track.point())
                            .isZero());
        }
    }

    /** Samples clearly nearer to where the other leg's point was. */
    private static long onTheOtherLeg(Track track, FilmedTrial trial, NetworkEye eye) {
        return track.samples().stream()
                .filter(s -> track.point() != BodyPoint.HIP)
                .filter(s -> away(s, track.side().opposite(), track.point(), trial, eye) + 15
                        < away(s, track.side(), track.point(), trial, eye))
                .count();
    }

    private static double away(TrackSample sample, Side side, BodyPoint point, FilmedTrial trial, NetworkEye eye) {
        double seconds = sample.frame() / eye.fps();
        Point drift = new Point(eye.driftPxPerSecond() * seconds, eye.driftPxPerSecond() * seconds / 3);
        return sample.position()
                .distanceTo(
                        trial.at(side, point, eye.trialSeconds(sample.frame())).plus(drift));
    }

    @Test
    void aFarLegFoundOnTheNearOneIsLeftOpen() {
        FilmedTrial trial = new FilmedTrial(TRIAL, Facing.RIGHT);
        NetworkEye eye = NetworkEye.at(30).withCollapse();
        Track ankle = track(eye.see(trial), eye.times())
                .track(Side.LEFT, BodyPoint.ANKLE)
                .orElseThrow();
        assertThat(onTheOtherLeg(ankle, trial, eye)).isZero();
        long crossings = IntStream.range(0, eye.frames())
                .filter(i -> NetworkEye.crossing(trial, eye.trialSeconds(i)))
                .count();
        assertThat(crossings).isPositive();
        assertThat(eye.frames() - ankle.samples().size()).isBetween((int) (0.7 * crossings), (int) (1.3 * crossings));
    }

    @Test
    void theStandardDeviationIsTheNetworksAndNotMuchMore() {
        FilmedTrial trial = new FilmedTrial(TRIAL, Facing.RIGHT);
        NetworkEye eye = NetworkEye.at(60);
        assertThat(track(eye.see(trial), eye.times()).tracks())
                .allSatisfy(track -> assertThat(track.samples().get(0).sd()).isBetween(2.4, 6.0));
        NetworkEye rough = eye.rougher(3);
        assertThat(track(rough.see(trial), rough.times()).tracks())
                .allSatisfy(track -> assertThat(track.samples().get(0).sd()).isBetween(7.2, 13.0));
    }

    @Test
    void aMirroredClipGivesTheMirroredTracks() {
        FilmedTrial trial = new FilmedTrial(TRIAL, Facing.RIGHT);
        NetworkEye eye = NetworkEye.at(30).exchanging(0.2, 0.4);
        Tracks right = track(eye.see(trial), eye.times());
        Tracks left =
                track(eye.see(trial).stream().map(PoseTrackerTest::mirrored).toList(), eye.times());
        assertThat(left.facing()).isEqualTo(Facing.LEFT);
        assertThat(left.nearSide()).isEqualTo(Side.LEFT);
        for (Track track : right.tracks()) {
            Track other = left.track(track.side().opposite(), track.point()).orElseThrow();
            assertThat(other.samples()).hasSameSizeAs(track.samples());
            for (int i = 0; i < track.samples().size(); i++) {
                Point a = track.samples().get(i).position();
                Point b = other.samples().get(i).position();
                assertThat(b.x()).isCloseTo(1279 - a.x(), within(1e-6));
                assertThat(b.y()).isCloseTo(a.y(), within(1e-6));
            }
        }
    }

    private static Pose mirrored(Pose pose) {
        Map<Side, Map<BodyPoint, Keypoint>> sides = new EnumMap<>(Side.class);
        pose.points().forEach((side, leg) -> {
            Map<BodyPoint, Keypoint> other = new EnumMap<>(BodyPoint.class);
            leg.forEach((point, seen) -> other.put(
                    point,
                    new Keypoint(
                            new Point(
                                    1279 - seen.position().x(), seen.position().y()),
                            seen.confidence())));
            sides.put(side.opposite(), other);
        });
        return new Pose(pose.frame(), sides);
    }

    @Test
    void whereTheUserSaysSoTheNearLegIsTheOtherSide() {
        FilmedTrial trial = new FilmedTrial(TRIAL, Facing.RIGHT);
        NetworkEye eye = NetworkEye.at(30).between(2, 8);
        Tracks told = new PoseTracker(PoseTrackSettings.defaults())
                .track(eye.see(trial), eye.times(), Optional.of(Side.LEFT))
                .tracks();
        assertThat(told.nearSide()).isEqualTo(Side.LEFT);
        assertThat(told.track(Side.LEFT, BodyPoint.ANKLE).orElseThrow().samples())
                .isEqualTo(track(eye.see(trial), eye.times())
                        .track(Side.RIGHT, BodyPoint.ANKLE)
                        .orElseThrow()
                        .samples());
    }

    @Test
    void oneLegAloneIsTrackedAsTheSideTheNetworkSays() {
        FilmedTrial trial = new FilmedTrial(TRIAL, Facing.RIGHT);
        NetworkEye eye = NetworkEye.at(30).between(2, 10);
        for (Side side : Side.values()) {
            List<Pose> alone = eye.see(trial).stream()
                    .map(pose ->
                            new Pose(pose.frame(), Map.of(side, pose.points().getOrDefault(side, Map.of()))))
                    .toList();
            PoseTracker.Result result =
                    new PoseTracker(PoseTrackSettings.defaults()).track(alone, eye.times(), Optional.empty());
            assertThat(result.tracks().sides()).containsExactly(side);
            assertThat(result.issues().stream().anyMatch(i -> i.code() == QualityCode.FAR_LEG_INDICATIVE))
                    .isEqualTo(side == Side.LEFT);
        }
    }

    @Test
    void aRunnerSeenOnAPartOfTheFramesIsTrackedWithAWord() {
        FilmedTrial trial = new FilmedTrial(TRIAL, Facing.RIGHT);
        NetworkEye eye = NetworkEye.at(30);
        List<Pose> part =
                eye.see(trial).stream().filter(p -> p.frame() % 40 >= 10).toList();
        PoseTracker.Result result =
                new PoseTracker(PoseTrackSettings.defaults()).track(part, eye.times(), Optional.empty());
        assertThat(result.issues()).anySatisfy(i -> assertThat(i.code()).isEqualTo(QualityCode.RUNNER_OFTEN_UNSEEN));
        assertThat(result.tracks().tracks())
                .allSatisfy(t -> assertThat(onTheOtherLeg(t, trial, eye)).isZero());
    }

    @Test
    void aRunnerHiddenForAWhileLeavesAGapThatIsTold() {
        FilmedTrial trial = new FilmedTrial(TRIAL, Facing.RIGHT);
        NetworkEye eye = NetworkEye.at(30).between(2, 14);
        List<Pose> hidden = eye.see(trial).stream()
                .map(pose -> pose.frame() > 100 && pose.frame() < 140 ? new Pose(pose.frame(), Map.of()) : pose)
                .toList();
        PoseTracker.Result result =
                new PoseTracker(PoseTrackSettings.defaults()).track(hidden, eye.times(), Optional.empty());
        assertThat(result.tracks().tracks())
                .allSatisfy(track -> assertThat(track.samples()).noneMatch(s -> s.frame() > 100 && s.frame() < 140));
        assertThat(result.issues())
                .filteredOn(issue -> issue.code() == QualityCode.RUNNER_HIDDEN)
                .extracting(QualityIssue::arguments)
                .containsExactly(List.of(eye.times().seconds(100), eye.times().seconds(140)));
        assertThat(result.issues()).extracting(QualityIssue::code).contains(QualityCode.RUNNER_OFTEN_UNSEEN);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "330, true", "380, false"})
    void whoRunsThereAndBackIsToldSo(int turn, boolean told) {
        FilmedTrial trial = new FilmedTrial(TRIAL, Facing.RIGHT);
        NetworkEye eye = NetworkEye.at(30).between(0, 13);
        List<Pose> there = eye.see(trial);
        List<Pose> back = eye.see(new FilmedTrial(TRIAL, Facing.LEFT));
        List<Pose> both = Stream.concat(
                        there.stream().filter(pose -> pose.frame() < turn),
                        back.stream().filter(pose -> pose.frame() >= turn))
                .toList();
        assertThat(there).hasSizeBetween(385, 395);
        if (told) {
            assertThatThrownBy(() -> track(both, eye.times()))
                    .isInstanceOf(FootfallException.class)
                    .hasMessageContaining(Problem.RUNS_BOTH_WAYS.name());
        } else {
            assertThat(track(both, eye.times()).facing()).isEqualTo(Facing.RIGHT);
        }
    }

    @Test
    void whoStandsStillIsNoRunner() {
        FilmedTrial trial = new FilmedTrial(TRIAL, Facing.RIGHT);
        Random noise = new Random(3);
        NetworkEye eye = NetworkEye.at(30).between(0, 8);
        List<Pose> still = eye.see(trial).stream()
                .map(pose -> new Pose(pose.frame(), standing(trial, noise)))
                .toList();
        assertThatThrownBy(() -> track(still, eye.times()))
                .isInstanceOf(FootfallException.class)
                .hasMessageContaining("NO_RUNNING");
    }

    private static Map<Side, Map<BodyPoint, Keypoint>> standing(FilmedTrial trial, Random noise) {
        Map<Side, Map<BodyPoint, Keypoint>> both = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            Map<BodyPoint, Keypoint> leg = new EnumMap<>(BodyPoint.class);
            for (BodyPoint point : Leg.LEG) {
                Point shaken = new Point(noise.nextGaussian(), noise.nextGaussian()).times(4);
                leg.put(point, new Keypoint(trial.at(side, point, 5).plus(shaken), 0.9));
            }
            both.put(side, leg);
        }
        return both;
    }

    @Test
    void nothingSeenIsNoRunner() {
        assertThatThrownBy(() -> track(List.of(), NetworkEye.at(30).times()))
                .isInstanceOf(FootfallException.class)
                .hasMessageContaining("NO_RUNNING");
    }
}
