package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's command on the drawn sample. */
class AnalyzeCommandTest {
    private static final Path CLIP = Path.of("samples/before.mp4");
    private static final double CLIP_SECONDS = 9;

    // What is asked of clips of 60 frames per second; of a single strike, twice the RMS.
    private static final double DISTANCE_METRES = 0.012;
    private static final double ANGLE_DEGREES = 2;
    private static final double STRIKE_SECONDS = 0.016;
    private static final double STEPS_PER_MINUTE = 0.5;
    private static final double SCALE_SHARE = 0.015;

    /** Events this near to the ends need not be found. */
    private static final double EDGE_SECONDS = 0.3;

    @TempDir
    private static Path folder;

    private static JsonNode truth = new ObjectMapper().createObjectNode();
    private static Run english = new Run(-1, "", "");

    @BeforeAll
    static void analyze() throws IOException {
        truth = new ObjectMapper().readTree(Path.of("samples/before.truth.json").toFile());
        english = analyzed("en", folder.resolve("en"));
    }

    private static Run analyzed(String language, Path out) {
        return Run.of("analyze", CLIP, "--height", "1.75", "--speed", "9km/h", "--out", out, "--lang", language);
    }

    private static JsonNode analysis() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("en/analysis.json").toFile());
    }

    @Test
    void it_ends_well_with_the_finding_and_the_reports_path() {
        assertThat(english.exitCode()).isZero();
        assertThat(english.err()).isEmpty();
        assertThat(english.out().lines()).hasSize(2);
        assertThat(english.out()).startsWith("Overstriding is likely. The right foot lands ");
        assertThat(english.out().lines().toList().get(1))
                .isEqualTo(folder.resolve("en/report.html").toString());
    }

    @Test
    void it_leaves_its_files_and_nothing_half_written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("en"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "seen.json.gz", "analysis.json", "tracks.csv", "strides.csv", "report.html", "runner.html");
        }
    }

    @Test
    void the_numbers_are_those_of_the_drawing() throws IOException {
        JsonNode metrics = analysis().get("metrics");
        JsonNode mean = truth.get("summary");
        assertThat(metrics.at("/footHipDistance/right/mean").asDouble())
                .isCloseTo(mean.at("/hip_to_ankle_mm/mean").asDouble() / 1000, within(DISTANCE_METRES));
        assertThat(metrics.at("/shankAngle/right/mean").asDouble())
                .isCloseTo(mean.at("/shank_angle_deg/mean").asDouble(), within(ANGLE_DEGREES));
        assertThat(metrics.at("/landingAngle/right/mean").asDouble())
                .isCloseTo(mean.at("/landing_angle_deg/mean").asDouble(), within(ANGLE_DEGREES));
        assertThat(metrics.at("/stepRate/both/mean").asDouble())
                .isCloseTo(mean.get("step_rate_spm").asDouble(), within(STEPS_PER_MINUTE));
        double scale = 0.001 / truth.at("/scale_px_per_mm/ankle").asDouble();
        assertThat(analysis().at("/calibration/metresPerPixel").asDouble())
                .isCloseTo(scale, within(SCALE_SHARE * scale));
    }

    @Test
    void every_foot_strike_is_found_and_none_invented() throws IOException {
        List<Double> true_ = times(truth.at("/events/right/IC"), "time_s");
        List<Double> found = Stream.of(analysis().get("events"))
                .flatMap(events ->
                        Stream.iterate(0, i -> i < events.size(), i -> i + 1).map(events::get))
                .filter(event -> event.get("type").asText().equals("IC"))
                .map(event -> event.get("timeSeconds").asDouble())
                .filter(AnalyzeCommandTest::isInside)
                .toList();
        assertThat(found).hasSameSizeAs(true_);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isCloseTo(true_.get(i), within(STRIKE_SECONDS));
        }
    }

    private static List<Double> times(JsonNode events, String field) {
        return Stream.iterate(0, i -> i < events.size(), i -> i + 1)
                .map(i -> events.get(i).get(field).asDouble())
                .filter(AnalyzeCommandTest::isInside)
                .toList();
    }

    private static boolean isInside(double seconds) {
        return seconds > EDGE_SECONDS && seconds < CLIP_SECONDS - EDGE_SECONDS;
    }

    @Test
    void the_same_clip_gives_the_same_bytes_in_either_language() throws IOException {
        Run dutch = analyzed("nl", folder.resolve("nl"));
        for (String file : List.of("analysis.json", "tracks.csv", "strides.csv")) {
            assertThat(folder.resolve("nl").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("en").resolve(file));
        }
        assertThat(dutch.out()).startsWith("Overstriding is waarschijnlijk. De rechtervoet landt ");
        assertThat(Files.readString(folder.resolve("nl/report.html"))).contains("<html lang=\"nl\">");
    }

    @Test
    void the_report_shows_the_landing_and_asks_nothing_of_another_machine() throws IOException {
        String report = Files.readString(folder.resolve("en/report.html"));
        assertThat(report).contains("<html lang=\"en\">", "<img src=\"data:image/jpeg;base64,", "<svg ");
        String text = report.replaceAll("data:image/jpeg;base64,[A-Za-z0-9+/=]+", "")
                .replaceAll("xmlns(:\\w+)?=(\"[^\"]*\"|'[^']*')", "");
        assertThat(Pattern.compile("https?:|//[a-z]|<script|<link|<iframe|@import|url\\((?!#)")
                        .matcher(text)
                        .results())
                .isEmpty();
    }

    @Test
    void own_tracks_can_be_analysed_again_without_the_video() {
        Run again = Run.of(
                "analyze",
                folder.resolve("en/tracks.csv"),
                "--speed",
                "9km/h",
                "--out",
                folder.resolve("tracks"),
                "--no-report");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).startsWith("Overstriding is ");
        assertThat(folder.resolve("tracks/report.html")).doesNotExist();
        assertThat(folder.resolve("tracks/analysis.json")).exists();
    }

    @Test
    void of_several_files_one_that_cannot_be_used_does_not_stop_the_others() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp4"), "this is no video");
        Path tracks = folder.resolve("en/tracks.csv");
        Run several = Run.of("analyze", text, tracks, "--out", folder.resolve("several"), "--no-report");
        assertThat(several.exitCode()).isEqualTo(FootfallCommand.UNUSABLE_INPUT);
        assertThat(several.err()).contains("text.mp4 cannot be read as a video");
        assertThat(folder.resolve("several/tracks/analysis.json")).exists();
        assertThat(folder.resolve("several/text")).doesNotExist();
    }
}
