package footfall.practice;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work on the disk; where the disk refuses, that is told as it is to users. */
final class Disk {
    private static final Logger LOG = Logger.getLogger("footfall.practice");

    /** What Linux, macOS and Windows say of a full disk or of one's share of it. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    interface Work<T> {
        T run() throws IOException;
    }

    private Disk() {}

    /** Into a folder that is made where it is not there. */
    static void copy(Path file, Path target) {
        Path folder = target.toAbsolutePath().getParent();
        on(() -> Files.createDirectories(folder));
        writing(
                file.toFile().length(),
                () -> Files.getFileStore(folder).getUsableSpace(),
                () -> Files.copy(file, target));
    }

    /** @throws FootfallException DISK_FULL, DISK_FAILED */
    static <T> T on(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw refused(e, saysFull(e));
        }
    }

    /**
     * Work that writes. The system speaks the user's language, so what it says may not be known; that there is no room is.
     *
     * @param bytes how many are written at most
     * @param freeBytes of the disk they are written to
     * @throws FootfallException DISK_FULL, DISK_FAILED
     */
    static <T> T writing(long bytes, Work<Long> freeBytes, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw refused(e, saysFull(e) || on(freeBytes) < bytes);
        }
    }

    /** Java has no type of its own for a full disk. */
    private static boolean saysFull(IOException e) {
        return FULL.stream().anyMatch(String.valueOf(e.getMessage())::contains);
    }

    private static FootfallException refused(IOException e, boolean full) {
        if (full) {
            return new FootfallException(e, Problem.DISK_FULL);
        }
        LOG.log(Level.WARNING, "the disk failed", e);
        return new FootfallException(e, Problem.DISK_FAILED);
    }
}
