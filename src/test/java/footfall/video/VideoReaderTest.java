package footfall.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoReaderTest {
    /** Half a tick of the 90 kHz clock that MP4 files of this writer keep. */
    private static final double HALF_TICK_SECONDS = 0.5 / 90_000 + 1e-9;

    /** Planes agree with the formula of BT.709 to the noise of compression. */
    private static final double LEVELS = 4;

    @TempDir
    Path folder;

    @Test
    void everyFrameComesOnceInOrderWithItsTime() {
        Path file = Clips.even(folder.resolve("clip.mp4"), Clips.h264(120), 50);
        List<Integer> numbers = new ArrayList<>();
        try (VideoReader reader = VideoReader.open(file)) {
            FrameTimes times = reader.forEachFrame(frame -> {
                assertThat(frame.index()).isEqualTo(numbers.size());
                assertThat(frame.fileSeconds()).isCloseTo(frame.index() / 120.0, within(HALF_TICK_SECONDS));
                numbers.add(Clips.number(frame));
            });
            assertThat(times.count()).isEqualTo(50);
            assertThat(times.medianFps()).isCloseTo(120, within(1e-6));
            assertThat(reader.issues()).isEmpty();
        }
        assertThat(numbers).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void variableFrameTimesAreKept() {
        double[] seconds = {0, 0.01, 0.0211, 0.0299, 0.09, 0.1033, 0.25};
        Path file = Clips.write(folder.resolve("vfr.mp4"), Clips.h264(100), seconds);
        try (VideoReader reader = VideoReader.open(file)) {
            double[] read = reader.forEachFrame(frame -> {}).toArray();
            assertThat(read).containsExactly(seconds, within(HALF_TICK_SECONDS));
        }
    }

    @Test
    void aFirstFrameThatStartsLateIsTimeZero() {
        Path file = Clips.write(folder.resolve("late.mp4"), Clips.h264(50), 0.5, 0.52, 0.54, 0.56);
        try (VideoReader reader = VideoReader.open(file)) {
            assertThat(reader.forEachFrame(frame -> {}).toArray())
                    .containsExactly(new double[] {0, 0.02, 0.04, 0.06}, within(2 * HALF_TICK_SECONDS));
        }
    }

    @Test
    void evenStepsThatAFileRoundsToMillisecondsAreEvenAgain() {
        Path file = Clips.even(folder.resolve("clip.mkv"), Clips.h264(240).withCodec(Encoding.Codec.FFV1), 60);
        try (VideoReader reader = VideoReader.open(file)) {
            FrameTimes times = reader.forEachFrame(frame -> {});
            double step = times.seconds(1);
            // Both ends are rounded to a millisecond: the rate errs by a millisecond over the clip.
            assertThat(1 / step).isCloseTo(240, within(240 * 0.001 / 0.245));
            for (int i = 0; i < times.count(); i++) {
                assertThat(times.seconds(i)).isCloseTo(i * step, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "90,1,0", "180,1,1", "270,0,1"})
    void theStoredTopLeftCornerEndsWhereTheRotationPutsIt(int degrees, int right, int bottom) {
        Path file = Clips.even(folder.resolve("turned.mp4"), Clips.h264(30).turned(degrees), 3);
        try (VideoReader reader = VideoReader.open(file)) {
            assertThat(reader.info().rotationDegrees()).isEqualTo(degrees);
            BufferedImage picture =
                    reader.pictures(List.of(1)).values().iterator().next();
            assertThat(picture.getWidth()).isEqualTo(reader.info().widthPx());
            assertThat(picture.getHeight()).isEqualTo(reader.info().heightPx());
            int x = right * (picture.getWidth() - 1);
            int y = bottom * (picture.getHeight() - 1);
            assertThat(reader.orientation().toUpright(0, 0)).isEqualTo(new Point(x, y));
            assertThat(Clips.red(picture, Math.abs(x - 8), Math.abs(y - 8))).isTrue();
            assertThat(Clips.red(picture, picture.getWidth() - 1 - Math.abs(x - 8), Math.abs(y - 8)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.Codec.class)
    void everyCodecGivesTheSameColoursInLimitedRange(Encoding.Codec codec) {
        String ending = codec == Encoding.Codec.VP9 ? "webm" : codec == Encoding.Codec.FFV1 ? "mkv" : "mov";
        Path file = Clips.even(
                folder.resolve("clip." + ending),
                Clips.h264(30).withCodec(codec).withBitsPerSecond(8_000_000),
                4);
        double red = 16 + 219 * 0.2126;
        double grey = 16 + 219 * 128 / 255.0;
        try (VideoReader reader = VideoReader.open(file)) {
            reader.forEachFrame(frame -> {
                assertThat(level(frame.luma(), 8, 8)).isCloseTo(red, within(LEVELS));
                assertThat(level(frame.chromaV(), 4, 4)).isCloseTo(240, within(LEVELS));
                assertThat(level(frame.chromaU(), 4, 4)).isCloseTo(128 - 112 * 0.2126 / 0.9278, within(LEVELS));
                assertThat(level(frame.luma(), 100, 8)).isCloseTo(grey, within(LEVELS));
            });
        }
    }

    private static double level(org.bytedeco.opencv.opencv_core.Mat plane, int x, int y) {
        return plane.ptr(y, x).get() & 0xff;
    }

    @Test
    void theCaptureRateComesFromTheAndroidTag() {
        Path tagged = Clips.even(
                folder.resolve("slow.mp4"), Clips.h264(30).withTags(Map.of("com.android.capture.fps", "240.0")), 2);
        Path plain = Clips.even(folder.resolve("plain.mp4"), Clips.h264(30), 2);
        assertThat(VideoReader.open(tagged).info().captureFpsTag()).contains(240.0);
        assertThat(VideoReader.open(plain).info().captureFpsTag()).isEmpty();
    }

    @Test
    void theCaptureRateComesFromSonysXml() throws IOException {
        Path file = Clips.even(folder.resolve("sony.mp4"), Clips.h264(30), 2);
        byte[] xml = "\0\0\0002free<VideoFrame captureFps=\"119.88p\" />.......".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, xml, java.nio.file.StandardOpenOption.APPEND);
        assertThat(VideoReader.open(file).info().captureFpsTag()).contains(119.88);
    }

    @Test
    void sampleFramesAreFramesOfTheClipSpreadOverIt() {
        Path file = Clips.even(folder.resolve("clip.mp4"), Clips.h264(20), 60);
        Map<Integer, Double> seconds = new TreeMap<>();
        try (VideoReader reader = VideoReader.open(file)) {
            reader.forSampleFrames(3, 6, frame -> {
                assertThat(Clips.number(frame) / 20.0).isCloseTo(frame.fileSeconds(), within(HALF_TICK_SECONDS));
                seconds.put(frame.index(), Clips.number(frame) / 20.0);
            });
        }
        assertThat(seconds.keySet()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(seconds.values()).containsExactly(0.0, 1 / 20.0, 20 / 20.0, 21 / 20.0, 40 / 20.0, 41 / 20.0);
    }

    @Test
    void aShortClipIsSampledWithoutTakingAFrameTwice() {
        Path file = Clips.even(folder.resolve("short.mp4"), Clips.h264(30), 5);
        List<Integer> numbers = new ArrayList<>();
        try (VideoReader reader = VideoReader.open(file)) {
            reader.forSampleFrames(8, 16, frame -> numbers.add(Clips.number(frame)));
        }
        assertThat(numbers).isSorted().doesNotHaveDuplicates().isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void picturesAreTheFramesAskedFor(boolean afterReading) {
        Path file = Clips.even(folder.resolve("clip.mp4"), Clips.h264(20), 60);
        try (VideoReader reader = VideoReader.open(file)) {
            if (afterReading) {
                reader.forEachFrame(frame -> {});
            }
            var pictures = reader.pictures(List.of(59, 0, 33, 34, 7, 200, -1));
            assertThat(pictures.keySet()).containsExactly(0, 7, 33, 34, 59);
            pictures.forEach(
                    (number, picture) -> assertThat(Clips.number(picture)).isEqualTo(number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip.mp4", "clip.mkv"})
    void picturesAreTheFramesAskedForByTimesRememberedInAFile(String name) {
        Path file = Clips.even(folder.resolve(name), Clips.h264(20), 60);
        FrameTimes exact;
        try (VideoReader reader = VideoReader.open(file)) {
            exact = reader.forEachFrame(frame -> {});
        }
        double[] rounded = Arrays.stream(exact.toArray())
                .map(seconds -> Math.round(seconds * 1e5) / 1e5)
                .toArray();
        try (VideoReader reader = VideoReader.open(file)) {
            reader.remember(new FrameTimes(rounded));
            var pictures = reader.pictures(List.of(59, 0, 33, 34, 7, 200, -1));
            assertThat(pictures.keySet()).containsExactly(0, 7, 33, 34, 59);
            pictures.forEach(
                    (number, picture) -> assertThat(Clips.number(picture)).isEqualTo(number));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPartIsLentFrameByFrame(boolean remembered) {
        Path file = Clips.even(folder.resolve("clip.mp4"), Clips.h264(20), 60);
        List<Integer> numbers = new ArrayList<>();
        List<Integer> shown = new ArrayList<>();
        try (VideoReader whole = VideoReader.open(file);
                VideoReader reader = VideoReader.open(file)) {
            FrameTimes times = whole.forEachFrame(frame -> {});
            if (remembered) {
                reader.remember(times);
            }
            reader.forFrames(33, 100, frame -> {
                numbers.add(frame.index());
                shown.add(Clips.number(frame));
                assertThat(frame.fileSeconds()).isCloseTo(times.seconds(frame.index()), within(1e-4));
            });
        }
        assertThat(numbers).isEqualTo(IntStream.range(33, 60).boxed().toList());
        assertThat(shown).isEqualTo(numbers);
    }

    @Test
    void aCutOffFileGivesWhatCanBeReadAndSaysSo() throws IOException {
        Path whole = Clips.even(folder.resolve("whole.mp4"), Clips.h264(20), 60);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length * 6 / 10));
        try (VideoReader reader = VideoReader.open(cut)) {
            FrameTimes times = reader.forEachFrame(frame -> {});
            assertThat(times.count()).isBetween(5, 55);
            assertThat(reader.issues()).extracting(QualityIssue::code).contains(QualityCode.FILE_DAMAGED);
        }
    }

    @Test
    void droppedFramesAreCounted() {
        Path file = Clips.write(folder.resolve("gap.mp4"), Clips.h264(50), 0, 0.02, 0.04, 0.06, 0.12, 0.14, 0.16);
        try (VideoReader reader = VideoReader.open(file)) {
            reader.forEachFrame(frame -> {});
            QualityIssue issue = reader.issues().get(0);
            assertThat(issue.code()).isEqualTo(QualityCode.FRAMES_DROPPED);
            assertThat(issue.arguments()).containsExactly(2);
        }
    }

    @Test
    void whatIsNoVideoIsRefusedWithItsReason() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mp4"), "Not a video at all.\n".repeat(50));
        Path list = Files.writeString(folder.resolve("list.mp4"), "ffconcat version 1.0\nfile text.mp4\n");
        Path empty = Files.createFile(folder.resolve("empty.mp4"));
        Path sound = folder.resolve("sound.wav");
        AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
        AudioInputStream silence =
                new AudioInputStream(new java.io.ByteArrayInputStream(new byte[16000]), format, 8000);
        AudioSystem.write(silence, AudioFileFormat.Type.WAVE, sound.toFile());
        Path frameless = Clips.even(folder.resolve("frameless.mp4"), Clips.h264(30), 5);
        byte[] bytes = Files.readAllBytes(frameless);
        int pictures = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat") + 4;
        Arrays.fill(bytes, pictures, bytes.length, (byte) 0);
        Files.write(frameless, bytes);
        assertProblem(text, Problem.NOT_A_VIDEO);
        assertProblem(list, Problem.NOT_A_VIDEO);
        assertProblem(empty, Problem.NOT_A_VIDEO);
        assertProblem(sound, Problem.NO_VIDEO_STREAM);
        assertProblem(frameless, Problem.NO_FRAMES);
        assertProblem(folder.resolve("missing.mp4"), Problem.FILE_NOT_FOUND);
        assertProblem(folder, Problem.FILE_NOT_FOUND);
    }

    private static void assertProblem(Path file, Problem problem) {
        assertThatThrownBy(() -> VideoReader.open(file))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void whatTheConsumerThrowsReachesTheCallerAndTheReaderStaysUsable() {
        Path file = Clips.even(folder.resolve("clip.mp4"), Clips.h264(30), 40);
        try (VideoReader reader = VideoReader.open(file)) {
            for (int round = 0; round < 3; round++) {
                assertThatThrownBy(() -> reader.forEachFrame(frame -> {
                            if (frame.index() == 3) {
                                throw new ArithmeticException("from the consumer");
                            }
                        }))
                        .isInstanceOf(ArithmeticException.class)
                        .hasMessage("from the consumer");
            }
            assertThat(reader.forEachFrame(frame -> {}).count()).isEqualTo(40);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("footfall-decode"));
    }

    @Test
    void nativeMemoryDoesNotGrowWithTheFramesRead() {
        Path file = Clips.even(
                folder.resolve("large.mp4"),
                Clips.h264(30).withCodec(Encoding.Codec.MJPEG).withBitsPerSecond(500_000),
                60);
        try (VideoReader reader = VideoReader.open(file)) {
            reader.forEachFrame(frame -> {});
            long wrapped = Pointer.totalBytes();
            long before = Pointer.physicalBytes();
            for (int i = 0; i < 40; i++) {
                reader.forEachFrame(frame -> {});
                reader.forSampleFrames(4, 8, frame -> {});
            }
            assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(wrapped + 1_000_000);
            // 2400 frames of 23 kB would be 55 MB.
            assertThat(Pointer.physicalBytes() - before).isLessThan(40_000_000);
        }
    }

    @Test
    void namesWithSpacesColonsAndLettersOfOtherLanguagesOpen() {
        Path file = Clips.even(folder.resolve("löp a:b %03d.mp4"), Clips.h264(30), 2);
        assertThat(VideoReader.open(file).info().fileName()).isEqualTo("löp a:b %03d.mp4");
    }
}
