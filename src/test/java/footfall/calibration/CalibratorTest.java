package footfall.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.events.GaitEvent;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.geometry.Point;
import footfall.observation.VideoInfo;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.settings.CalibrationSettings;
import footfall.settings.Recording;
import footfall.signal.Trajectory;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CalibratorTest {
    /** Foot-hip distance: the prior still pulls a little at cameras far from it. */
    private static final double METRES = 0.006;

    private static final double DEGREES = 0.4;
    private static final double ONE_PERCENT = 0.01;
    private static final double ROUNDING = 1e-6;
    private static final PictureSize FULL_HD = new PictureSize(1920, 1080);
    private static final Camera CROOKED = camera(3, 2, 1.5, 0.85, FULL_HD);
    /** The markers lie 30 mm nearer to the camera, 3.4 m away, than the ankle, in the mean. */
    private static final double MEAN_PLANE = 1 - 0.03 / 3.4;

    private static final double SCALE = 2 * ONE_PERCENT;
    private static final double HEIGHT = 1.75;
    private static final double LEG = 1.118 * (DrawnRunner.THIGH_METRES + DrawnRunner.SHANK_METRES);

    private final CalibrationSettings settings = CalibrationSettings.defaults();

    @Test
    void aCrookedCameraIsSeenThrough() {
        for (Camera camera : List.of(
                CROOKED,
                camera(-3, -3, -1, 1.1, FULL_HD),
                camera(0, 0, 0, 0.95, FULL_HD),
                camera(2, 2, 1, 0.8, new PictureSize(1080, 1920)))) {
            Trial clip = seen(camera);
            Calibration calibration = calibrated(clip, speed());

            assertRight(clip, calibration);
            assertThat(calibration.rollDegrees().orElseThrow()).isCloseTo(clip.rollDegrees(), within(DEGREES));
            assertThat(calibration.scale().orElseThrow().metresPerPixel())
                    .isCloseTo(clip.metresPerPixel(), within(clip.metresPerPixel() * 2 * ONE_PERCENT));
        }
    }

    @Test
    void aTiltedCameraIsSaid() {
        assertThat(calibrated(seen(CROOKED), speed()).issues())
                .extracting(QualityIssue::code)
                .contains(QualityCode.CAMERA_TILTED);
        assertThat(calibrated(seen(camera(0, 0, 0, 0.95, FULL_HD)), speed()).issues())
                .isEmpty();
    }

    @Test
    void theMirroredClipGivesTheSameMotion() {
        Trial clip = seen(CROOKED);
        Tracks tracks = clip.pixels().orElseThrow();
        Tracks mirrored = mapped(tracks, p -> new Point(1919 - p.x(), p.y()), Facing.LEFT);

        Calibration one = calibrated(clip, speed());
        Calibration other = calibrated(clip, mirrored, FULL_HD, speed());

        assertSame(one, other);
        assertThat(other.rollDegrees().orElseThrow())
                .isCloseTo(-one.rollDegrees().orElseThrow(), within(ROUNDING));
    }

    @Test
    void doubleResolutionGivesTheSameMotionAtHalfTheMetresPerPixel() {
        Trial clip = seen(CROOKED);
        Tracks doubled =
                mapped(clip.pixels().orElseThrow(), p -> new Point(2 * p.x() + 0.5, 2 * p.y() + 0.5), Facing.RIGHT);

        Calibration one = calibrated(clip, speed());
        Calibration other = calibrated(clip, doubled, new PictureSize(3840, 2160), speed());

        assertSame(one, other);
        assertThat(other.scale().orElseThrow().metresPerPixel())
                .isCloseTo(one.scale().orElseThrow().metresPerPixel() / 2, within(ROUNDING));
    }

    @Test
    void anInclineIsNoTilt() {
        Trial clip = DrawnRunner.trial(Side.RIGHT, 120, 9, 0.08)
                .seenBy(camera(0, 0, 0, 0.95, FULL_HD), 0, 9, 0, Map.of(), 1);
        Calibration calibration = calibrated(clip, told(0, 0, DrawnRunner.SPEED, 8, 0));

        assertRight(clip, calibration);
        assertThat(calibration.rollDegrees().orElseThrow()).isCloseTo(0, within(DEGREES));
    }

    @Test
    void whatIsMissingWidensTheInterval() {
        Trial clip = seen(CROOKED);
        double whole = sd(clip, calibrated(clip, speed()));
        for (BodyPoint missing : List.of(BodyPoint.TOE, BodyPoint.HEEL)) {
            Calibration without = calibrated(clip, without(clip, missing), FULL_HD, speed());
            assertThat(Math.abs(error(clip, without))).isLessThan(3 * sd(clip, without));
            assertThat(sd(clip, without)).isGreaterThanOrEqualTo(0.95 * whole);
        }
        Calibration kneeless = calibrated(clip, without(clip, BodyPoint.KNEE), FULL_HD, told(0, LEG, 0, 0, 0));
        assertThat(Math.abs(error(clip, kneeless))).isLessThan(3 * sd(clip, kneeless));
        assertThat(sd(clip, kneeless)).isGreaterThan(whole);
    }

    @Test
    void theToldLegLengthIsTheLegLengthAndGivesTheScale() {
        Trial clip = seen(CROOKED);
        Calibration calibration = calibrated(clip, told(0, LEG, 0, 0, 0));

        assertThat(calibration.legLengthMetres()).contains(LEG);
        assertThat(calibration.scale().orElseThrow().source()).isEqualTo(Scale.Source.LEG_LENGTH);
        assertRight(clip, calibration);
    }

    @Test
    void everySourceOfScaleGivesTheTruth() {
        Trial clip = seen(CROOKED);
        double metresPerPixel = calibrated(clip, speed()).scale().orElseThrow().metresPerPixel();
        assertThat(metresPerPixel).isCloseTo(clip.metresPerPixel(), within(SCALE * clip.metresPerPixel()));
        Map<Scale.Source, Recording> ways = Map.of(
                Scale.Source.EXPLICIT, told(0, 0, 0, 0, MEAN_PLANE * clip.metresPerPixel()),
                Scale.Source.LEG_LENGTH, told(0, LEG, 0, 0, 0),
                Scale.Source.BODY_HEIGHT, told(HEIGHT, 0, 0, 0, 0),
                Scale.Source.BELT_SPEED, speed());
        ways.forEach((source, told) -> {
            Calibration calibration = calibrated(clip, told);
            assertThat(calibration.scale().orElseThrow().source()).isEqualTo(source);
            assertThat(calibration.scale().orElseThrow().metresPerPixel())
                    .isCloseTo(clip.metresPerPixel(), within(SCALE * clip.metresPerPixel()));
            assertThat(calibration.legLengthMetres().orElseThrow()).isCloseTo(LEG, within(SCALE * LEG));
            assertRight(clip, calibration);
        });
    }

    @Test
    void scalesThatAgreeAreAveragedInSilenceAndTheDisagreementIsSaidInPerCent() {
        Trial clip = seen(CROOKED);
        Calibration agreeing = calibrated(clip, told(1.03 * HEIGHT, 0, DrawnRunner.SPEED, 0, 0));
        assertThat(agreeing.issues()).extracting(QualityIssue::code).doesNotContain(QualityCode.SCALES_DISAGREE);
        assertThat(agreeing.scale().orElseThrow().source()).isEqualTo(Scale.Source.BELT_SPEED);
        assertRight(clip, agreeing);

        Calibration not = calibrated(clip, told(1.10 * HEIGHT, 0, DrawnRunner.SPEED, 0, 0));
        QualityIssue issue = not.issues().stream()
                .filter(i -> i.code() == QualityCode.SCALES_DISAGREE)
                .findFirst()
                .orElseThrow();
        assertThat((double) issue.arguments().get(0)).isCloseTo(10, within(2.0));
        assertThat(not.scale().orElseThrow().source()).isEqualTo(Scale.Source.BODY_HEIGHT);
    }

    @Test
    void aSpeedThatMakesAGiantOrADwarfIsNoScale() {
        for (double wrong : new double[] {1.609, 1 / 1.609}) {
            Calibration calibration = calibrated(seen(CROOKED), told(0, 0, wrong * DrawnRunner.SPEED, 0, 0));
            assertThat(calibration.scale()).isEmpty();
            assertThat(calibration.issues()).extracting(QualityIssue::code).contains(QualityCode.SCALE_UNKNOWN);
        }
    }

    @Test
    void aToldLegLengthIsMeasuredOnTheStandingLegUnlessItsSizeDoesNotFitTheRun() {
        Trial clip = seen(CROOKED);
        Recording told = told(0, LEG, 0, 0, 0);
        double alone = calibrated(clip, told).scale().orElseThrow().metresPerPixel();

        Calibration with = calibrated(clip, Optional.of(standing(clip, 1.03)), told);
        double smaller = settings.legPerThighAndShank() / settings.legPerStandingThighAndShank() / 1.03;
        assertThat(with.scale().orElseThrow().metresPerPixel()).isCloseTo(smaller * alone, within(SCALE * alone));
        assertThat(with.scale().orElseThrow().metresPerPixel()).isLessThan(0.985 * alone);
        assertThat(with.issues()).extracting(QualityIssue::code).doesNotContain(QualityCode.STANDING_SIZE_DIFFERS);
        assertThat(with.motion().standing()).hasSize(1);

        Calibration zoomed = calibrated(clip, Optional.of(standing(clip, 1.1)), told);
        assertThat(zoomed.scale().orElseThrow().metresPerPixel()).isCloseTo(alone, within(1e-9));
        assertThat(zoomed.issues())
                .filteredOn(i -> i.code() == QualityCode.STANDING_SIZE_DIFFERS)
                .singleElement()
                .satisfies(i -> assertThat((double) i.arguments().get(0)).isCloseTo(10, within(1.0)));
    }

    /** The leg held as it is in the middle of a contact, its picture that much larger about its centre. */
    private static Tracks standing(Trial clip, double larger) {
        Tracks run = clip.pixels().orElseThrow();
        GaitEvent strike = clip.events().strikes().get(3);
        int frame = run.times().nearest(strike.timeSeconds() + 0.1);
        return run.withTracks(run.tracks().stream()
                .map(track -> {
                    Point at = track.samples().stream()
                            .filter(s -> s.frame() == frame)
                            .findFirst()
                            .orElseThrow()
                            .position();
                    Point there = new Point(960 + larger * (at.x() - 960), 540 + larger * (at.y() - 540));
                    return new Track(
                            track.side(),
                            track.point(),
                            track.samples().stream()
                                    .map(s -> new TrackSample(s.frame(), there, 0.2, s.origin()))
                                    .toList());
                })
                .toList());
    }

    private Calibration calibrated(Trial clip, Optional<Tracks> standing, Recording told) {
        return new Calibrator(settings)
                .calibrate(
                        clip.pixels().orElseThrow(),
                        standing,
                        Map.of(clip.side(), clip.events()),
                        clip.video(),
                        told,
                        CameraGuides.none());
    }

    @Test
    void anExplicitScaleIsKept() {
        Calibration calibration = calibrated(seen(CROOKED), told(0, LEG, 0, 0, 0.0025));
        assertThat(calibration.scale().orElseThrow().metresPerPixel()).isCloseTo(0.0025, within(0.0025 * 1e-4));
        assertThat(calibration.scale().orElseThrow().source()).isEqualTo(Scale.Source.EXPLICIT);
    }

    @Test
    void scalesThatDisagreeAreSaidAndTheMoreTrustedCounts() {
        Calibration calibration = calibrated(seen(CROOKED), told(0, LEG, 1.1 * DrawnRunner.SPEED, 0, 0));

        assertThat(calibration.issues()).extracting(QualityIssue::code).contains(QualityCode.SCALES_DISAGREE);
        assertThat(calibration.scale().orElseThrow().source()).isEqualTo(Scale.Source.LEG_LENGTH);
        assertThat(calibration.scale().orElseThrow().relativeUncertainty()).isGreaterThan(0.04);
    }

    @Test
    void onStillGroundTheSpeedIsNoScaleAndTheFootsPathNoLevel() {
        Trial belt = DrawnRunner.trial(Side.RIGHT, 120, 2.5, 0);
        Trial ground = belt.carriedForward(DrawnRunner.SPEED).seenBy(CROOKED, 0, 2.5, 0, Map.of(), 1);

        Calibration calibration = calibrated(ground, told(0, LEG, DrawnRunner.SPEED, 0, 0));

        assertThat(calibration.issues()).extracting(QualityIssue::code).doesNotContain(QualityCode.SCALES_DISAGREE);
        assertThat(calibration.scale().orElseThrow().source()).isEqualTo(Scale.Source.LEG_LENGTH);
        assertThat(Math.abs(error(ground, calibration))).isLessThan(3 * sd(ground, calibration));
        assertThat(calibrated(ground, speed()).motion().unit()).isEqualTo(Motion.Unit.LEG_LENGTHS);
    }

    @Test
    void withoutAScaleLengthsAreInLegsAndThatIsSaid() {
        Trial clip = seen(CROOKED);
        Calibration calibration = calibrated(clip, Recording.unknown());

        assertThat(calibration.motion().unit()).isEqualTo(Motion.Unit.LEG_LENGTHS);
        assertThat(calibration.scale()).isEmpty();
        assertThat(calibration.legLengthMetres()).isEmpty();
        assertThat(calibration.issues()).extracting(QualityIssue::code).contains(QualityCode.SCALE_UNKNOWN);
        double truth = Trial.landing(leg(clip.truth()), clip.events().strikes())[0];
        double legs = Trial.landing(leg(calibration.motion()), clip.events().strikes())[0];
        assertThat(legs * LEG).isCloseTo(truth, within(METRES));
    }

    @Test
    void withoutEventsOrPictureSizeAnAnswerIsGivenAndItsIntervalIsWider() {
        Trial clip = seen(CROOKED);
        Calibration blind = new Calibrator(settings)
                .calibrate(clip.pixels().orElseThrow(), Map.of(), Optional.empty(), told(0, LEG, 0, 0, 0));

        assertThat(Math.abs(error(clip, blind))).isLessThan(3 * sd(clip, blind));
        assertThat(sd(clip, blind)).isGreaterThan(1.5 * sd(clip, calibrated(clip, speed())));
    }

    @Test
    void gapsStayUnknown() {
        Trial clip = seen(CROOKED);
        Tracks tracks = clip.pixels().orElseThrow();
        Tracks holed = tracks.withTracks(tracks.tracks().stream()
                .map(t -> new Track(
                        t.side(),
                        t.point(),
                        t.samples().stream().filter(s -> s.frame() % 50 > 5).toList()))
                .toList());

        Calibration calibration = calibrated(clip, holed, FULL_HD, speed());

        Trajectory hip = leg(calibration.motion()).point(BodyPoint.HIP).orElseThrow();
        assertThat(hip.known(100)).isFalse();
        assertThat(hip.known(110)).isTrue();
    }

    @Test
    void tracksInMetresPassThrough() {
        Trial trial = seen(CROOKED);
        Tracks tracks = new Tracks(
                trial.times(),
                Facing.RIGHT,
                Side.RIGHT,
                Tracks.Unit.METRES,
                trial.pixels().orElseThrow().tracks());
        Calibration calibration =
                new Calibrator(settings).calibrate(tracks, Map.of(), Optional.empty(), Recording.unknown());

        assertThat(calibration.scale().orElseThrow().source()).isEqualTo(Scale.Source.TRACK_FILE);
        TrackSample sample =
                tracks.track(Side.RIGHT, BodyPoint.TOE).orElseThrow().samples().get(7);
        assertThat(leg(calibration.motion()).point(BodyPoint.TOE).orElseThrow().x(7))
                .isEqualTo(sample.position().x());
        assertThat(calibration.oneSdVariants()).isNotEmpty();
    }

    private void assertRight(Trial clip, Calibration calibration) {
        assertThat(calibration.motion().unit()).isEqualTo(Motion.Unit.METRES);
        assertThat(error(clip, calibration)).isCloseTo(0, within(METRES));
        assertThat(Math.abs(error(clip, calibration))).isLessThan(2 * sd(clip, calibration));
    }

    private static void assertSame(Calibration one, Calibration other) {
        for (BodyPoint point : List.of(BodyPoint.HIP, BodyPoint.ANKLE)) {
            Trajectory a = leg(one.motion()).point(point).orElseThrow();
            Trajectory b = leg(other.motion()).point(point).orElseThrow();
            assertThat(a.x(500)).isCloseTo(b.x(500), within(ROUNDING));
            assertThat(a.y(500)).isCloseTo(b.y(500), within(ROUNDING));
        }
    }

    private static double error(Trial clip, Calibration calibration) {
        return landing(clip, calibration.motion())
                - Trial.landing(leg(clip.truth()), clip.events().strikes())[0];
    }

    private static double sd(Trial clip, Calibration calibration) {
        double best = landing(clip, calibration.motion());
        return Math.sqrt(calibration.oneSdVariants().stream()
                .mapToDouble(v -> Math.pow(landing(clip, v.motion()) - best, 2))
                .sum());
    }

    private static double landing(Trial clip, Motion motion) {
        return Trial.footHip(leg(motion), clip.events().strikes());
    }

    private static LegMotion leg(Motion motion) {
        return motion.leg(Side.RIGHT).orElseThrow();
    }

    private Calibration calibrated(Trial clip, Recording told) {
        return new Calibrator(settings)
                .calibrate(clip.pixels().orElseThrow(), Map.of(clip.side(), clip.events()), clip.video(), told);
    }

    private Calibration calibrated(Trial clip, Tracks tracks, PictureSize size, Recording told) {
        VideoInfo video =
                new VideoInfo("drawn", (int) size.widthPx(), (int) size.heightPx(), 0, 120, Optional.empty(), "");
        return new Calibrator(settings).calibrate(tracks, Map.of(clip.side(), clip.events()), Optional.of(video), told);
    }

    private static Trial seen(Camera camera) {
        return DrawnRunner.trial(Side.RIGHT, 120, 9, 0).seenBy(camera, 0, 9, 0.1, Map.of(), 1);
    }

    private static Camera camera(double yaw, double pitch, double roll, double focal, PictureSize size) {
        return new Camera(Math.toRadians(yaw), Math.toRadians(pitch), Math.toRadians(roll), Math.log(focal), 3.4, size);
    }

    private static Tracks without(Trial clip, BodyPoint missing) {
        Tracks tracks = clip.pixels().orElseThrow();
        return tracks.withTracks(
                tracks.tracks().stream().filter(t -> t.point() != missing).toList());
    }

    private static Tracks mapped(Tracks tracks, UnaryOperator<Point> map, Facing facing) {
        return new Tracks(
                tracks.times(),
                facing,
                tracks.nearSide(),
                tracks.unit(),
                tracks.tracks().stream()
                        .map(t -> new Track(
                                t.side(),
                                t.point(),
                                t.samples().stream()
                                        .map(s ->
                                                new TrackSample(s.frame(), map.apply(s.position()), s.sd(), s.origin()))
                                        .toList()))
                        .toList());
    }

    private static Recording speed() {
        return told(0, 0, DrawnRunner.SPEED, 0, 0);
    }

    /** 0 = not told. */
    private static Recording told(
            double height, double legLength, double speed, double inclinePercent, double metresPerPixel) {
        return new Recording(
                optional(height),
                optional(legLength),
                optional(speed),
                Optional.empty(),
                Optional.empty(),
                optional(inclinePercent),
                optional(metresPerPixel),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Double> optional(double value) {
        return value == 0 ? Optional.empty() : Optional.of(value);
    }
}
