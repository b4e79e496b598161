package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.synthetic.Samples;
import footfall.video.Encoding;
import footfall.video.PictureStream;
import footfall.video.VideoReader;
import footfall.video.VideoWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The videos of a short drawn clip, by the program itself. */
class VideosTest {
    private static final double SECONDS = 4;
    private static final double FPS = 60;

    /** The same clip from later on and played slower: another frame rate, step rate and phase. */
    private static final int LEFT_OUT = 17;

    private static final double OTHER_FPS = 50;

    /** A strike is shown on the frame nearest to it, and measured to a frame. */
    private static final double STRIKE_SECONDS = 1.5 / FPS;

    /** Mean grey levels: what compression alone changes, and what a covered head at least does. */
    private static final double COMPRESSION = 5;

    private static final double COVERED = 12;

    @TempDir
    private static Path folder;

    private static Path clip = Path.of("");
    private static JsonNode truth = new ObjectMapper().createObjectNode();
    private static Run analyzed = new Run(-1, "", "");

    @BeforeAll
    static void analyze() throws IOException {
        clip = Samples.writeShort(folder, SECONDS);
        truth = new ObjectMapper().readTree(folder.resolve("short.truth.json").toFile());
        analyzed = Run.of("analyze", clip, "--height", "1.75", "--out", folder.resolve("a"), "--video", "--blur-face");
        later();
    }

    private static void later() throws IOException {
        Path file = Files.createDirectory(folder.resolve("b")).resolve("later.mp4");
        try (VideoReader reader = VideoReader.open(clip);
                PictureStream pictures = reader.stream(640, 360);
                VideoWriter writer = VideoWriter.create(
                        file, Encoding.h264(640, 360, OTHER_FPS).withBitsPerSecond(4_000_000))) {
            while (pictures.advance()) {
                if (pictures.index() >= LEFT_OUT) {
                    writer.write(pictures.picture());
                }
            }
            writer.finish();
        }
        Run run = Run.of("analyze", file, "--height", "1.75", "--out", folder.resolve("b/out"), "--no-report");
        assertThat(run.err()).isEmpty();
    }

    private static List<BufferedImage> pictures(Path file) {
        List<BufferedImage> all = new ArrayList<>();
        try (VideoReader video = VideoReader.open(file);
                PictureStream stream =
                        video.stream(video.info().widthPx(), video.info().heightPx())) {
            while (stream.advance()) {
                all.add(stream.picture());
            }
        }
        return all;
    }

    /** The frames on which a yellow border appears at this column. */
    private static List<Integer> flashes(List<BufferedImage> frames, int x) {
        List<Integer> onsets = new ArrayList<>();
        boolean before = false;
        for (int frame = 0; frame < frames.size(); frame++) {
            BufferedImage picture = frames.get(frame);
            int colour = picture.getRGB(x, picture.getHeight() / 2);
            boolean bright = (colour >> 16 & 0xff) > 180 && (colour & 0xff) < 120;
            if (bright && !before) {
                onsets.add(frame);
            }
            before = bright;
        }
        return onsets;
    }

    private static double difference(BufferedImage a, BufferedImage b, double x, double y, double halfPx) {
        double sum = 0;
        int count = 0;
        for (int v = (int) (y - halfPx); v < y + halfPx; v++) {
            for (int u = (int) (x - halfPx); u < x + halfPx; u++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((a.getRGB(u, v) >> shift & 0xff) - (b.getRGB(u, v) >> shift & 0xff));
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static double[] point(String marker, int frame) {
        JsonNode at = truth.path("frames").path("markers").path(marker);
        return new double[] {
            at.path("x").path(frame).asDouble(), at.path("y").path(frame).asDouble()
        };
    }

    @Test
    void the_annotated_video_has_the_clips_frames_times_and_size() {
        assertThat(analyzed.exitCode()).isZero();
        try (VideoReader video = VideoReader.open(folder.resolve("a/annotated.mp4"))) {
            assertThat(video.info().widthPx()).isEqualTo(640);
            assertThat(video.info().heightPx()).isEqualTo(360);
            assertThat(video.info().codec()).isEqualTo("h264");
            List<Double> times = new ArrayList<>();
            video.forEachFrame(frame -> times.add(frame.fileSeconds()));
            assertThat(times).hasSize((int) (SECONDS * FPS));
            assertThat(times.get(100)).isCloseTo(100 / FPS, within(1e-3));
        }
    }

    @Test
    void it_flashes_at_the_foot_strikes() {
        List<Double> shown = flashes(pictures(folder.resolve("a/annotated.mp4")), 1).stream()
                .map(frame -> frame / FPS)
                .toList();
        List<Double> strikes = new ArrayList<>();
        truth.at("/events/right/IC")
                .forEach(strike -> strikes.add(strike.path("time_s").asDouble()));
        assertThat(shown).hasSizeGreaterThanOrEqualTo(4);
        assertThat(shown)
                .allSatisfy(time -> assertThat(strikes)
                        .anySatisfy(strike -> assertThat(time).isCloseTo(strike, within(STRIKE_SECONDS))));
    }

    @Test
    void the_head_is_covered_and_the_leg_is_not() {
        List<BufferedImage> source = pictures(clip);
        List<BufferedImage> drawn = pictures(folder.resolve("a/annotated.mp4"));
        for (int frame : new int[] {0, 60, 133, 239}) {
            double[] hip = point("hip", frame);
            double[] knee = point("knee", frame);
            double[] ankle = point("ankle", frame);
            double leg =
                    Math.hypot(hip[0] - knee[0], hip[1] - knee[1]) + Math.hypot(knee[0] - ankle[0], knee[1] - ankle[1]);
            assertThat(difference(
                            source.get(frame), drawn.get(frame), hip[0] + 0.1 * leg, hip[1] - 0.83 * leg, 0.13 * leg))
                    .as("head on frame " + frame)
                    .isGreaterThan(COVERED);
            assertThat(difference(
                            source.get(frame), drawn.get(frame), hip[0] + 0.12 * leg, hip[1] + 0.02 * leg, 0.06 * leg))
                    .as("beside the hip on frame " + frame)
                    .isLessThan(COMPRESSION);
        }
    }

    @Test
    void two_clips_are_in_step_and_both_feet_land_on_the_same_frame() {
        Run run = Run.of(
                "compare", folder.resolve("a"), folder.resolve("b/out"), "--video", "--out", folder.resolve("c"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        List<BufferedImage> frames = pictures(folder.resolve("c/comparison.mp4"));
        int width = frames.get(0).getWidth();
        List<Integer> before = flashes(frames, 1);
        List<Integer> after = flashes(frames, width - 2);
        assertThat(before).hasSizeGreaterThanOrEqualTo(3).isEqualTo(after);
        int stride = before.get(1) - before.get(0);
        assertThat(frames).hasSize(stride * (before.size() - 1) + 1);
        assertThat(width).isLessThanOrEqualTo(1280).isEven();
    }

    @Test
    void a_missing_source_is_told_in_a_sentence_and_the_rest_is_done() throws IOException {
        Path out = folder.resolve("d");
        Run run = Run.of("compare", folder.resolve("a"), moved("d"), "--video", "--out", out);
        assertThat(run.exitCode()).isEqualTo(FootfallCommand.UNUSABLE_INPUT);
        assertThat(run.err().lines())
                .containsExactly("No video was drawn: the source later.mp4 is not beside its analysis."
                        + " Say where it is with --clips FOLDER.");
        assertThat(names(out)).contains("comparison.json").noneMatch(name -> name.contains(".mp4"));
    }

    /** The later clip's analysis, far from its video. */
    private static Path moved(String name) throws IOException {
        Path moved = Files.createDirectories(folder.resolve("moved-" + name + "/deep/out"));
        for (String file : List.of("analysis.json", "tracks.csv")) {
            Files.copy(folder.resolve("b/out").resolve(file), moved.resolve(file));
        }
        return moved;
    }

    @Test
    void another_video_of_the_same_name_and_size_is_not_drawn_on() throws IOException {
        Path clips = Files.createDirectory(folder.resolve("other"));
        Path other = Files.copy(clip, clips.resolve("later.mp4"));
        Path out = folder.resolve("g");
        Run run = Run.of("compare", folder.resolve("a"), moved("g"), "--video", "--clips", clips, "--out", out);
        assertThat(run.exitCode()).isEqualTo(FootfallCommand.UNUSABLE_INPUT);
        assertThat(run.err().lines())
                .containsExactly("No video was drawn: " + other + " is not the file that was analysed."
                        + " Put the source beside its analysis, or say where it is with --clips FOLDER.");
        assertThat(out.resolve("comparison.mp4")).doesNotExist();
    }

    @Test
    void a_source_that_was_renamed_is_known_by_its_bytes() throws IOException {
        Path clips = Files.createDirectory(folder.resolve("renamed"));
        Files.copy(clip, clips.resolve("a.mp4"));
        Files.copy(folder.resolve("b/later.mp4"), clips.resolve("the second visit.MP4"));
        Path out = folder.resolve("h");
        Run run = Run.of("compare", folder.resolve("a"), moved("h"), "--video", "--clips", clips, "--out", out);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(flashes(pictures(out.resolve("comparison.mp4")), 1)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void what_cannot_be_finished_leaves_nothing() throws IOException {
        Path out = folder.resolve("e");
        Files.createDirectories(out.resolve("annotated.mp4/in the way"));
        Run run = Run.of("analyze", clip, "--out", out, "--no-report", "--video");
        assertThat(run.exitCode()).isEqualTo(FootfallCommand.UNUSABLE_INPUT);
        assertThat(run.err()).contains("annotated.mp4");
        assertThat(names(out)).contains("analysis.json").noneMatch(name -> name.contains(".part"));
        assertThat(out.resolve("annotated.mp4/in the way")).exists();
    }

    @Test
    void tracks_without_a_video_cannot_be_drawn_on() {
        Path out = folder.resolve("f");
        Run run = Run.of("analyze", folder.resolve("a/tracks.csv"), "--out", out, "--no-report", "--video");
        assertThat(run.exitCode()).isEqualTo(FootfallCommand.UNUSABLE_INPUT);
        assertThat(run.err()).startsWith("There is no video for tracks.csv");
        assertThat(out.resolve("analysis.json")).exists();
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
