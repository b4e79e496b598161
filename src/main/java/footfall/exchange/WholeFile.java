package footfall.exchange;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: to a temporary name beside it, then moved into place. */
public final class WholeFile {
    /** Fills a file. */
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    private WholeFile() {}

    /** As UTF-8. */
    public static void write(Path target, String text) {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws FootfallException {@link Problem#CANNOT_WRITE} with the path; an older file of that name is then untouched */
    public static void write(Path target, byte[] content) {
        write(target, file -> Files.write(file, content));
    }

    /**
     * The same for what does not fit into memory.
     *
     * @throws FootfallException CANNOT_WRITE, and what the content throws
     */
    public static void write(Path target, Content content) {
        Path temporary = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            content.writeTo(temporary);
            move(temporary, target);
        } catch (IOException e) {
            remove(temporary, e);
            throw new FootfallException(e, Problem.CANNOT_WRITE, target);
        } catch (RuntimeException e) {
            remove(temporary, e);
            throw e;
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path temporary, Exception reason) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
