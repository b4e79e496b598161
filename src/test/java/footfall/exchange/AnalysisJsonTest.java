package footfall.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.gait.Metric;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.session.ExampleAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisJsonTest {
    private static JsonNode complete() throws IOException {
        return new ObjectMapper().readTree(AnalysisJson.text(ExampleAnalysis.complete()));
    }

    private static JsonNode bare() throws IOException {
        return new ObjectMapper().readTree(AnalysisJson.text(ExampleAnalysis.bare()));
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void the_document_has_the_parts_of_the_contract_in_its_order() throws IOException {
        assertThat(keys(complete()))
                .containsSubsequence(
                        "schema",
                        "video",
                        "view",
                        "calibration",
                        "events",
                        "strides",
                        "metrics",
                        "overstride",
                        "qualityIssues",
                        "settings",
                        "version");
        assertThat(complete().get("schema").asText()).isEqualTo("footfall.analysis/1");
        assertThat(complete().get("version").asText()).isEqualTo("0.1.0");
    }

    @Test
    void the_video_is_described() throws IOException {
        JsonNode video = complete().get("video");
        assertThat(keys(video))
                .containsSubsequence(
                        "file",
                        "widthPx",
                        "heightPx",
                        "rotationDegrees",
                        "frames",
                        "containerFps",
                        "captureFps",
                        "captureFpsSource",
                        "durationSeconds");
        assertThat(video.get("file").asText()).isEqualTo("runner & <before>.mp4");
        assertThat(video.get("frames").asInt()).isEqualTo(1080);
        assertThat(video.get("durationSeconds").asDouble()).isEqualTo(9.0);
        assertThat(video.get("captureFpsSource").asText()).isEqualTo("containerTimes");
    }

    @Test
    void view_and_calibration_are_described() throws IOException {
        assertThat(complete().get("view").toString())
                .isEqualTo("{\"facing\":\"right\",\"nearSide\":\"right\",\"points\":\"markers\"}");
        assertThat(complete().get("calibration").toString())
                .isEqualTo("{\"metresPerPixel\":0.002222222,\"source\":\"legLength\",\"relativeUncertainty\":0.0081,"
                        + "\"rollDegrees\":1.3,\"yawDegrees\":-2.1,\"legLengthMetres\":0.93}");
    }

    @Test
    void an_event_has_side_type_time_and_uncertainty() throws IOException {
        assertThat(complete().get("events")).hasSize(22);
        assertThat(complete().get("events").get(0).toString())
                .isEqualTo("{\"side\":\"right\",\"type\":\"IC\",\"timeSeconds\":0.4137,\"uncertaintySeconds\":0.0028}");
        assertThat(complete().get("events").get(1).get("type").asText()).isEqualTo("TO");
    }

    @Test
    void a_stride_carries_every_metric_under_its_name_of_the_contract() throws IOException {
        JsonNode stride = complete().get("strides").get(0);
        assertThat(keys(stride))
                .startsWith(
                        "side",
                        "icTimeSeconds",
                        "toTimeSeconds",
                        "contactTimeSeconds",
                        "flightTimeSeconds",
                        "hipToAnkleMetres",
                        "hipToHeelMetres",
                        "hipToToeMetres",
                        "hipToAnklePercentLeg",
                        "landingAngleDegrees",
                        "shankAngleDegrees",
                        "kneeFlexionDegrees",
                        "footInclinationDegrees")
                .contains(
                        "strideTimeSeconds",
                        "dutyFactor",
                        "kneeFlexionPeakStanceDegrees",
                        "hipVerticalOscillationMetres",
                        "footRetractionSpeedMetresPerSecond");
        assertThat(stride.get("hipToAnkleMetres").asDouble()).isEqualTo(0.2523);
    }

    @Test
    void a_metric_has_its_unit_and_summaries() throws IOException {
        JsonNode metrics = complete().get("metrics");
        assertThat(metrics.get("stepRate").toString())
                .isEqualTo("{\"unit\":\"steps/min\",\"both\":{\"mean\":157.2,\"sd\":1.1,\"n\":11,"
                        + "\"lower95\":156.8,\"upper95\":157.6}}");
        assertThat(keys(metrics.get("footHipDistance"))).containsExactly("unit", "right");
        assertThat(metrics.get("footHipDistance").get("unit").asText()).isEqualTo("m");
        assertThat(keys(metrics.get("footHipDistance").get("right")))
                .containsExactly("mean", "sd", "n", "lower95", "upper95");
    }

    @Test
    void the_verdict_has_its_lines_reasons_and_version() throws IOException {
        assertThat(complete().get("overstride").toString())
                .isEqualTo("{\"verdict\":\"likely\",\"side\":\"right\",\"attentionLinePercentLeg\":23.333,"
                        + "\"clearLinePercentLeg\":26.333,\"reasons\":[\"lowerLimitAboveAttentionLine\","
                        + "\"shankReachesForward\"],\"ruleVersion\":\"1\"}");
    }

    @Test
    void an_issue_says_what_it_means_and_what_to_do() throws IOException {
        JsonNode issue = complete().get("qualityIssues").get(0);
        assertThat(issue.get("code").asText()).isEqualTo("HIP_BRIDGED");
        assertThat(issue.get("severity").asText()).isEqualTo("warning");
        assertThat(issue.get("message").asText()).contains("in 9 of 11 strides");
        assertThat(issue.get("advice").asText()).isNotBlank();
    }

    @Test
    void settings_are_sorted_by_stage_and_name() throws IOException {
        assertThat(complete().get("settings").toString())
                .isEqualTo("{\"events\":{\"lowPassHertz\":20,\"templateStrides\":8},\"tracking\":{\"maxGap\":0.1}}");
    }

    @Test
    void what_was_not_measured_is_absent() throws IOException {
        assertThat(keys(bare().get("video")))
                .doesNotContain("widthPx", "containerFps")
                .contains("file", "frames");
        assertThat(keys(bare().get("calibration"))).doesNotContain("metresPerPixel", "source");
        assertThat(keys(bare().get("strides").get(0))).containsExactly("side", "icTimeSeconds", "landingAngleDegrees");
        assertThat(keys(bare().get("overstride"))).containsExactly("verdict", "reasons", "ruleVersion");
        assertThat(keys(bare().get("metrics"))).containsExactly(Metric.LANDING_ANGLE.id());
        assertThat(AnalysisJson.text(ExampleAnalysis.bare())).doesNotContain("null", "NaN");
    }

    @Test
    void the_same_analysis_gives_the_same_bytes_with_line_feeds_only() {
        String text = AnalysisJson.text(ExampleAnalysis.complete());
        assertThat(AnalysisJson.text(ExampleAnalysis.complete())).isEqualTo(text);
        assertThat(text).doesNotContain("\r").endsWith("}\n");
    }

    @Test
    void a_file_appears_whole_and_leaves_no_temporary_file(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("new").resolve("analysis.json");
        AnalysisJson.write(ExampleAnalysis.complete(), target);
        AnalysisJson.write(ExampleAnalysis.complete(), target);
        assertThat(Files.readString(target)).isEqualTo(AnalysisJson.text(ExampleAnalysis.complete()));
        try (var files = Files.list(target.getParent())) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void a_folder_that_is_a_file_is_told_as_a_problem(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> AnalysisJson.write(ExampleAnalysis.complete(), file.resolve("analysis.json")))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CANNOT_WRITE));
    }

    @Test
    void strides_and_tracks_are_tables_with_empty_cells_for_what_is_unknown() {
        String strides = StridesCsv.text(ExampleAnalysis.bare());
        assertThat(strides.lines()).hasSize(2);
        assertThat(strides.lines().toList().get(1)).startsWith("left,0.5,,,,,,,,12,");
        String tracks = TracksCsv.text(ExampleAnalysis.complete().tracks());
        assertThat(tracks.lines().toList().get(0))
                .isEqualTo("frame,timeSeconds,marker,side,xPx,yPx,origin,xMetres,yMetres");
        assertThat(tracks.lines().toList().get(2)).isEqualTo("0,0,knee,right,915,600,detected,,");
    }
}
