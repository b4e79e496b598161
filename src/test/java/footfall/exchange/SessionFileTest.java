package footfall.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.Scale;
import footfall.comparison.Conditions;
import footfall.comparison.Session;
import footfall.gait.GaitAnalysis;
import footfall.gait.Metric;
import footfall.gait.OverstrideVerdict;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.session.EditedAnalysis;
import footfall.session.ExampleAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFileTest {
    @TempDir
    private Path folder;

    private Path analysis(Consumer<ObjectNode> change) {
        return EditedAnalysis.write(folder, change);
    }

    private void assertProblem(Path path, Problem problem) {
        assertThatThrownBy(() -> SessionFile.read(path))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void what_was_written_is_read_back() {
        Session session = SessionFile.read(analysis(document -> {}));
        assertThat(session.name()).isEqualTo("runner & <before>.mp4");
        Conditions c = session.firstClip().conditions();
        assertThat(c.method()).isEqualTo(PointSource.MARKERS);
        assertThat(c.nearSide()).isEqualTo(Side.RIGHT);
        assertThat(c.captureFps()).isEqualTo(120);
        assertThat(c.speed()).contains(2.7778);
        assertThat(c.inclinePercent()).isEmpty();
        assertThat(c.scaleSource()).contains(Scale.Source.LEG_LENGTH);
        assertThat(c.relativeUncertainty()).contains(0.0081);
        assertThat(c.pictureHeightPx()).contains(1080);
        GaitAnalysis gait = ExampleAnalysis.complete().gait();
        assertThat(session.strides()).hasSameSizeAs(gait.strides());
        double[] written = gait.strides().stream()
                .mapToDouble(s -> s.value(Metric.FOOT_HIP_DISTANCE).orElseThrow())
                .toArray();
        // Written to 0.01 mm.
        assertThat(session.values(Side.RIGHT, Metric.FOOT_HIP_DISTANCE))
                .usingComparatorWithPrecision(5.1e-6)
                .containsExactly(written);
        assertThat(session.metrics().of(Side.RIGHT, Metric.LANDING_ANGLE)).isPresent();
        assertThat(session.firstClip().issues()).extracting(QualityIssue::code).contains(QualityCode.HIP_BRIDGED);
        assertThat(session.firstClip().gates()).contains(OverstrideVerdict.Reason.SHANK_REACHES_FORWARD);
        assertThat(session.version()).isEqualTo("0.1.0");
    }

    @Test
    void the_file_itself_may_be_given_and_unknown_words_of_newer_versions_are_passed_over() {
        analysis(document -> {
            document.put("somethingNew", 1);
            ((ObjectNode) document.get("qualityIssues").get(0)).put("code", "NEW_CODE");
        });
        assertThat(SessionFile.read(folder.resolve("analysis.json")).firstClip().issues())
                .hasSize(3);
    }

    @Test
    void tracks_of_another_program_are_known_as_such() {
        Session session = SessionFile.read(
                analysis(document -> ((ObjectNode) document.get("video")).put("captureFpsSource", "trackFile")));
        assertThat(session.firstClip().conditions().method()).isEqualTo(PointSource.TRACK_FILE);
    }

    @Test
    void what_is_no_analysis_is_told_apart_from_a_damaged_or_older_one() throws IOException {
        assertProblem(folder.resolve("missing"), Problem.FILE_NOT_FOUND);
        assertProblem(folder, Problem.NOT_AN_ANALYSIS);
        Path other = folder.resolve("other.json");
        Files.writeString(other, "{\"a\":1}");
        assertProblem(other, Problem.NOT_AN_ANALYSIS);
        Files.writeString(other, "[1");
        assertProblem(other, Problem.ANALYSIS_DAMAGED);
        Files.writeString(other, "");
        assertProblem(other, Problem.NOT_AN_ANALYSIS);
        assertProblem(analysis(d -> d.put("schema", "footfall.analysis/0")), Problem.ANALYSIS_SCHEMA_UNKNOWN);
    }

    @Test
    void a_document_with_a_part_missing_or_of_the_wrong_kind_is_damaged() {
        assertProblem(analysis(d -> d.remove("strides")), Problem.ANALYSIS_DAMAGED);
        assertProblem(analysis(d -> d.remove("view")), Problem.ANALYSIS_DAMAGED);
        assertProblem(analysis(d -> d.remove("version")), Problem.ANALYSIS_DAMAGED);
        assertProblem(
                analysis(d -> ((ObjectNode) d.get("strides").get(0)).put("hipToAnkleMetres", 1e300)),
                Problem.ANALYSIS_DAMAGED);
        assertProblem(analysis(d -> ((ObjectNode) d.get("video")).put("captureFps", "fast")), Problem.ANALYSIS_DAMAGED);
        assertProblem(
                analysis(d -> ((ObjectNode) d.get("strides").get(0)).put("side", "middle")), Problem.ANALYSIS_DAMAGED);
        assertProblem(
                analysis(d -> ((ObjectNode) d.at("/metrics/landingAngle/right")).put("lower95", 99)),
                Problem.ANALYSIS_DAMAGED);
    }

    @Test
    void a_file_cut_off_anywhere_is_refused_and_never_half_read() throws IOException {
        Path file = analysis(document -> {}).resolve("analysis.json");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 1; length < whole.length; length += whole.length / 20) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertProblem(file, Problem.ANALYSIS_DAMAGED);
        }
    }
}
