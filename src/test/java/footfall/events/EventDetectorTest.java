package footfall.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.settings.EventSettings;
import footfall.signal.Trajectory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class EventDetectorTest {
    /** The offsets are those of real feet; a foot by formula may differ by this constant. */
    private static final double MODEL_BIAS = 0.012;
    /** Its toe leaves the belt much more slowly than a real one. */
    private static final double MODEL_TOE_OFF_BIAS = 0.045;

    /** Model strides are all the same: what remains is noise of 1 mm. */
    private static final double JITTER = 0.003;

    /** Standard deviations that hold 95 %, and the model's own offset from real feet. */
    private static final double LIMIT_95 = 2.2;

    private static final double ROUNDING = 1e-6;

    private final EventDetector detector = new EventDetector(EventSettings.defaults());

    private static double[] times(List<GaitEvent> events) {
        return events.stream().mapToDouble(GaitEvent::timeSeconds).toArray();
    }

    private static LegMotion without(LegMotion leg, BodyPoint gone) {
        Map<BodyPoint, Trajectory> points = new EnumMap<>(leg.points());
        points.remove(gone);
        return new LegMotion(leg.side(), points);
    }

    private static LegMotion hidden(LegMotion leg, IntPredicate hidden) {
        Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
        leg.points().forEach((point, path) -> {
            double[] x = path.xArray();
            double[] y = path.yArray();
            boolean[] seen = new boolean[x.length];
            for (int i = 0; i < x.length; i++) {
                seen[i] = !hidden.test(i);
                x[i] = seen[i] ? x[i] : Double.NaN;
                y[i] = seen[i] ? y[i] : Double.NaN;
            }
            points.put(point, new Trajectory(path.secondsArray(), x, y, new double[x.length], seen));
        });
        return new LegMotion(leg.side(), points);
    }

    /** Every true event in the clip's inside once, none else, all equally early or late. */
    private static void assertRhythm(double[] found, double first, double seconds, double greatestBias) {
        double bias = Double.NaN;
        int expected = 0;
        for (double truth = first; truth < seconds - 0.1; truth += ModelLeg.PERIOD) {
            double time = truth;
            double[] near =
                    Arrays.stream(found).filter(t -> Math.abs(t - time) < 0.1).toArray();
            assertThat(near).as("event at %.2f", truth).hasSize(1);
            bias = Double.isNaN(bias) ? near[0] - truth : bias;
            assertThat(near[0] - truth).isCloseTo(bias, within(2 * JITTER));
            expected++;
        }
        assertThat(found.length).isBetween(expected, expected + 1);
        assertThat(bias).isCloseTo(0, within(greatestBias));
    }

    @Test
    void everyStrikeAndToeOffIsFoundAtAnyFrameRate() {
        for (double fps : new double[] {26, 30, 60, 120, 240}) {
            LegEvents events = detector.detect(new ModelLeg(fps, 12).motion());

            assertRhythm(times(events.strikes()), ModelLeg.FIRST_STRIKE, 12, MODEL_BIAS);
            assertRhythm(times(events.toeOffs()), ModelLeg.FIRST_STRIKE + ModelLeg.CONTACT, 12, MODEL_TOE_OFF_BIAS);
            assertThat(events.strideSeconds()).isCloseTo(ModelLeg.PERIOD, within(0.001));
            assertThat(events.beltSpeed()).isCloseTo(3, within(0.1));
        }
    }

    @Test
    void strideTimesThatAreWholeFramesAreFoundAndSaidToBeUnsure() {
        for (double fps : new double[] {18 / ModelLeg.PERIOD, 25 / ModelLeg.PERIOD}) {
            LegEvents locked = detector.detect(new ModelLeg(fps, 12).motion());

            assertThat(locked.strikeCommonSeconds()).isGreaterThan(1 / fps / 4);
            assertThat(locked.issues()).extracting(QualityIssue::code).contains(QualityCode.FRAMES_IN_STEP);
            assertRhythm(times(locked.strikes()), ModelLeg.FIRST_STRIKE, 12, LIMIT_95 * locked.strikeCommonSeconds());
        }
        assertThat(detector.detect(new ModelLeg(60, 12).motion()).issues()).isEmpty();
    }

    @Test
    void unitAndTimeOriginDoNotMatter() {
        double[] expected = times(detector.detect(new ModelLeg(60, 8).motion()).strikes());
        ModelLeg other = new ModelLeg(60, 8);
        other.scale = 1 / 0.93;
        other.timeShift = 17;

        double[] shifted = times(detector.detect(other.motion()).strikes());

        assertThat(shifted).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(shifted[i] - 17).isCloseTo(expected[i], within(ROUNDING));
        }
    }

    @Test
    void aRunnerWhoCrossesThePictureIsMeasuredLikeOneOnABelt() {
        ModelLeg overground = new ModelLeg(120, 2.9);
        overground.runsForward = 3;

        LegEvents events = detector.detect(overground.motion());

        assertThat(events.strikes()).hasSizeBetween(3, 4);
        assertThat(times(events.strikes())[1] - times(events.strikes())[0]).isCloseTo(ModelLeg.PERIOD, within(JITTER));
        assertThat(events.beltSpeed()).isCloseTo(3, within(0.3));
    }

    @Test
    void aStrideThatWasNotSeenIsLeftOutAndCounted() {
        LegMotion leg = new ModelLeg(120, 12).motion();
        double lost = ModelLeg.FIRST_STRIKE + 5 * ModelLeg.PERIOD;

        LegEvents events = detector.detect(hidden(leg, i -> Math.abs(i / 120.0 - lost) < 0.1));

        assertThat(events.strikes()).noneMatch(e -> Math.abs(e.timeSeconds() - lost) < 0.2);
        assertThat(events.strikes()).hasSizeBetween(15, 16);
        assertThat(events.issues()).anySatisfy(issue -> {
            assertThat(issue.code()).isEqualTo(QualityCode.STRIDES_DROPPED);
            assertThat(issue.arguments().get(0)).isEqualTo(1);
        });
    }

    @Test
    void aShortGapAtTheStrikeCostsNothing() {
        LegMotion leg = new ModelLeg(120, 12).motion();
        double gap = ModelLeg.FIRST_STRIKE + 5 * ModelLeg.PERIOD;

        LegEvents events = detector.detect(hidden(leg, i -> Math.abs(i / 120.0 - gap) < 0.014));

        assertRhythm(times(events.strikes()), ModelLeg.FIRST_STRIKE, 12, MODEL_BIAS);
        assertThat(events.issues()).isEmpty();
    }

    @Test
    void withoutKneeAndHipStrikesStayAndToeOffsAreLessSure() {
        LegMotion leg = new ModelLeg(60, 8).motion();
        LegEvents whole = detector.detect(leg);

        LegEvents foot = detector.detect(without(without(leg, BodyPoint.KNEE), BodyPoint.HIP));

        assertThat(times(foot.strikes())).containsExactly(times(whole.strikes()), within(ROUNDING));
        assertThat(foot.toeOffs()).hasSameSizeAs(whole.toeOffs());
        assertThat(foot.toeOffCommonSeconds()).isGreaterThan(whole.toeOffCommonSeconds());
    }

    @Test
    void noiseMakesEventsLessSure() {
        ModelLeg noisy = new ModelLeg(60, 8);
        noisy.noise = 0.005;

        LegEvents calm = detector.detect(new ModelLeg(60, 8).motion());
        LegEvents rough = detector.detect(noisy.motion());

        assertThat(rough.strikeCommonSeconds()).isGreaterThan(calm.strikeCommonSeconds());
        assertThat(rough.strikes().get(3).uncertaintySeconds())
                .isGreaterThan(calm.strikes().get(3).uncertaintySeconds());
    }

    @Test
    void aStandingLegIsNotRunning() {
        LegMotion leg = new ModelLeg(60, 5).motion();
        Map<BodyPoint, Trajectory> still = new EnumMap<>(BodyPoint.class);
        Random random = new Random(2);
        leg.points().forEach((point, path) -> {
            double[] x = new double[path.size()];
            double[] y = new double[path.size()];
            boolean[] seen = new boolean[path.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = 0.001 * random.nextGaussian();
                y[i] = 0.001 * random.nextGaussian() + point.ordinal();
                seen[i] = true;
            }
            still.put(point, new Trajectory(path.secondsArray(), x, y, new double[x.length], seen));
        });

        assertThatThrownBy(() -> detector.detect(new LegMotion(Side.LEFT, still)))
                .isInstanceOfSatisfying(
                        FootfallException.class,
                        e -> assertThat(e.problem()).isIn(Problem.NO_RUNNING, Problem.CLIP_TOO_SHORT));
    }

    @Test
    void theFootIsNeeded() {
        LegMotion leg = new ModelLeg(60, 5).motion();

        assertThatThrownBy(() -> detector.detect(without(leg, BodyPoint.TOE)))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.FOOT_MARKER_MISSING));
    }
}
