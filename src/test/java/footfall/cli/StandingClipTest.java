package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.Side;
import footfall.exchange.SessionFile;
import footfall.synthetic.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drawn runner who also stands still before the camera: what the clip of that gives, and what is said where it cannot. */
class StandingClipTest {
    private static final double KNEE_DEGREES = 4;
    private static final double OFFSET_DEGREES = 0.5;
    private static final double LEG_SHARE = 0.005;

    @TempDir
    private static Path folder;

    private static Path run = Path.of("");
    private static Path standing = Path.of("");
    private static JsonNode analysis = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void analyze() throws IOException {
        run = Samples.writeShort(folder, 5);
        standing = Samples.writeStanding(folder, 3, KNEE_DEGREES, 0.3);
        assertThat(analyzed(standing, "a").exitCode()).isZero();
        analysis = json(folder.resolve("a/analysis.json"));
    }

    private static Run analyzed(Path still, String out) {
        return Run.of("analyze", run, "--standing", still, "--height", "1.75", "--out", folder.resolve(out));
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void the_offsets_are_those_of_the_drawing() throws IOException {
        JsonNode pose = analysis.at("/standing/right");
        double flat = json(folder.resolve("standing.truth.json"))
                .at("/subject/foot_flat_deg")
                .asDouble();
        assertThat(pose.get("kneeFlexionDegrees").asDouble()).isCloseTo(KNEE_DEGREES, within(OFFSET_DEGREES));
        assertThat(pose.get("footAngleDegrees").asDouble()).isCloseTo(flat, within(OFFSET_DEGREES));
        assertThat(pose.has("trunkLeanDegrees")).isFalse();
        assertThat(pose.get("kneeFlexionSdDegrees").asDouble()).isBetween(0.01, 1.0);
    }

    @Test
    void the_leg_is_as_long_in_the_picture_as_it_was_drawn() throws IOException {
        JsonNode markers = json(folder.resolve("standing.truth.json")).at("/frames/markers");
        double drawn =
                length(markers.get("hip"), markers.get("knee")) + length(markers.get("knee"), markers.get("ankle"));
        double ratio =
                analysis.at("/settings/calibration/legPerStandingThighAndShank").asDouble();
        assertThat(analysis.at("/standing/legLengthPx").asDouble())
                .isCloseTo(ratio * drawn, within(LEG_SHARE * ratio * drawn));
    }

    private static double length(JsonNode from, JsonNode to) {
        double[] lengths = new double[from.get("x").size()];
        Arrays.setAll(
                lengths,
                i -> Math.hypot(
                        to.get("x").get(i).asDouble() - from.get("x").get(i).asDouble(),
                        to.get("y").get(i).asDouble() - from.get("y").get(i).asDouble()));
        return Arrays.stream(lengths).average().orElseThrow();
    }

    @Test
    void the_clip_is_on_record_and_in_the_report() throws IOException {
        assertThat(analysis.at("/standing/file").asText()).isEqualTo("standing.mp4");
        assertThat(analysis.at("/standing/sha256").asText()).hasSize(64);
        assertThat(analysis.at("/standing/seconds").asDouble()).isCloseTo(3, within(0.02));
        assertThat(analysis.get("qualityIssues").findValuesAsText("code")).doesNotContain("STANDING_CLIP_MISSING");
        assertThat(SessionFile.read(folder.resolve("a"))
                        .firstClip()
                        .conditions()
                        .standing())
                .containsExactly(Side.RIGHT);
        String report = Files.readString(folder.resolve("a/report.html"));
        assertThat(report).contains("above standing", "standing.mp4", "The flat foot is the foot as it stood");
    }

    @Test
    void a_clip_in_which_the_runner_runs_is_refused_and_nothing_written() {
        Run refused = analyzed(run, "b");
        assertThat(refused.exitCode()).isEqualTo(FootfallCommand.UNUSABLE_INPUT);
        assertThat(refused.err()).contains("short.mp4").contains("moves in the standing recording");
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(folder.resolve("b/analysis.json")).doesNotExist();
    }

    @Test
    void a_clip_with_another_picture_or_of_another_kind_is_refused() throws IOException {
        assertThat(analyzed(Path.of("samples/before.mp4"), "c").err()).contains("(1280 x 720)", "(640 x 360)");
        Path tracks = Files.copy(folder.resolve("a/tracks.csv"), folder.resolve("tracks.csv"));
        assertThat(analyzed(tracks, "d").err()).contains("of another kind than the run");
    }
}
