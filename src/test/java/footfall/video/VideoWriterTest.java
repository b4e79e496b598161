package footfall.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoWriterTest {
    @TempDir
    Path folder;

    @Test
    void theSamePicturesGiveTheSameBytes() throws IOException {
        Path one = Clips.even(folder.resolve("one.mp4"), Clips.h264(30), 20);
        Path two = Clips.even(folder.resolve("two.mp4"), Clips.h264(30), 20);
        assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
    }

    @Test
    void aBrowserCanStartBeforeTheEndIsThere() throws IOException {
        Path file = Clips.even(folder.resolve("clip.mp4"), Clips.h264(30), 20);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
    }

    @Test
    void nothingIsLeftOfAFileThatWasNotFinished() throws IOException {
        try (VideoWriter writer = VideoWriter.create(folder.resolve("clip.mp4"), Clips.h264(30))) {
            writer.write(Clips.frame(0));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFolderThatIsNotThereCannotBeWrittenTo() {
        assertThatThrownBy(() -> VideoWriter.create(folder.resolve("none/clip.mp4"), Clips.h264(30)))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CANNOT_WRITE));
    }

    @Test
    void timesMustRiseAndPicturesMustFit() {
        try (VideoWriter writer = VideoWriter.create(folder.resolve("clip.mp4"), Clips.h264(30))) {
            writer.write(Clips.frame(0), 1);
            assertThatThrownBy(() -> writer.write(Clips.frame(1), 1)).isInstanceOf(IllegalArgumentException.class);
        }
        try (VideoWriter writer = VideoWriter.create(folder.resolve("clip.mp4"), Encoding.h264(64, 64, 30))) {
            assertThatThrownBy(() -> writer.write(Clips.frame(0))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Encoding.h264(33, 64, 30)).isInstanceOf(IllegalArgumentException.class);
    }
}
