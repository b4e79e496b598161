package footfall.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.comparison.ErrorTable;
import footfall.comparison.Progression;
import footfall.comparison.Session;
import footfall.comparison.SessionComparer;
import footfall.exchange.ProgressionJson;
import footfall.exchange.SessionFile;
import footfall.gait.Metric;
import footfall.session.EditedAnalysis;
import footfall.settings.ComparisonSettings;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four sessions: the third at another speed, the fourth without the foot-hip distance in metres. */
class ProgressChartTest {
    private static final int ANOTHER_SPEED = 3;
    private static final int WITHOUT_METRES = 4;
    private static final double CENTIMETRES = 100;
    /** The file is rounded to hundredths of a millimetre or finer. */
    private static final double ROUNDING = 1e-3;

    @TempDir
    private Path folder;

    private List<Session> sessions = List.of();

    @BeforeEach
    void readSessions() {
        sessions = List.of(
                session("1", d -> {}),
                session("2", EditedAnalysis.recordedAgain(0.01, -0.025)),
                session(
                        "3",
                        EditedAnalysis.recordedAgain(0.02, -0.04)
                                .andThen(d -> ((ObjectNode) d.get("recording")).put("speedMetresPerSecond", 3.5))),
                session(
                        "4",
                        EditedAnalysis.recordedAgain(0.03, -0.05)
                                .andThen(d -> d.get("strides")
                                        .forEach(stride -> ((ObjectNode) stride).remove("hipToAnkleMetres")))));
    }

    private Session session(String name, Consumer<ObjectNode> change) {
        return SessionFile.read(EditedAnalysis.write(folder.resolve(name), change));
    }

    private Progression progression() {
        SessionComparer comparer = new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(false));
        return Progression.of(sessions, comparer, Optional.empty());
    }

    private JsonNode written(Progression progression, Metric metric) throws IOException {
        Path file = folder.resolve("progress.json");
        ProgressionJson.write(progression, "0.1.0", file);
        for (JsonNode node : new ObjectMapper().readTree(file.toFile()).get("metrics")) {
            if (node.get("id").asText().equals(metric.id())) {
                return node;
            }
        }
        throw new AssertionError(metric.id());
    }

    private static XYPlot plot(Progression progression) {
        return new ProgressChart(progression, Metric.FOOT_HIP_DISTANCE, Wording.of(Language.ENGLISH)).plot();
    }

    @Test
    void points_and_bars_are_those_of_the_file_and_a_session_without_the_metric_leaves_a_gap() throws IOException {
        Progression progression = progression();
        JsonNode means = written(progression, Metric.FOOT_HIP_DISTANCE).get("sessions");
        IntervalXYDataset dots = (IntervalXYDataset) plot(progression).getDataset(0);
        List<Integer> drawn = new ArrayList<>();
        for (int series = 0; series < dots.getSeriesCount(); series++) {
            for (int item = 0; item < dots.getItemCount(series); item++) {
                int session = (int) dots.getXValue(series, item);
                JsonNode mean = means.get(session - 1);
                drawn.add(session);
                assertThat(dots.getYValue(series, item)).isCloseTo(CENTIMETRES * mean(mean, "mean"), within(ROUNDING));
                assertThat(dots.getStartYValue(series, item))
                        .isCloseTo(CENTIMETRES * mean(mean, "lower95"), within(ROUNDING));
                assertThat(dots.getEndYValue(series, item))
                        .isCloseTo(CENTIMETRES * mean(mean, "upper95"), within(ROUNDING));
                assertThat(mean(mean, "lower95")).isLessThan(mean(mean, "mean"));
            }
        }
        assertThat(drawn).containsExactlyInAnyOrder(1, 2, ANOTHER_SPEED);
        assertThat(means.get(WITHOUT_METRES - 1)).isEmpty();
    }

    private static double mean(JsonNode node, String key) {
        return node.get(key).asDouble();
    }

    @Test
    void a_session_that_cannot_be_compared_is_hollow_and_alone() {
        XYPlot plot = plot(progression());
        XYErrorRenderer renderer = (XYErrorRenderer) plot.getRenderer(0);
        assertThat(plot.getDataset(0).getSeriesCount()).isEqualTo(2);
        assertThat(plot.getDataset(0).getXValue(1, 0)).isEqualTo(ANOTHER_SPEED);
        assertThat(renderer.getSeriesFillPaint(1)).isEqualTo(java.awt.Color.WHITE);
        assertThat(renderer.getSeriesFillPaint(0)).isEqualTo(renderer.getSeriesPaint(0));
    }

    @Test
    void the_band_is_the_smallest_detectable_change_round_the_first_session() throws IOException {
        Progression progression = progression();
        JsonNode written = written(progression, Metric.FOOT_HIP_DISTANCE);
        assertThat(bands(plot(progression))).hasSize(1).allSatisfy(band -> {
            assertThat(band.getX0()).isEqualTo(0.5);
            assertThat(band.getX1()).isEqualTo(WITHOUT_METRES + 0.5);
            assertThat(band.getY0())
                    .isCloseTo(CENTIMETRES * written.get("bandLower").asDouble(), within(ROUNDING));
            assertThat(band.getY1())
                    .isCloseTo(CENTIMETRES * written.get("bandUpper").asDouble(), within(ROUNDING));
            assertThat(band.getY1() - band.getY0())
                    .isCloseTo(
                            2
                                    * CENTIMETRES
                                    * written.at("/againstFirst/0/mdc95").asDouble(),
                            within(ROUNDING));
        });
    }

    /** The library's collection has no type. */
    private static List<XYBoxAnnotation> bands(XYPlot plot) {
        List<XYBoxAnnotation> bands = new ArrayList<>();
        for (Object annotation : ((XYErrorRenderer) plot.getRenderer(0)).getAnnotations()) {
            bands.add((XYBoxAnnotation) annotation);
        }
        return bands;
    }

    @Test
    void a_metric_that_only_later_sessions_share_is_drawn_without_a_band() {
        Consumer<ObjectNode> without =
                d -> d.get("strides").forEach(stride -> ((ObjectNode) stride).remove("hipToAnkleMetres"));
        sessions = List.of(
                session("a", without),
                session("b", EditedAnalysis.recordedAgain(0.01, -0.025)),
                session("c", EditedAnalysis.recordedAgain(0.02, -0.04)));
        XYPlot plot = plot(progression());
        assertThat(plot.getDataset(0).getItemCount(0)).isEqualTo(2);
        assertThat(bands(plot)).isEmpty();
    }

    @Test
    void the_drawing_says_in_words_what_it_shows() {
        String svg = new ProgressCharts(progression(), Wording.of(Language.DUTCH))
                .of(Metric.FOOT_HIP_DISTANCE)
                .orElseThrow()
                .svg();
        assertThat(svg)
                .contains("aria-label=\"", "opname 1, rechts: ", "niet te vergelijken")
                .doesNotContain("NaN");
    }
}
