package footfall.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footfall.body.Side;
import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.settings.Recording;
import footfall.settings.TimeBaseSettings;
import footfall.tracking.Track;
import footfall.tracking.Tracks;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBaseResolverTest {
    private static final double ONE_PERCENT = 0.01;
    /** The planted foot's speed before any event is known, with a typical leg. */
    private static final double ROUGH = 0.12;

    private static final double HEIGHT = 1.75;
    private static final Camera CAMERA = new Camera(0.03, 0.02, 0.01, -0.2, 3.5, new PictureSize(1920, 1080));

    private final TimeBaseResolver resolver = new TimeBaseResolver(TimeBaseSettings.defaults());

    @ParameterizedTest
    @ValueSource(doubles = {24, 25, 29.97, 30, 50, 60, 120, 240})
    void anOrdinaryClipIsNeverSlowMotion(double fps) {
        for (Recording told :
                new Recording[] {Recording.unknown(), told(3.0, 0, 0), told(1.5, 0, 0), told(6.0, HEIGHT, 0)}) {
            TimeBase base = resolver.resolve(video(fps, 0), filmed(fps, 1), told);

            assertThat(base.slowMotionFactor()).isEqualTo(1);
            assertThat(base.source()).isEqualTo(TimeBase.Source.CONTAINER_TIMES);
            assertThat(base.captureFps()).isCloseTo(fps, within(fps * ONE_PERCENT));
        }
    }

    @Test
    void slowMotionIsFoundFromBeltSpeedAndBodyHeight() {
        for (double[] rates : new double[][] {{240, 30}, {120, 30}, {240, 24}, {60, 30}, {120, 25}, {960, 30}}) {
            Tracks tracks = filmed(rates[0], rates[0] / rates[1]);
            TimeBase base = resolver.resolve(video(rates[1], 0), tracks, told(DrawnRunner.SPEED, HEIGHT, 0));

            assertThat(base.source()).isEqualTo(TimeBase.Source.PHYSICS);
            assertThat(base.slowMotionFactor())
                    .isCloseTo(rates[0] / rates[1], within(ONE_PERCENT * rates[0] / rates[1]));
            assertThat(base.issues())
                    .extracting(QualityIssue::code)
                    .containsExactly(QualityCode.TIME_BASE_FROM_PHYSICS);
        }
    }

    @Test
    void slowMotionOfWhichTooLittleWasToldIsAQuestionToTheUser() {
        for (Recording told : new Recording[] {
            Recording.unknown(),
            told(DrawnRunner.SPEED, 0, 0),
            told(0, HEIGHT, 0),
            told(DrawnRunner.SPEED / 1.609, HEIGHT, 0)
        }) {
            assertAsks(filmed(240, 8), 30, told);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.609, 1 / 1.609})
    void aSpeedInTheWrongUnitIsToldAsSuchAndTheTimesAreKept(double wrong) {
        for (double height : new double[] {0, HEIGHT}) {
            TimeBase base = resolver.resolve(video(60, 0), filmed(60, 1), told(wrong * DrawnRunner.SPEED, height, 0));

            assertThat(base.slowMotionFactor()).isEqualTo(1);
            assertThat(base.issues()).extracting(QualityIssue::code).containsExactly(QualityCode.SPEED_CONTRADICTED);
            assertThat((double) base.issues().get(0).arguments().get(1))
                    .isCloseTo(DrawnRunner.SPEED, within(ROUGH * DrawnRunner.SPEED));
        }
    }

    @Test
    void whatTheUserSaysOfTheRecordingIsCheckedAgainstGravity() {
        TimeBase base = resolver.resolve(video(60, 0), filmed(60, 1), told(0, HEIGHT, 90));
        assertThat(base.slowMotionFactor()).isCloseTo(1.5, within(ONE_PERCENT));
        assertThat(base.issues()).extracting(QualityIssue::code).containsExactly(QualityCode.TIME_BASE_DOUBTFUL);
    }

    @Test
    void whatTheUserSaysCountsAndADoubtIsSaid() {
        TimeBase right = resolver.resolve(video(30, 0), filmed(240, 8), told(0, 0, 240));
        assertThat(right.source()).isEqualTo(TimeBase.Source.USER);
        assertThat(right.captureFps()).isCloseTo(240, within(1e-6));
        assertThat(right.issues()).isEmpty();

        TimeBase odd = resolver.resolve(video(30, 0), filmed(240, 8), told(0, 0, 60));
        assertThat(odd.slowMotionFactor()).isCloseTo(2, within(ONE_PERCENT));
        assertThat(odd.issues()).extracting(QualityIssue::code).containsExactly(QualityCode.TIME_BASE_DOUBTFUL);
    }

    @Test
    void aTagOfTheContainerCountsUnlessNobodyRunsLikeThat() {
        assertThat(resolver.resolve(video(30, 240), filmed(240, 8), Recording.unknown())
                        .source())
                .isEqualTo(TimeBase.Source.CONTAINER_TAG);
        TimeBase exported = resolver.resolve(video(30, 240), filmed(30, 1), Recording.unknown());
        assertThat(exported.slowMotionFactor()).isEqualTo(1);
        assertThat(exported.source()).isEqualTo(TimeBase.Source.CONTAINER_TIMES);
    }

    @Test
    void aRateThatIsTheFilesOwnLeavesTheTimesAsTheyAre() {
        assertThat(resolver.resolve(video(239.4, 240), filmed(239.4, 1), told(0, 0, 240))
                        .slowMotionFactor())
                .isEqualTo(1);
    }

    @Test
    void aSpeedThatFitsNoRecordingRateIsAQuestionToTheUser() {
        assertAsks(filmed(240, 8), 30, told(9.0, HEIGHT, 0));
    }

    private void assertAsks(Tracks tracks, double fileFps, Recording told) {
        assertThatThrownBy(() -> resolver.resolve(video(fileFps, 0), tracks, told))
                .isInstanceOfSatisfying(
                        FootfallException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.TIME_BASE_CONTRADICTION));
    }

    @Test
    void aClipOfOneSpeedIsUsedWhole() {
        Tracks tracks = filmed(60, 1);
        SteadyPart.Result part = new SteadyPart(TimeBaseSettings.defaults()).of(tracks);
        assertThat(part.tracks()).isEqualTo(tracks);
        assertThat(part.issues()).isEmpty();
    }

    @Test
    void slowMotionThatStartsAtNormalSpeedIsSplitAtTheChange() {
        Tracks tracks = retimed(filmed(240, 1), t -> t < 2.2 ? t : 2.2 + 8 * (t - 2.2));

        SteadyPart.Result part = new SteadyPart(TimeBaseSettings.defaults()).of(tracks);

        assertThat(part.issues()).extracting(QualityIssue::code).containsExactly(QualityCode.SPEED_CHANGES);
        assertThat(part.tracks().times()).isEqualTo(tracks.times());
        int first = part.tracks().tracks().get(0).samples().get(0).frame();
        assertThat(tracks.times().seconds(first)).isBetween(2.2, 2.2 + 8 * 1.5 * DrawnRunner.STRIDE_SECONDS);
        TimeBase base = resolver.resolve(video(60, 0), part.tracks(), told(DrawnRunner.SPEED, HEIGHT, 0));
        assertThat(base.slowMotionFactor()).isCloseTo(8, within(8 * ONE_PERCENT));
    }

    @Test
    void aSpeedThatNeverSettlesIsRefused() {
        Tracks tracks = retimed(filmed(60, 1), t -> t + 0.04 * t * t);
        assertThatThrownBy(() -> new SteadyPart(TimeBaseSettings.defaults()).of(tracks))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.SPEED_CHANGES));
    }

    @Test
    void aStopMidwayIsFoundAndTheLongerPartIsUsed() {
        Tracks tracks = filmed(60, 1);
        double stop = 2.5;
        // the runner hangs in one pose for 3 s: the same frames' samples again and again
        Tracks stopped = DrawnRunner.still(tracks, stop, 3);

        SteadyPart.Result part = new SteadyPart(TimeBaseSettings.defaults()).of(stopped);

        assertThat(part.issues()).extracting(QualityIssue::code).containsExactly(QualityCode.SPEED_CHANGES);
        int first = part.tracks().tracks().get(0).samples().get(0).frame();
        assertThat(stopped.times().seconds(first)).isBetween(stop + 3, stop + 3 + 1.5 * DrawnRunner.STRIDE_SECONDS);
    }

    @Test
    void standingBeforeTheRunIsCutOffAndSaid() {
        Tracks standing = DrawnRunner.still(filmed(60, 1), 0.1, 3);

        SteadyPart.Result part = new SteadyPart(TimeBaseSettings.defaults()).of(standing);

        assertThat(part.issues()).extracting(QualityIssue::code).containsExactly(QualityCode.SPEED_CHANGES);
        int first = part.tracks().tracks().get(0).samples().get(0).frame();
        assertThat(standing.times().seconds(first)).isBetween(3.0, 3.1 + 1.5 * DrawnRunner.STRIDE_SECONDS);
    }

    @Test
    void aFootThatIsNotSeenForAWhileIsNoStop() {
        Tracks tracks = filmed(60, 1);
        Tracks gap = tracks.withTracks(tracks.tracks().stream()
                .map(t -> new Track(
                        t.side(),
                        t.point(),
                        t.samples().stream()
                                .filter(s -> s.frame() < 200 || s.frame() > 290)
                                .toList()))
                .toList());

        SteadyPart.Result part = new SteadyPart(TimeBaseSettings.defaults()).of(gap);

        assertThat(part.tracks()).isEqualTo(gap);
        assertThat(part.issues()).isEmpty();
    }

    private static Tracks filmed(double fps, double slowMotion) {
        Tracks tracks = DrawnRunner.trial(Side.RIGHT, fps, 9, 0)
                .seenBy(CAMERA, 0, 9, 0, Map.of(), 1)
                .pixels()
                .orElseThrow();
        return tracks.withTimes(tracks.times().dividedBy(1 / slowMotion));
    }

    private static Tracks retimed(Tracks tracks, DoubleUnaryOperator time) {
        double[] times = tracks.times().toArray();
        for (int i = 0; i < times.length; i++) {
            times[i] = time.applyAsDouble(times[i]);
        }
        return tracks.withTimes(new FrameTimes(times));
    }

    private static Optional<VideoInfo> video(double fps, double tag) {
        return Optional.of(
                new VideoInfo("drawn.mp4", 1920, 1080, 0, fps, tag > 0 ? Optional.of(tag) : Optional.empty(), "h264"));
    }

    private static Recording told(double speed, double height, double captureFps) {
        return new Recording(
                positive(height),
                Optional.empty(),
                positive(speed),
                positive(captureFps),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Double> positive(double value) {
        return value > 0 ? Optional.of(value) : Optional.empty();
    }
}
