package footfall.gait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.geometry.Point;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.settings.GaitSettings;
import footfall.settings.OverstrideSettings;
import footfall.settings.Recording;
import footfall.signal.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaitAnalyzerTest {
    private static final GaitSettings SETTINGS = GaitSettings.defaults();
    /** A local cubic through frames 1/60 s apart follows the sticks' harmonics to this. */
    private static final double MILLIMETRE = 0.001;

    private static final double DEGREES = 0.3;
    private static final double STICKER_METRES = 0.0005;
    /** Half a search step beside a flat peak. */
    private static final double PEAK_DEGREES = 0.6;

    @ParameterizedTest
    @ValueSource(doubles = {60, 120, 240})
    void everyMetricOfAStickLegIsThatOfItsFormula(double fps) {
        StickLeg leg = StickLeg.at(fps);

        MetricTable metrics = analyze(leg).metrics();

        double first = leg.firstStrike();
        double strike = first + StickLeg.STRIDE;
        double off = strike + StickLeg.CONTACT;
        double flat = leg.footDegrees(strike + SETTINGS.flatFootShare() * StickLeg.CONTACT);
        double ahead = ahead(leg, BodyPoint.ANKLE, strike);
        check(metrics, Metric.FOOT_HIP_DISTANCE, ahead, MILLIMETRE);
        check(metrics, Metric.HEEL_HIP_DISTANCE, ahead(leg, BodyPoint.HEEL, strike), MILLIMETRE);
        check(metrics, Metric.TOE_HIP_DISTANCE, ahead(leg, BodyPoint.TOE, strike), MILLIMETRE);
        check(metrics, Metric.FOOT_HIP_PERCENT_LEG, 100 * ahead / 0.9, 0.2);
        Point ankle = leg.at(BodyPoint.ANKLE, strike).minus(leg.hip(strike));
        check(metrics, Metric.LANDING_ANGLE, Math.toDegrees(Math.atan2(ankle.x(), -ankle.y())), DEGREES);
        check(metrics, Metric.SHANK_ANGLE, leg.shankDegrees(strike), DEGREES);
        check(metrics, Metric.THIGH_ANGLE_AT_STRIKE, leg.thighDegrees(strike), DEGREES);
        check(metrics, Metric.THIGH_ANGLE_AT_TOE_OFF, leg.thighDegrees(off), DEGREES);
        check(metrics, Metric.KNEE_FLEXION_AT_STRIKE, knee(leg, strike), DEGREES);
        check(metrics, Metric.KNEE_FLEXION_PEAK_STANCE, highest(t -> knee(leg, t), strike, off), PEAK_DEGREES);
        check(metrics, Metric.FOOT_INCLINATION, leg.footDegrees(strike) - flat, DEGREES);
        check(metrics, Metric.TRUNK_LEAN_AT_STRIKE, leg.trunkDegrees(strike), DEGREES);
        check(metrics, Metric.TRUNK_LEAN_PEAK_STANCE, highest(leg::trunkDegrees, strike, off), PEAK_DEGREES);
        check(metrics, Metric.HIP_VERTICAL_OSCILLATION, 0.1, 2 * MILLIMETRE);
        check(metrics, Metric.STRIDE_TIME, StickLeg.STRIDE, 1e-6);
        check(metrics, Metric.STEP_RATE, 160, 1e-6);
        check(metrics, Metric.CONTACT_TIME, StickLeg.CONTACT, 1e-6);
        check(metrics, Metric.FLIGHT_TIME, StickLeg.STRIDE / 2 - StickLeg.CONTACT, 1e-6);
        check(metrics, Metric.DUTY_FACTOR, StickLeg.CONTACT / StickLeg.STRIDE, 1e-6);
        double earlier = ahead(leg, BodyPoint.ANKLE, strike - SETTINGS.retractionSeconds());
        check(metrics, Metric.FOOT_RETRACTION_SPEED, (earlier - ahead) / SETTINGS.retractionSeconds(), 0.05);
    }

    @Test
    void theFootAheadIsPositiveAndTheFootBehindNegative() {
        StickLeg leg = StickLeg.at(120);
        Stride stride = analyze(leg).strides().get(2);

        assertThat(stride.value(Metric.FOOT_HIP_DISTANCE).orElseThrow()).isPositive();
        assertThat(stride.value(Metric.THIGH_ANGLE_AT_STRIKE).orElseThrow()).isPositive();
        assertThat(stride.value(Metric.THIGH_ANGLE_AT_TOE_OFF).orElseThrow()).isNegative();
        assertThat(stride.value(Metric.KNEE_FLEXION_PEAK_STANCE).orElseThrow()).isPositive();
    }

    @Test
    void withAStandingClipTheFootCountsFromHowItStandsAndTheKneeIsJudged() {
        StickLeg leg = StickLeg.at(120);
        double strike = leg.strikes().get(2);
        double stands = strike + 0.02;
        GaitAnalysis without = analyze(leg);
        GaitAnalysis with = analyzer()
                .analyze(
                        new Calibration(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(0.9),
                                new Motion(List.of(leg.motion()), List.of(standing(leg, stands)), Motion.Unit.METRES),
                                List.of(),
                                List.of()),
                        List.of(leg.events()),
                        Recording.unknown(),
                        120);

        check(with.metrics(), Metric.FOOT_INCLINATION, leg.footDegrees(strike) - leg.footDegrees(stands), DEGREES);
        check(with.metrics(), Metric.KNEE_FLEXION_AT_STRIKE, knee(leg, strike), DEGREES);
        assertThat(halfWidth(with.metrics(), Metric.FOOT_INCLINATION))
                .isLessThan(halfWidth(without.metrics(), Metric.FOOT_INCLINATION) / 2);
        assertThat(codes(without)).contains(QualityCode.STANDING_CLIP_MISSING);
        assertThat(codes(with)).doesNotContain(QualityCode.STANDING_CLIP_MISSING);
        assertThat(without.verdict().reasons()).doesNotContain(OverstrideVerdict.Reason.KNEE_NEARLY_STRAIGHT);
        assertThat(with.verdict().reasons()).contains(OverstrideVerdict.Reason.KNEE_NEARLY_STRAIGHT);
    }

    @Test
    void theStandingAnglesAreThoseOfTheSticksAndTheirErrorThatOfTheStickers() {
        StickLeg leg = StickLeg.at(120);
        double stands = leg.strikes().get(2) + 0.1;
        StandingPose pose = StandingPose.of(standing(leg, stands));

        assertThat(pose.kneeFlexion().orElseThrow().degrees()).isCloseTo(knee(leg, stands), within(1e-6));
        assertThat(pose.foot().orElseThrow().degrees()).isCloseTo(leg.footDegrees(stands), within(1e-6));
        assertThat(pose.trunkLean().orElseThrow().degrees()).isCloseTo(leg.trunkDegrees(stands), within(1e-6));
        double foot = leg.at(BodyPoint.TOE, stands).distanceTo(leg.at(BodyPoint.HEEL, stands));
        assertThat(pose.foot().orElseThrow().sdDegrees())
                .isCloseTo(Math.toDegrees(Math.sqrt(2) * STICKER_METRES / foot), within(0.01));
    }

    /** The stick leg held as it is at one moment. */
    private static LegMotion standing(StickLeg leg, double moment) {
        Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
        for (BodyPoint point : BodyPoint.values()) {
            Point at = leg.at(point, moment);
            double[] x = new double[90];
            double[] y = new double[90];
            double[] sd = new double[90];
            double[] seconds = new double[90];
            boolean[] seen = new boolean[90];
            Arrays.fill(x, at.x());
            Arrays.fill(y, at.y());
            Arrays.fill(sd, STICKER_METRES);
            Arrays.fill(seen, true);
            Arrays.setAll(seconds, i -> i / 30.0);
            points.put(point, new Trajectory(seconds, x, y, sd, seen));
        }
        return new LegMotion(leg.side(), points);
    }

    @Test
    void theOtherLegMeasuresTheSame() {
        StickLeg leg = StickLeg.at(120);
        Map<Metric, MetricSummary> right = analyze(leg).metrics().bySide().get(Side.RIGHT);
        Map<Metric, MetricSummary> left = analyze(leg.onSide(Side.LEFT, leg.firstStrike()))
                .metrics()
                .bySide()
                .get(Side.LEFT);

        assertThat(left).isEqualTo(right);
    }

    @Test
    void aBodyTwiceAsLargeHasTheSameAnglesAndTwiceTheDistances() {
        MetricTable one = analyze(StickLeg.at(120)).metrics();
        MetricTable two = analyze(StickLeg.at(120).scaledBy(2)).metrics();

        for (Metric metric : List.of(Metric.SHANK_ANGLE, Metric.KNEE_FLEXION_AT_STRIKE, Metric.LANDING_ANGLE)) {
            check(two, metric, mean(one, metric), 1e-9);
        }
        for (Metric metric : List.of(Metric.FOOT_HIP_DISTANCE, Metric.HIP_VERTICAL_OSCILLATION)) {
            check(two, metric, 2 * mean(one, metric), 1e-9);
        }
    }

    @Test
    void withoutAScaleAnglesAndPercentAreGivenAndMetresAreNot() {
        StickLeg leg = StickLeg.at(120);
        GaitAnalysis analysis = analyzer()
                .analyze(
                        StickLeg.calibration(List.of(leg.motion()), Motion.Unit.LEG_LENGTHS, Optional.empty()),
                        List.of(leg.events()),
                        Recording.unknown(),
                        120);
        Map<Metric, MetricSummary> metrics = analysis.metrics().bySide().get(Side.RIGHT);

        assertThat(metrics)
                .containsKeys(Metric.LANDING_ANGLE, Metric.SHANK_ANGLE, Metric.FOOT_HIP_PERCENT_LEG)
                .doesNotContainKeys(
                        Metric.FOOT_HIP_DISTANCE, Metric.HIP_VERTICAL_OSCILLATION, Metric.FOOT_RETRACTION_SPEED);
        assertThat(analysis.verdict().answer()).isEqualTo(OverstrideVerdict.Answer.UNCERTAIN);
        assertThat(analysis.verdict().reasons()).contains(OverstrideVerdict.Reason.SPEED_UNKNOWN);
        assertThat(codes(analysis)).contains(QualityCode.SPEED_UNKNOWN);
    }

    @Test
    void aMissingKneeTakesOnlyWhatNeedsIt() {
        StickLeg leg = StickLeg.at(120);
        GaitAnalysis analysis = analyze(leg.without(BodyPoint.KNEE), leg.events());
        Map<Metric, MetricSummary> metrics = analysis.metrics().bySide().get(Side.RIGHT);

        assertThat(metrics)
                .containsKeys(Metric.FOOT_HIP_DISTANCE, Metric.LANDING_ANGLE, Metric.FOOT_INCLINATION)
                .doesNotContainKeys(Metric.SHANK_ANGLE, Metric.KNEE_FLEXION_AT_STRIKE, Metric.THIGH_ANGLE_AT_STRIKE);
        assertThat(analysis.issues()).anySatisfy(i -> assertThat(i.arguments()).contains(BodyPoint.KNEE, Side.RIGHT));
    }

    @Test
    void aHipUnknownAtTwoLandingsDropsTwoStrides() {
        StickLeg leg = StickLeg.at(120);
        Trajectory hip = changed(leg.path(BodyPoint.HIP), (i, path) -> {
            double t = path.seconds(i);
            return near(t, leg.strikes().get(3)) || near(t, leg.strikes().get(5)) ? Double.NaN : path.x(i);
        });
        GaitAnalysis analysis = analyze(with(leg.motion(), BodyPoint.HIP, hip), leg.events());

        assertThat(analysis.metrics()
                        .of(Side.RIGHT, Metric.FOOT_HIP_DISTANCE)
                        .orElseThrow()
                        .n())
                .isEqualTo(leg.strikes().size() - 2);
        assertThat(analysis.issues()).anySatisfy(i -> {
            assertThat(i.code()).isEqualTo(QualityCode.STRIDES_DROPPED);
            assertThat(i.arguments()).startsWith(2L, leg.strikes().size());
        });
    }

    @Test
    void fewStridesAndFewFramesAreSaid() {
        StickLeg leg = StickLeg.at(30).lasting(3);

        assertThat(codes(analyze(leg)))
                .contains(QualityCode.TOO_FEW_STRIDES, QualityCode.FRAME_RATE_LOW, QualityCode.NEAR_LEG_ONLY);
        assertThat(codes(analyze(StickLeg.at(120))))
                .doesNotContain(
                        QualityCode.TOO_FEW_STRIDES,
                        QualityCode.FRAME_RATE_LOW,
                        QualityCode.STRIDES_DROPPED,
                        QualityCode.MARKER_MISSING,
                        QualityCode.NO_TREADMILL);
    }

    @Test
    void withBothLegsFlightEndsAtTheOtherFootsStrike() {
        StickLeg right = StickLeg.at(120);
        StickLeg left = right.onSide(Side.LEFT, right.firstStrike() + 0.36);
        GaitAnalysis analysis = analyzer()
                .analyze(
                        StickLeg.calibration(
                                List.of(right.motion(), left.motion()), Motion.Unit.METRES, Optional.of(0.9)),
                        List.of(left.events(), right.events()),
                        Recording.unknown(),
                        120);

        MetricTable metrics = analysis.metrics();
        check(metrics, Metric.FLIGHT_TIME, 0.36 - StickLeg.CONTACT, 1e-6);
        assertThat(metrics.of(Side.LEFT, Metric.FLIGHT_TIME).orElseThrow().mean())
                .isCloseTo(0.39 - StickLeg.CONTACT, within(1e-6));
        assertThat(metrics.both(Metric.STEP_RATE).orElseThrow().mean()).isCloseTo(160, within(1e-6));
        assertThat(codes(analysis)).doesNotContain(QualityCode.NEAR_LEG_ONLY);
        assertThat(analysis.events()).isSortedAccordingTo((a, b) -> Double.compare(a.timeSeconds(), b.timeSeconds()));
    }

    @Test
    void overgroundTheLandingIsTheSameAndThePictureIsCrossed() {
        GaitAnalysis still = analyze(StickLeg.at(120));
        GaitAnalysis moving = analyze(StickLeg.at(120).movingAt(3));

        check(moving.metrics(), Metric.FOOT_HIP_DISTANCE, mean(still.metrics(), Metric.FOOT_HIP_DISTANCE), 1e-6);
        assertThat(codes(moving)).contains(QualityCode.NO_TREADMILL);
        assertThat(moving.verdict().attentionLinePercentLeg().orElseThrow())
                .isCloseTo(still.verdict().attentionLinePercentLeg().orElseThrow(), within(0.1));
    }

    @Test
    void aStrikeThatWasMissedDoesNotMakeALongStride() {
        StickLeg leg = StickLeg.at(120);
        LegEvents all = leg.events();
        List<GaitEvent> some = new ArrayList<>(all.strikes());
        some.remove(4);
        LegEvents fewer =
                new LegEvents(Side.RIGHT, some, all.toeOffs(), all.strideSeconds(), all.beltSpeed(), 0, 0, List.of());

        check(analyze(leg.motion(), fewer).metrics(), Metric.STEP_RATE, 160, 1e-6);
    }

    @Test
    void anErrorThatAllStrikesShareIsInTheInterval() {
        StickLeg leg = StickLeg.at(120);
        double shift = 0.005;
        MetricTable exact = analyze(leg.motion(), leg.events()).metrics();
        MetricTable unsure =
                analyze(leg.motion(), leg.events(0, 0, shift, new Random(1))).metrics();
        double strike = leg.strikes().get(3);
        double change = ahead(leg, BodyPoint.ANKLE, strike + shift) - ahead(leg, BodyPoint.ANKLE, strike);

        assertThat(halfWidth(exact, Metric.FOOT_HIP_DISTANCE)).isLessThan(MILLIMETRE);
        assertThat(halfWidth(unsure, Metric.FOOT_HIP_DISTANCE)).isCloseTo(1.96 * Math.abs(change), within(MILLIMETRE));
        assertThat(halfWidth(unsure, Metric.STEP_RATE)).isLessThan(1e-6);
    }

    @Test
    void theCalibrationsVariantsAreInTheInterval() {
        StickLeg leg = StickLeg.at(120);
        Motion larger = new Motion(List.of(leg.scaledBy(1.02).motion()), Motion.Unit.METRES);
        Calibration calibration = new Calibration(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(0.9),
                new Motion(List.of(leg.motion()), Motion.Unit.METRES),
                List.of(new Calibration.Variant("scale", larger)),
                List.of());
        MetricTable metrics = analyzer()
                .analyze(calibration, List.of(leg.events()), Recording.unknown(), 120)
                .metrics();

        assertThat(halfWidth(metrics, Metric.FOOT_HIP_DISTANCE))
                .isCloseTo(1.96 * 0.02 * mean(metrics, Metric.FOOT_HIP_DISTANCE), within(MILLIMETRE / 10));
        assertThat(halfWidth(metrics, Metric.FOOT_HIP_PERCENT_LEG)).isLessThan(0.1);
        assertThat(halfWidth(metrics, Metric.SHANK_ANGLE)).isLessThan(0.1);
    }

    @Test
    void aBridgedHipWidensTheInterval() {
        StickLeg leg = StickLeg.at(120);
        Trajectory hip = leg.path(BodyPoint.HIP);
        int n = hip.size();
        double[] sd = new double[n];
        Arrays.fill(sd, 0.004);
        Trajectory bridged = new Trajectory(hip.secondsArray(), hip.xArray(), hip.yArray(), sd, new boolean[n]);

        MetricTable metrics = analyze(with(leg.motion(), BodyPoint.HIP, bridged), leg.events())
                .metrics();

        assertThat(halfWidth(metrics, Metric.FOOT_HIP_DISTANCE)).isCloseTo(1.96 * 0.004, within(MILLIMETRE / 2));
    }

    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        StickLeg leg = StickLeg.at(60).lasting(9);
        LegMotion motion = leg.motion();
        double truth = ahead(leg, BodyPoint.ANKLE, leg.strikes().get(2));
        Random random = new Random(20);
        int trials = 200;
        int held = 0;
        for (int trial = 0; trial < trials; trial++) {
            double common = 0.005 * random.nextGaussian();
            MetricSummary summary = analyze(motion, leg.events(0.004, common, 0.005, random))
                    .metrics()
                    .of(Side.RIGHT, Metric.FOOT_HIP_DISTANCE)
                    .orElseThrow();
            held += summary.lower95() <= truth && truth <= summary.upper95() ? 1 : 0;
        }
        // 95 % of 200 are 190; four standard deviations of the binomial are 12
        assertThat(held).isBetween(178, 200);
    }

    @Test
    void theAverageStrideFollowsTheSticks() {
        StickLeg leg = StickLeg.at(120);
        AverageStride average = analyze(leg).averageStrides().get(0);

        assertThat(average.toeOffPercent()).isCloseTo(100 * StickLeg.CONTACT / StickLeg.STRIDE, within(1e-6));
        double strike = leg.firstStrike();
        for (int step = 0; step <= 100; step += 5) {
            double t = strike + StickLeg.STRIDE * step / 100;
            assertThat(band(average, JointAngle.THIGH).mean().get(step))
                    .isCloseTo(leg.thighDegrees(t), within(PEAK_DEGREES));
            assertThat(band(average, JointAngle.KNEE).mean().get(step)).isCloseTo(knee(leg, t), within(PEAK_DEGREES));
            Point path = average.pathsRelativeToHip()
                    .getOrDefault(BodyPoint.ANKLE, List.of())
                    .get(step);
            assertThat(path.distanceTo(leg.at(BodyPoint.ANKLE, t).minus(leg.hip(t))))
                    .isLessThan(3 * MILLIMETRE);
        }
        double highest = average.hipPath().stream().mapToDouble(Point::y).max().orElseThrow();
        assertThat(highest).isCloseTo(0.05, within(MILLIMETRE));
    }

    private static AverageStride.Band band(AverageStride average, JointAngle angle) {
        return Optional.ofNullable(average.angles().get(angle)).orElseThrow();
    }

    @Test
    void twoVeryUnevenStridesAreNoFailure() {
        StickLeg leg = StickLeg.at(120).lasting(2.4);
        LegEvents events = leg.events(0.06, 0, 0.004, new Random(3));

        MetricTable metrics = analyze(leg.motion(), events).metrics();

        MetricSummary rate = metrics.of(Side.RIGHT, Metric.STEP_RATE).orElseThrow();
        assertThat(rate.lower95()).isLessThan(rate.mean());
    }

    @Test
    void theSpeedIsThatOfThePlantedFootUnlessTold() {
        StickLeg leg = StickLeg.at(120);
        Calibration calibration = StickLeg.calibration(List.of(leg.motion()), Motion.Unit.METRES, Optional.of(0.9));
        double strike = leg.firstStrike();
        double from = strike + SETTINGS.plantedFromShare() * StickLeg.CONTACT;
        double to = strike + SETTINGS.plantedToShare() * StickLeg.CONTACT;
        double speed =
                (leg.at(BodyPoint.HEEL, from).x() - leg.at(BodyPoint.HEEL, to).x()) / (to - from);

        double line = analyzer()
                .analyze(calibration, List.of(leg.events()), Recording.unknown(), 120)
                .verdict()
                .attentionLinePercentLeg()
                .orElseThrow();

        assertThat(line).isCloseTo(22.5 + 3 * (speed - 2.5), within(0.15));
    }

    @Test
    void nothingMeasuredIsAnUncertainAnswerAndNoFailure() {
        GaitAnalysis analysis = analyzer()
                .analyze(
                        StickLeg.calibration(List.of(), Motion.Unit.METRES, Optional.empty()),
                        List.of(),
                        Recording.unknown(),
                        120);

        assertThat(analysis.strides()).isEmpty();
        assertThat(analysis.verdict().answer()).isEqualTo(OverstrideVerdict.Answer.UNCERTAIN);
    }

    private static GaitAnalyzer analyzer() {
        return new GaitAnalyzer(SETTINGS, OverstrideSettings.defaults());
    }

    private static GaitAnalysis analyze(StickLeg leg) {
        return analyzer()
                .analyze(
                        StickLeg.calibration(List.of(leg.motion()), Motion.Unit.METRES, Optional.of(0.9)),
                        List.of(leg.events()),
                        Recording.unknown(),
                        leg.fps());
    }

    private static GaitAnalysis analyze(LegMotion motion, LegEvents events) {
        return analyzer()
                .analyze(
                        StickLeg.calibration(List.of(motion), Motion.Unit.METRES, Optional.of(0.9)),
                        List.of(events),
                        Recording.unknown(),
                        120);
    }

    private static void check(MetricTable metrics, Metric metric, double truth, double tolerance) {
        assertThat(mean(metrics, metric)).as(metric.id()).isCloseTo(truth, within(tolerance));
    }

    private static double mean(MetricTable metrics, Metric metric) {
        return metrics.of(Side.RIGHT, metric).orElseThrow().mean();
    }

    private static double halfWidth(MetricTable metrics, Metric metric) {
        MetricSummary summary = metrics.of(Side.RIGHT, metric).orElseThrow();
        return (summary.upper95() - summary.lower95()) / 2;
    }

    private static double ahead(StickLeg leg, BodyPoint point, double t) {
        return leg.at(point, t).x() - leg.hip(t).x();
    }

    private static double knee(StickLeg leg, double t) {
        return leg.thighDegrees(t) - leg.shankDegrees(t);
    }

    private static double highest(DoubleUnaryOperator curve, double from, double to) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double t = from; t <= to; t += 0.0005) {
            highest = Math.max(highest, curve.applyAsDouble(t));
        }
        return highest;
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 0.05;
    }

    private interface Change {
        double x(int i, Trajectory path);
    }

    private static Trajectory changed(Trajectory path, Change change) {
        int n = path.size();
        double[] x = new double[n];
        boolean[] seen = new boolean[n];
        for (int i = 0; i < n; i++) {
            x[i] = change.x(i, path);
            seen[i] = !Double.isNaN(x[i]);
        }
        return new Trajectory(path.secondsArray(), x, path.yArray(), new double[n], seen);
    }

    private static LegMotion with(LegMotion leg, BodyPoint point, Trajectory path) {
        Map<BodyPoint, Trajectory> points = new EnumMap<>(leg.points());
        points.put(point, path);
        return new LegMotion(leg.side(), points);
    }

    private static List<QualityCode> codes(GaitAnalysis analysis) {
        return analysis.issues().stream().map(QualityIssue::code).toList();
    }
}
