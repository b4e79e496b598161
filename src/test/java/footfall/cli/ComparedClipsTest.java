package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clips of one runner, the camera put up anew, the landing moved by a known amount. */
class ComparedClipsTest {
    private static final Path CLIPS = Path.of("../shared/videos/rendered");
    private static final String PAIR = "dev_r_1080p120_green_";
    /** What perspective alone costs when nothing corrects it. */
    private static final double TOLERANCE_METRES = 0.014;

    private static final double MILLIMETRE = 1e-3;

    @TempDir
    private Path folder;

    @Test
    void the_true_difference_is_found_and_called_a_change() throws IOException {
        Path before = CLIPS.resolve(PAIR + "before.mp4");
        Path after = CLIPS.resolve(PAIR + "after.mp4");
        assumeTrue(Files.exists(before) && Files.exists(after), "no rendered clips in " + CLIPS);
        Run run = Run.of("compare", before, after, "--height", "1.81", "--speed", "2.5m/s", "--out", folder);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("^(Changed|Probably changed): the right foot lands .* closer to the hip");
        JsonNode result =
                new ObjectMapper().readTree(folder.resolve("comparison.json").toFile());
        double truth = MILLIMETRE * (trueDistance("after") - trueDistance("before"));
        assertThat(differenceMetres(result)).isCloseTo(truth, within(TOLERANCE_METRES));
        assertThat(folder.resolve("before/report.html")).exists();
        assertThat(folder.resolve("after/analysis.json")).exists();
    }

    private static double trueDistance(String which) throws IOException {
        return new ObjectMapper()
                .readTree(CLIPS.resolve(PAIR + which + ".truth.json").toFile())
                .at("/summary/hip_to_ankle_mm/mean")
                .doubleValue();
    }

    private static double differenceMetres(JsonNode result) {
        for (JsonNode metric : result.get("metrics")) {
            if (metric.get("id").asText().equals("footHipDistance")) {
                return metric.get("difference").doubleValue();
            }
        }
        throw new AssertionError("no foot-hip distance");
    }
}
