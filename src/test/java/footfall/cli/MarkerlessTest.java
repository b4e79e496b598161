package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.analysis.ClipAnalyzer;
import footfall.analysis.Progress;
import footfall.analysis.ShownCamera;
import footfall.body.BodyPoint;
import footfall.pose.PoseReader;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.AnalysisSettings;
import footfall.settings.MarkerColor;
import footfall.settings.PointSearch;
import footfall.settings.Recording;
import footfall.synthetic.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without stickers: what is refused at once, what is fallen back on, what is on record. The clip is drawn, and its toe has no sticker. */
class MarkerlessTest {
    private static final double SECONDS = 4;

    @TempDir
    private static Path folder;

    private static Path clip = Path.of("");

    @BeforeAll
    static void draw() throws IOException {
        clip = Samples.writeWithout(folder, SECONDS, BodyPoint.TOE);
    }

    private static Run analyzed(String out, String... options) {
        Object[] words = Stream.concat(Stream.of("analyze", clip, "--out", folder.resolve(out)), Arrays.stream(options))
                .toArray();
        return Run.of(words);
    }

    @Test
    void only_by_stickers_a_foot_without_a_toe_is_refused() {
        Run refused = analyzed("stickers", "--markers", "stickers");
        assertThat(refused.exitCode()).isEqualTo(FootfallCommand.UNUSABLE_INPUT);
        assertThat(refused.err()).contains("The point on the toe was not found");
        assertThat(folder.resolve("stickers/analysis.json")).doesNotExist();
    }

    @Test
    void else_the_body_is_followed_without_and_twice_the_same() throws IOException {
        assumeTrue(PoseReader.isAvailable(), "this build has no pose model");
        Run one = analyzed("one", "--person", "1", "--height", "1.75");
        assertThat(one.exitCode()).as(one.err()).isZero();
        JsonNode analysis =
                new ObjectMapper().readTree(folder.resolve("one/analysis.json").toFile());
        assertThat(analysis.at("/view/points").asText()).isEqualTo("keypoints");
        assertThat(analysis.get("qualityIssues").findValuesAsText("code")).contains("MARKERS_NOT_USED");
        assertThat(analysis.at("/recording/person").asInt()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("one/report.html"))).contains("All settings have their defaults");

        assertThat(analyzed("two", "--person", "1", "--height", "1.75").exitCode())
                .isZero();
        for (String file : List.of("analysis.json", "tracks.csv", "strides.csv", "report.html", "runner.html")) {
            assertThat(folder.resolve("two").resolve(file)).hasSameBinaryContentAs(folder.resolve("one/" + file));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "MARKERLESS"})
    void a_standing_clip_is_refused_before_the_network_looks(PointSearch.Kind kind) {
        assumeTrue(PoseReader.isAvailable(), "this build has no pose model");
        List<Progress.Stage> stages = new ArrayList<>();
        ClipAnalyzer analyzer = new ClipAnalyzer(
                AnalysisSettings.defaults(),
                new PointSearch(kind, MarkerColor.auto()),
                Recording.unknown(),
                ShownCamera.nothing(),
                Map.of(),
                List.of(clip));
        assertThatThrownBy(() -> analyzer.analyze(clip, stagesInto(stages)))
                .isInstanceOfSatisfying(
                        FootfallException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.STANDING_NEEDS_MARKERS));
        assertThat(stages).doesNotContain(Progress.Stage.LOOKING_FOR_RUNNER);
    }

    private static Progress stagesInto(List<Progress.Stage> stages) {
        return new Progress() {
            @Override
            public void stage(Stage stage) {
                stages.add(stage);
            }

            @Override
            public void frames(long done, long total) {}
        };
    }
}
