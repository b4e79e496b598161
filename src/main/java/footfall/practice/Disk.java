package footfall.practice;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Work on the disk; where the disk refuses, that is told as it is to users. */
final class Disk {
    interface Work<T> {
        T run() throws IOException;
    }

    private Disk() {}

    /** Into a folder that is made where it is not there. */
    static void copy(Path file, Path target) {
        on(() -> {
            Files.createDirectories(target.getParent());
            return Files.copy(file, target);
        });
    }

    /** @throws FootfallException DISK_FULL */
    static <T> T on(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new FootfallException(e, Problem.DISK_FULL);
        }
    }
}
