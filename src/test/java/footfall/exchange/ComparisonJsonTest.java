package footfall.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.comparison.Comparison;
import footfall.comparison.ErrorTable;
import footfall.comparison.OwnError;
import footfall.comparison.OwnErrors;
import footfall.comparison.Pain;
import footfall.comparison.Progression;
import footfall.comparison.Reference;
import footfall.comparison.Session;
import footfall.comparison.SessionComparer;
import footfall.gait.Metric;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.session.EditedAnalysis;
import footfall.settings.ComparisonSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonJsonTest {
    private static final SessionComparer COMPARER =
            new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(false));

    @TempDir
    private Path folder;

    private Session session(String name, Consumer<ObjectNode> change) {
        return SessionFile.read(EditedAnalysis.write(folder.resolve(name), change));
    }

    private Comparison comparison() {
        return COMPARER.compare(
                session("before", document -> {}),
                session("after", EditedAnalysis.recordedAgain(0.01, -0.06)),
                Optional.empty());
    }

    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private JsonNode document() {
        return parsed(ComparisonJson.text(comparison(), Optional.empty(), "0.1.0"));
    }

    private static JsonNode metric(JsonNode document, String id) {
        for (JsonNode metric : document.get("metrics")) {
            if (metric.get("id").asText().equals(id)) {
                return metric;
            }
        }
        throw new AssertionError("no " + id);
    }

    @Test
    void the_document_has_the_parts_of_the_contract() {
        JsonNode document = document();
        assertThat(keys(document))
                .containsSubsequence(
                        "schema", "before", "after", "comparable", "primary", "metrics", "settings", "version");
        assertThat(document.get("schema").asText()).isEqualTo("footfall.comparison/1");
        assertThat(document.get("comparable").toString()).startsWith("{\"verdict\":\"yes\",\"reasons\":[]");
        assertThat(document.get("primary").toString())
                .isEqualTo("{\"metric\":\"footHipPercentLeg\",\"side\":\"right\"}");
        JsonNode primary = metric(document, "footHipPercentLeg");
        assertThat(keys(primary))
                .containsSubsequence(
                        "id",
                        "side",
                        "unit",
                        "before",
                        "after",
                        "difference",
                        "lower95",
                        "upper95",
                        "mdc95",
                        "sem",
                        "hedgesG",
                        "verdict");
        assertThat(keys(primary.get("before"))).containsSubsequence("mean", "sd", "n");
        assertThat(primary.get("difference").asDouble()).isCloseTo(-6.452, within(0.001));
        assertThat(primary.get("mdc95").asDouble()).isEqualTo(3.7);
        assertThat(primary.get("verdict").asText()).isEqualTo("changed");
        assertThat(document.at("/after/file").asText()).isEqualTo("again.mp4");
    }

    @Test
    void a_reason_has_its_code_and_its_sentence() {
        Consumer<ObjectNode> faster = EditedAnalysis.recordedAgain(0.01, 0)
                .andThen(d -> ((ObjectNode) d.get("recording")).put("speedMetresPerSecond", 3.3333));
        Comparison comparison =
                COMPARER.compare(session("before", d -> {}), session("after", faster), Optional.empty());
        JsonNode document = parsed(ComparisonJson.text(comparison, Optional.of(new Pain(4, 2)), "0.1.0"));
        JsonNode reason = document.at("/comparable/reasons/0");
        assertThat(document.at("/comparable/verdict").asText()).isEqualTo("no");
        assertThat(reason.get("code").asText()).isEqualTo("SPEED_DIFFERS");
        assertThat(reason.get("message").asText())
                .isEqualTo("The speeds differ (10.0 km/h and 12.0 km/h): the landing changes with speed.");
        assertThat(metric(document, "stepRate").get("verdict").asText()).isEqualTo("cannot_be_compared");
        assertThat(document.get("speedEffectPercentLeg").asDouble()).isCloseTo(1.889, within(0.001));
        assertThat(document.get("pain").toString()).isEqualTo("{\"before\":4,\"after\":2}");
    }

    @Test
    void the_same_sessions_give_the_same_bytes_without_anything_that_is_no_number() {
        String text = ComparisonJson.text(comparison(), Optional.empty(), "0.1.0");
        assertThat(ComparisonJson.text(comparison(), Optional.empty(), "0.1.0")).isEqualTo(text);
        assertThat(text).doesNotContain("\r", "NaN", "null", "Infinity").endsWith("}\n");
    }

    @Test
    void settings_that_measure_warn_where_they_differ_and_those_of_the_advice_do_not() {
        Consumer<ObjectNode> again = EditedAnalysis.recordedAgain(0.01, -0.06);
        assertThat(reasons(again.andThen(d ->
                        ((ObjectNode) d.get("settings")).putObject("advice").put("sessions", 6))))
                .doesNotContain("SETTINGS_DIFFER");
        assertThat(reasons(again.andThen(
                        d -> ((ObjectNode) d.get("settings")).putObject("gait").put("strides", 6))))
                .contains("SETTINGS_DIFFER");
    }

    private List<String> reasons(Consumer<ObjectNode> change) {
        return COMPARER
                .compare(session("before", d -> {}), session("after", change), Optional.empty())
                .comparability()
                .reasons()
                .stream()
                .map(reason -> reason.code().name())
                .toList();
    }

    @Test
    void progress_lists_every_session_with_its_band_and_verdicts() {
        Progression progression = Progression.of(
                List.of(
                        session("1", d -> {}),
                        session("2", EditedAnalysis.recordedAgain(0.01, -0.025)),
                        session("3", EditedAnalysis.recordedAgain(0.02, -0.05))),
                COMPARER,
                Optional.empty());
        JsonNode document = parsed(ProgressionJson.text(progression, "0.1.0"));
        assertThat(document.get("schema").asText()).isEqualTo("footfall.progress/1");
        assertThat(document.get("sessions")).hasSize(3);
        JsonNode metric = metric(document, "footHipDistance");
        assertThat(metric.get("sessions")).hasSize(3);
        assertThat(metric.get("bandUpper").asDouble() - metric.get("bandLower").asDouble())
                .isCloseTo(2 * 0.034, within(1e-4));
        assertThat(metric.at("/againstFirst/1/verdict").asText()).isEqualTo("changed");
        assertThat(metric.at("/againstPrevious/1/verdict").asText()).isEqualTo("probably_changed");
        assertThat(ProgressionJson.text(progression, "0.1.0")).doesNotContain("NaN", "null");
    }

    @Test
    void own_errors_are_read_back_as_they_were_written() {
        OwnErrors errors =
                new OwnErrors(false, List.of(new OwnError(Metric.FOOT_HIP_DISTANCE, 0.0105, 0.0291, 12, 12)));
        Path file = folder.resolve("errors.json");
        OwnErrorsJson.write(errors, List.of(new Reference(2.8, Metric.LANDING_ANGLE, 12.5, 1.5, 20)), "0.1.0", file);
        assertThat(OwnErrorsJson.read(file)).isEqualTo(errors);
    }

    @Test
    void a_file_that_holds_no_errors_is_refused() throws IOException {
        Path file = folder.resolve("errors.json");
        for (String text : List.of(
                "",
                "{",
                "{}",
                "{\"schema\":\"footfall.errors/1\",\"hold\":\"always\",\"errors\":{}}",
                "{\"schema\":\"footfall.errors/1\",\"hold\":\"betweenDays\",\"errors\":{\"speed\":{}}}",
                "{\"schema\":\"footfall.errors/1\",\"hold\":\"betweenDays\",\"errors\":{\"stepRate\":{\"sem\":-1}}}")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> OwnErrorsJson.read(file))
                    .as(text)
                    .isInstanceOfSatisfying(
                            FootfallException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.ERRORS_UNREADABLE));
        }
    }
}
