package footfall.practice;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.store.MediaFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Folders of the practice's own. What is in them is about people's health: only the owner may look. */
final class DataFolder {
    private DataFolder() {}

    /**
     * Makes one where it is not there.
     *
     * @throws FootfallException CANNOT_WRITE
     */
    static void make(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return;
            }
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, folder);
        }
    }

    /** Does work that needs a folder for itself, which is gone afterwards. */
    static <T> T forAWhile(MediaFolder media, Function<Path, T> work) {
        Path folder = Disk.on(media::workFolder);
        try {
            return work.apply(folder);
        } finally {
            remove(folder);
        }
    }

    /**
     * Removes one with all that is in it, where it is there.
     *
     * @throws FootfallException CANNOT_WRITE
     */
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, folder);
        }
    }
}
