package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.session.EditedAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two, three and more sessions on the command line. */
class CompareCommandTest {
    private static final Path MOTION_CAPTURE = Path.of("../shared/mocap");

    @TempDir
    private Path folder;

    private Path before = Path.of("before");
    private Path after = Path.of("after");
    private Path out = Path.of("out");

    @BeforeEach
    void twoSessions() {
        before = session("before", 0, 0);
        after = session("after", 0.01, -0.06);
        out = folder.resolve("out");
    }

    private Path session(String name, double laterSeconds, double furtherMetres) {
        return EditedAnalysis.write(folder.resolve(name), EditedAnalysis.recordedAgain(laterSeconds, furtherMetres));
    }

    private Run compare(Object... more) {
        List<Object> words = new ArrayList<>(List.of("compare", before, after, "--out", out));
        words.addAll(List.of(more));
        return Run.of(words.toArray());
    }

    private JsonNode result() throws IOException {
        return new ObjectMapper().readTree(out.resolve("comparison.json").toFile());
    }

    private void assertRefused(Run run, int exitCode, String sentence) {
        assertThat(run.err()).contains(sentence).doesNotContain("\tat ", "Exception");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void the_verdict_is_told_in_two_lines_and_written() throws IOException {
        Run run = compare();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList())
                .containsExactly(
                        "Changed: the right foot lands 6.0 cm (6.5 % of leg length) closer to the hip than before.",
                        "Without any change in the runner, two visits differ by less than 3.7 % of leg length in 95 of"
                                + " 100 cases.",
                        out.resolve("comparison.html").toString());
        assertThat(result().get("schema").asText()).isEqualTo("footfall.comparison/1");
    }

    @Test
    void it_speaks_dutch() {
        assertThat(compare("--lang", "nl").out())
                .startsWith("Veranderd: de rechtervoet landt 6,0 cm (6,5 % van de beenlengte) dichter bij de heup dan"
                        + " eerst.");
    }

    @Test
    void a_cue_within_one_session_is_held_to_the_smaller_error_and_shown_with_rate_and_pain() throws IOException {
        after = session("cued", 0.01, -0.02);
        Run run = compare("--cue", "--pain-before", 4, "--pain-after", 3);
        assertThat(run.out())
                .startsWith("Changed: ")
                .contains("With the cue: step rate ", "; foot-hip distance ", "; pain 4 to 3 out of 10.");
        assertThat(result().at("/pain/after").asInt()).isEqualTo(3);
        assertThat(compare().out()).startsWith("No change can be shown");
    }

    @Test
    void recordings_that_cannot_be_compared_say_why_and_still_end_well() {
        Consumer<ObjectNode> faster = EditedAnalysis.recordedAgain(0.01, 0)
                .andThen(d -> ((ObjectNode) d.get("recording")).put("speedMetresPerSecond", 3.3333));
        after = EditedAnalysis.write(folder.resolve("faster"), faster);
        Run run = compare();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("These recordings cannot be compared. The speeds differ (10.0 km/h and 12.0 km/h)")
                .contains("about 1.9 % of leg length", "a rough prior");
    }

    @Test
    void bad_input_is_one_sentence_and_exit_code_three() throws IOException {
        Path real = after;
        after = folder.resolve("nowhere");
        assertRefused(compare(), 3, "There is no file");
        after = Files.createDirectory(folder.resolve("empty"));
        assertRefused(compare(), 3, "There is no analysis in");
        after = EditedAnalysis.write(folder.resolve("older"), d -> d.put("schema", "footfall.analysis/0"));
        assertRefused(compare(), 3, "made by another version of Footfall (footfall.analysis/0)");
        after = real;
        Files.writeString(real.resolve("analysis.json"), "{\"schema\":\"footfall.analysis/1\",\"strides\":[");
        assertRefused(compare(), 3, "is damaged. Analyse the video again.");
    }

    @Test
    void one_recording_given_twice_is_refused_by_path_by_content_and_by_its_strikes() throws IOException {
        after = before;
        assertRefused(compare(), 3, "Both are the same recording");
        after = before.resolve("analysis.json");
        assertRefused(compare(), 3, "Both are the same recording");
        after = Files.createDirectory(folder.resolve("copy"));
        Files.copy(before.resolve("analysis.json"), after.resolve("analysis.json"));
        assertRefused(compare(), 3, "Both are the same recording");
        after = session("measured again otherwise", 0, 0.01);
        assertRefused(compare(), 3, "Both are the same recording");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--pain-before 4",
                "--pain-before 4 --pain-after 11",
                "--side middle",
                "--lang de",
                "--foo",
                "third"
            })
    void a_wrong_command_line_is_told_with_exit_code_two(String options) {
        Run run = compare((Object[]) options.split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void results_never_replace_what_is_read() throws IOException {
        Path read = folder.resolve("comparison.json");
        Files.move(after.resolve("analysis.json"), read);
        String text = Files.readString(read);
        Run run = Run.of("compare", before, read, "--out", folder);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the results would replace");
        Path clip = Files.writeString(folder.resolve("clip.mp4"), "no video");
        Run overBefore = Run.of("compare", clip, before, "--out", folder);
        assertThat(overBefore.exitCode()).isEqualTo(2);
        assertThat(Files.readString(read)).isEqualTo(text);
        assertThat(before.resolve("analysis.json")).exists();
    }

    @Test
    void own_errors_come_from_repeats_and_are_used() throws IOException {
        Path errors = folder.resolve("own");
        Run repeated = Run.of(
                "repeatability",
                session("a1", 0.02, 0),
                session("a2", 0.03, 0.06),
                "+",
                session("b1", 0.04, 0),
                session("b2", 0.05, 0.06),
                "--symptom-free",
                "--out",
                errors);
        assertThat(repeated.err()).isEmpty();
        assertThat(repeated.exitCode()).isZero();
        assertThat(repeated.out())
                .startsWith("Measurement error, two visits (runners: 2): SEM and MDC95")
                .contains("foot-hip distance: 4.2 cm, 11.8 cm (repeats: 2)");
        assertThat(compare("--errors", errors.resolve("errors.json")).out()).startsWith("No change can be shown");
        assertThat(result().at("/settings/errors/footHipDistance/source").asText())
                .isEqualTo("own");
        Run mixed = compare("--errors", errors.resolve("errors.json"), "--same-session");
        assertThat(mixed.exitCode()).isEqualTo(2);
        assertThat(mixed.err()).contains("these errors hold between two visits");
        assertThat(Run.of("repeatability", before, "--out", errors).exitCode()).isEqualTo(3);
    }

    @Test
    void a_changed_error_and_a_changed_setting_decide_and_are_saved_with_the_result() throws IOException {
        assertThat(compare("--set", "errors.footHipPercentLeg=12", "--set", "comparison.speedDifference=0.2")
                        .out())
                .startsWith("No change can be shown");
        assertThat(result().at("/settings/errors/footHipPercentLeg/mdc95").asDouble())
                .isEqualTo(12);
        assertThat(result().at("/settings/comparison/speedDifference").asDouble())
                .isEqualTo(0.2);
        assertThat(Files.readString(out.resolve("comparison.html")))
                .contains("errors.footHipPercentLeg", "comparison.speedDifference")
                .doesNotContain("errors.footHipDistance");
    }

    @Test
    void progress_wants_three_sessions_and_tells_each() {
        Run run = Run.of("progress", before, session("middle", 0.02, -0.03), after, "--out", out);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().toList())
                .hasSize(6)
                .satisfies(lines -> assertThat(lines.get(2))
                        .contains("(against the first: changed; against the previous: probably changed)"));
        assertThat(out.resolve("progress.json")).exists();
        assertThat(out.resolve("progress.html")).exists();
        assertThat(out.resolve("progress.pdf")).doesNotExist();
        Run two = Run.of("progress", before, after, "--out", out);
        assertThat(two.exitCode()).isEqualTo(2);
        assertThat(two.err()).contains("give three or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RBDS001_T25", "RBDS002_T25", "RBDS002_T45", "RBDS008_T35"})
    void two_halves_of_one_recorded_trial_differ_by_no_more_than_error(String trial) throws IOException {
        Path file = MOTION_CAPTURE.resolve(trial + ".csv");
        assumeTrue(Files.exists(file), "no motion capture in " + MOTION_CAPTURE);
        List<String> lines = Files.readAllLines(file);
        int half = lines.size() / 2;
        before = half(lines, 1, half, "first");
        after = half(lines, half, lines.size(), "second");
        Run run = compare("--same-session", "--speed", "2.5m/s");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("No change can be shown");
        assertThat(result().at("/before/method").asText()).isEqualTo("trackFile");
    }

    private Path half(List<String> lines, int from, int to, String name) throws IOException {
        List<String> half = new ArrayList<>(List.of(lines.get(0)));
        half.addAll(lines.subList(from, to));
        return Files.write(folder.resolve(name + ".csv"), half);
    }
}
