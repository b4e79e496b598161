package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.synthetic.Samples;
import footfall.video.CopiedClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of a session of both sides: a short drawn clip and its mirror image. */
class BothSidesPicturesTest {
    private static final double SECONDS = 7;

    @TempDir
    private static Path folder;

    private static Path left = Path.of("");
    private static Path right = Path.of("");
    private static Run together = new Run(-1, "", "");

    @BeforeAll
    static void analyze() throws IOException {
        right = Samples.writeShort(folder, SECONDS);
        left = CopiedClip.mirrored(right, folder.resolve("mirrored.mp4"));
        together = Run.of("analyze", right, left, "--height", "1.75", "--out", folder.resolve("both"), "--video");
    }

    private static long photos(String file) throws IOException {
        return Pattern.compile("<img src=\"data:image/jpeg")
                .matcher(Files.readString(folder.resolve(file)))
                .results()
                .count();
    }

    @Test
    void both_landings_are_shown_and_each_clip_has_its_video() throws IOException {
        assertThat(together.err()).isEmpty();
        assertThat(together.exitCode()).isZero();
        JsonNode session =
                new ObjectMapper().readTree(folder.resolve("both/analysis.json").toFile());
        assertThat(session.at("/clips/0/side").asText()).isEqualTo("left");
        assertThat(session.at("/clips/0/folder").asText()).isEqualTo("mirrored");
        for (String page : List.of("both/report.html", "both/runner.html")) {
            assertThat(photos(page)).isEqualTo(2);
            assertThat(Files.readString(folder.resolve(page)))
                    .contains("The median landing of the left foot", "The median landing of the right foot");
        }
        assertThat(folder.resolve("both/mirrored/annotated.mp4")).exists();
        assertThat(folder.resolve("both/short/annotated.mp4")).exists();
    }

    @Test
    void compared_with_a_clip_of_one_side_the_clip_of_that_side_is_shown() throws IOException {
        Path later = CopiedClip.later(right, folder.resolve("later.mp4"), 17);
        assertThat(Run.of("analyze", later, "--height", "1.75", "--out", folder.resolve("later"), "--no-report")
                        .exitCode())
                .isZero();
        Run run = Run.of(
                "compare",
                folder.resolve("both"),
                folder.resolve("later"),
                "--clips",
                folder,
                "--video",
                "--out",
                folder.resolve("compared"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("compared/comparison.mp4")).exists();
        assertThat(photos("compared/comparison.html")).isEqualTo(1);
    }
}
