package footfall.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of bytes, as 64 small hex digits: what names a file whatever it is called. */
public final class Sha256 {
    private static final int BUFFER = 1 << 18;

    private Sha256() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Of a file, which is never held whole. */
    public static String of(Path file) throws IOException {
        return ofFirst(file, Long.MAX_VALUE);
    }

    /** Of the first bytes of a file, or of all where it has fewer. */
    public static String ofFirst(Path file, long bytes) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            long left = bytes;
            for (int read; left > 0 && (read = in.read(buffer, 0, (int) Math.min(BUFFER, left))) >= 0; left -= read) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
