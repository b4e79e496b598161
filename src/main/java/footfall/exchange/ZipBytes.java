package footfall.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files held in memory: the same files give the same bytes whatever the day and the time zone. */
final class ZipBytes {
    /** The earliest that a zip can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int BUFFER = 1 << 16;

    private ZipBytes() {}

    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The files of a zip by their names, folders left out.
     *
     * @param mostBytes of all files together, so that a small file cannot fill the memory
     * @throws IOException if it is no zip, is damaged, has more bytes, or has a name twice
     */
    static Map<String, byte[]> files(byte[] zip, long mostBytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = mostBytes;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = content(in, left);
                left -= content.length;
                if (files.put(entry.getName(), content) != null) {
                    throw new ZipException("twice: " + entry.getName());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ZipException("a name that is no text: " + e.getMessage());
        }
        return files;
    }

    private static byte[] content(ZipInputStream in, long most) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (content.size() + (long) read > most) {
                throw new ZipException("too large");
            }
            content.write(buffer, 0, read);
        }
        return content.toByteArray();
    }
}
