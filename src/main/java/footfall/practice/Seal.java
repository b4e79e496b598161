package footfall.practice;

import footfall.exchange.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The last 64 bytes of a backup, in the place of the zip's comment: the SHA-256 of all before them. A cut or a changed byte breaks it. */
final class Seal {
    static final String UNSET = "0".repeat(64);

    private Seal() {}

    static void set(Path file) throws IOException {
        long sealed = Files.size(file) - UNSET.length();
        byte[] seal = Sha256.ofFirst(file, sealed).getBytes(StandardCharsets.US_ASCII);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(sealed);
            bytes.write(seal);
            bytes.getFD().sync();
        }
    }

    static boolean holds(Path file) throws IOException {
        long sealed = Files.size(file) - UNSET.length();
        if (sealed <= 0) {
            return false;
        }
        byte[] seal = new byte[UNSET.length()];
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(sealed);
            bytes.readFully(seal);
        }
        return Sha256.ofFirst(file, sealed).equals(new String(seal, StandardCharsets.US_ASCII));
    }
}
