package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.video.Encoding;
import footfall.video.VideoWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be done is told in one sentence, with the exit code that is documented, and leaves nothing behind. */
class RefusalTest {
    private static final int USAGE = 2;
    private static final int UNUSABLE_INPUT = 3;

    @TempDir
    private Path folder;

    private Run analyze(Path file, String... more) {
        List<Object> words = new ArrayList<>(List.of("analyze", file, "--out", folder.resolve("out")));
        words.addAll(List.of(more));
        return Run.of(words.toArray());
    }

    private void assertRefused(Run run, int exitCode, String sentence) {
        assertThat(run.err()).contains(sentence).doesNotContain("\tat ", "Exception");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--foo | Unknown option: '--foo'",
                "--height tall | 'tall' is not a length such as 1.81 or 181cm",
                "--height 18 | --height: 18 m lies outside 1 to 2.5 m",
                "--leg-length 9 | --leg-length: 9 m lies outside 0.4 to 1.4 m",
                "--speed 10 | '10' is not a speed with its unit",
                "--speed -3km/h | '-3km/h' is not a speed",
                "--capture-fps 0 | --capture-fps: 0 frames/s lies outside 15 to 2000 frames/s",
                "--camera-distance 0 | --camera-distance: 0 m lies outside",
                "--incline steep | 'steep' is not a percentage",
                "--scale none | 'none' is not a double",
                "--scale 0 | --scale: 0 m lies outside",
                "--marker-color purple | 'purple' is not auto, green",
                "--side up | 'up' is not auto, left or right",
                "--lang de | 'de' is not en or nl",
                "--set speedy=1 | there is no setting speedy",
                "--set overstride | KEY=VALUE",
                "--set gaps.harmonics=many | gaps.harmonics cannot be 'many'; give a number",
                "--set advice.painToGoOn=6 | advice.painToGoOn must not be greater than advice.painToStop",
                "--set errors.stepRate=4 | errors.stepRate is not used by this command",
                "--runner-cue hop | there is no cue hop; there are: shorter (Take slightly shorter, quicker steps.)",
                "--vertical 1,2,3 | is not X,Y,X,Y",
                "--vertical 5,90,5,10 | is not X,Y,X,Y",
                "--map HIP=M01 | HIP is not a side and a marker",
            })
    void a_wrong_option_is_bad_usage(String option, String sentence) throws IOException {
        Path tracks = Files.writeString(folder.resolve("tracks.csv"), "time,right_hip_x_mm\n0,1\n");
        assertRefused(analyze(tracks, option.split(" ", -1)), USAGE, sentence);
    }

    @Test
    void no_file_and_no_command_are_bad_usage() {
        assertThat(Run.of("analyze").exitCode()).isEqualTo(USAGE);
        assertThat(Run.of("inspect").exitCode()).isEqualTo(USAGE);
        assertThat(Run.of().exitCode()).isEqualTo(USAGE);
        assertThat(Run.of().err()).contains("Usage: footfall");
        assertThat(Run.of("measure").err()).contains("Unmatched argument");
    }

    @Test
    void a_file_that_is_no_video_is_unusable() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp4"), "hello");
        Path empty = Files.createFile(folder.resolve("empty.mov"));
        Path directory = Files.createDirectory(folder.resolve("directory.mp4"));
        assertRefused(analyze(folder.resolve("gone.mp4")), UNUSABLE_INPUT, "There is no file");
        assertRefused(analyze(text), UNUSABLE_INPUT, "text.mp4 cannot be read as a video. Use the original file");
        assertRefused(analyze(empty), UNUSABLE_INPUT, "empty.mov cannot be read as a video");
        assertRefused(analyze(directory), UNUSABLE_INPUT, "There is no file");
        assertRefused(analyze(text, "--lang", "nl"), UNUSABLE_INPUT, "text.mp4 is niet als video te lezen");
    }

    @Test
    void a_track_file_that_is_none_is_unusable() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("nonsense.csv"), "a,b\n1,2\n");
        Path noLeg =
                Files.writeString(folder.resolve("arm.csv"), "time,right_hand_x_mm,right_hand_y_mm\n0,1,2\n0.1,1,2\n");
        Path empty = Files.createFile(folder.resolve("empty.trc"));
        assertRefused(analyze(nonsense), UNUSABLE_INPUT, "nonsense.csv cannot be read: line 1");
        assertRefused(analyze(noLeg), UNUSABLE_INPUT, "The track file misses hip, ankle, heel, toe");
        assertRefused(analyze(empty), UNUSABLE_INPUT, "empty.trc cannot be read");
        assertRefused(analyze(folder.resolve("gone.trc")), UNUSABLE_INPUT, "There is no file");
    }

    @Test
    void a_clip_without_markers_says_what_is_missing_and_inspect_how_to_film() {
        Path clip = plainClip();
        assertRefused(analyze(clip), UNUSABLE_INPUT, "No markers that move like a leg were found. Put round markers");
        Run inspected = Run.of("inspect", clip);
        assertThat(inspected.exitCode()).isEqualTo(UNUSABLE_INPUT);
        assertThat(inspected.out())
                .contains("plain.mp4: 320 x 240 pixels", "No markers that move like a leg", "- light:", "--speed");
    }

    @Test
    void a_belt_clip_without_a_sticker_is_unusable() {
        Path clip = plainClip();
        assertRefused(
                analyze(clip, "--belt-clip", clip.toString()),
                UNUSABLE_INPUT,
                "No sticker was seen crossing the picture in the clip of the belt plain.mp4.");
    }

    private Path plainClip() {
        Path clip = folder.resolve("plain.mp4");
        try (VideoWriter writer = VideoWriter.create(clip, Encoding.h264(320, 240, 30))) {
            for (int i = 0; i < 60; i++) {
                writer.write(new BufferedImage(320, 240, BufferedImage.TYPE_3BYTE_BGR), i / 30.0);
            }
            writer.finish();
        }
        return clip;
    }

    @Test
    void a_place_that_is_no_folder_is_refused_before_the_work() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Run run = Run.of("analyze", folder.resolve("any.mp4"), "--out", file);
        assertThat(run.exitCode()).isEqualTo(UNUSABLE_INPUT);
        assertThat(run.err()).startsWith("The result could not be written to " + file);
    }

    @Test
    void results_never_replace_the_tracks_they_come_from() throws IOException {
        Path tracks = Files.writeString(folder.resolve("tracks.csv"), "corrected by hand");
        Run run = Run.of("analyze", tracks, "--out", folder);
        assertThat(run.exitCode()).isEqualTo(USAGE);
        assertThat(run.err()).contains("the results would replace");
        assertThat(tracks).hasContent("corrected by hand");
    }

    @Test
    void help_and_version_are_told() {
        assertThat(Run.of("--help").out()).contains("Exit codes:", "3", "the file cannot be used");
        assertThat(Run.of("--version").out()).startsWith("footfall ");
        assertThat(Run.of("analyze", "--help").out()).contains("--belt-clip", "--vertical", "--capture-fps");
    }
}
