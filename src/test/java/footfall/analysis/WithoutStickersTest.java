package footfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.body.PointSource;
import footfall.body.Side;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.MetricTable;
import footfall.keypoints.EyeLabels;
import footfall.pose.PoseReader;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.session.ClipAnalysis;
import footfall.settings.AnalysisSettings;
import footfall.settings.MarkerColor;
import footfall.settings.PointSearch;
import footfall.settings.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole analysis without stickers, with the network, of a real clip, against strikes labelled by eye and the step rate measured from its pixels. */
class WithoutStickersTest {
    private static final Path CLIP = Path.of("../shared/videos/real/treadmill-left-30fps/male_side.mp4");
    /** The strikes of the last 0.3 s are not labelled. */
    private static final double LABELLED_SECONDS = 11.7;

    private static final double RMSE_SECONDS = 0.015;
    private static final double FARTHEST_SECONDS = 0.035;
    private static final double STEPS_PER_MINUTE = 168.9;

    private static Optional<ClipAnalysis> analysis = Optional.empty();

    @BeforeAll
    static void analyze() {
        assumeTrue(Files.isRegularFile(CLIP), CLIP + " is not here");
        assumeTrue(PoseReader.isAvailable(), "this build has no pose model");
        analysis = Optional.of(new ClipAnalyzer(
                        AnalysisSettings.defaults(),
                        new PointSearch(PointSearch.Kind.MARKERLESS, MarkerColor.auto()),
                        Recording.unknown(),
                        ShownCamera.nothing(),
                        Map.of(),
                        List.of())
                .analyze(CLIP, Progress.silent())
                .analysis());
    }

    private static ClipAnalysis analysis() {
        return analysis.orElseThrow();
    }

    private static List<GaitEvent> strikes() {
        return analysis().gait().events().stream()
                .filter(event -> event.type() == EventType.FOOT_STRIKE)
                .filter(event -> event.timeSeconds() < LABELLED_SECONDS)
                .sorted(Comparator.comparingDouble(GaitEvent::timeSeconds))
                .toList();
    }

    private static MetricSummary metric(Side side, Metric metric) {
        return analysis().gait().metrics().of(side, metric).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void every_strike_that_the_eye_sees_is_found_and_none_invented(Side side) throws IOException {
        List<Double> labels = EyeLabels.strikes(side);
        List<Double> found = strikes().stream()
                .filter(strike -> strike.side() == side)
                .map(GaitEvent::timeSeconds)
                .toList();
        assertThat(found).hasSameSizeAs(labels);
        double[] errors = IntStream.range(0, labels.size())
                .mapToDouble(i -> found.get(i) - labels.get(i))
                .toArray();
        assertThat(Arrays.stream(errors).map(Math::abs).max().orElseThrow()).isLessThan(FARTHEST_SECONDS);
        double square = Arrays.stream(errors).map(e -> e * e).average().orElseThrow();
        assertThat(Math.sqrt(square)).isLessThan(RMSE_SECONDS);
    }

    @Test
    void the_legs_alternate() {
        List<GaitEvent> strikes = strikes();
        for (int i = 1; i < strikes.size(); i++) {
            assertThat(strikes.get(i).side())
                    .isEqualTo(strikes.get(i - 1).side().opposite());
        }
    }

    @Test
    void the_step_rate_is_that_of_the_pixels() {
        MetricTable metrics = analysis().gait().metrics();
        assertThat(metrics.both(Metric.STEP_RATE).orElseThrow().mean()).isCloseTo(STEPS_PER_MINUTE, within(0.7));
    }

    @ParameterizedTest
    @EnumSource
    void contact_and_duty_factor_are_those_of_running(Side side) {
        assertThat(metric(side, Metric.CONTACT_TIME).mean()).isBetween(0.18, 0.32);
        assertThat(metric(side, Metric.DUTY_FACTOR).mean()).isBetween(0.2, 0.5);
    }

    @Test
    void the_near_leg_is_judged_and_the_far_one_is_an_indication() {
        assertThat(analysis().points()).isEqualTo(PointSource.KEYPOINTS);
        assertThat(analysis().tracks().nearSide()).isEqualTo(Side.LEFT);
        assertThat(analysis().gait().verdict().side()).contains(Side.LEFT);
        assertThat(analysis().isIndicative(Side.RIGHT)).isTrue();
        assertThat(analysis().isIndicative(Side.LEFT)).isFalse();
        assertThat(analysis().issues().stream().map(QualityIssue::code))
                .contains(QualityCode.WITHOUT_MARKERS, QualityCode.FAR_LEG_INDICATIVE);
    }
}
