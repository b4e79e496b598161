package footfall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the disk refuses is told by its true reason. */
class DiskTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private static void assertProblem(Disk.Work<?> work, Problem problem) {
        assertThatThrownBy(() -> Disk.on(work))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void a_full_disk() {
        assumeTrue(Files.exists(FULL), "no device that is always full on this machine");
        assertProblem(() -> Files.write(FULL, new byte[1]), Problem.DISK_FULL);
    }

    @Test
    void a_full_disk_of_a_system_that_speaks_another_language() {
        Disk.Work<Object> work = () -> {
            throw new IOException("Er is onvoldoende ruimte op de schijf");
        };
        assertThatThrownBy(() -> Disk.writing(1000, () -> 999L, work))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DISK_FULL));
        assertThatThrownBy(() -> Disk.writing(1000, () -> 1000L, work))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DISK_FAILED));
    }

    @Test
    void anything_else() {
        assertProblem(() -> Files.readString(folder.resolve("missing")), Problem.DISK_FAILED);
        assertProblem(() -> Files.write(folder, new byte[1]), Problem.DISK_FAILED);
    }
}
