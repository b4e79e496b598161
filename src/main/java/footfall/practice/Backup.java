package footfall.practice;

import footfall.exchange.BackupNote;
import footfall.exchange.RowLines;
import footfall.exchange.Sha256;
import footfall.exchange.WholeFile;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.store.Database;
import footfall.store.MediaFolder;
import footfall.store.RowTable;
import footfall.store.Tables;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes all that the practice keeps into one zip, while it goes on: the tables as they were at one moment, row by row, then the media
 * files that they need, which never change. Sealed with the SHA-256 of the whole ({@link Seal}).
 */
final class Backup {
    static final String TABLES = "tables/";
    static final String MEDIA = "media/";
    private static final int TRIES = 5;

    private final Database database;
    private final MediaFolder media;
    private final Journal journal;

    Backup(Database database, MediaFolder media, Journal journal) {
        this.database = database;
        this.media = media;
        this.journal = journal;
    }

    /** @throws FootfallException WOULD_REPLACE, CANNOT_WRITE, MEDIA_DAMAGED */
    void write(Path target) {
        if (Files.exists(target)) {
            throw new FootfallException(Problem.WOULD_REPLACE, target);
        }
        WholeFile.write(target, file -> {
            pack(file);
            Seal.set(file);
        });
    }

    /** Where a clip was removed for good while its file was to be copied, the backup is begun anew: it must not hold the clip. */
    private void pack(Path file) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                packOnce(file);
                return;
            } catch (NoSuchFileException e) {
                if (tries == TRIES || isNeeded(Path.of(e.getFile()))) {
                    throw new FootfallException(e, Problem.MEDIA_DAMAGED, e.getFile());
                }
            }
        }
    }

    private boolean isNeeded(Path mediaFile) {
        return database.read(tables -> tables.media().isNeeded(String.valueOf(mediaFile.getFileName())));
    }

    private void packOnce(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setComment(Seal.UNSET);
            text(zip, BackupNote.NAME, new BackupNote(journal.now(), database.migration()).text());
            List<String> needed = database.snapshot(tables -> packTables(zip, tables));
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (String sha256 : needed) {
                packMedia(zip, sha256);
            }
        }
    }

    /** Gives the media that the tables need. */
    private static List<String> packTables(ZipOutputStream zip, Tables tables) {
        try {
            for (String table : RowTable.names()) {
                zip.putNextEntry(new ZipEntry(TABLES + table));
                line(zip, RowLines.line(List.copyOf(tables.rows().columns(table))));
                tables.rows().forEach(table, row -> line(zip, RowLines.line(row)));
                zip.closeEntry();
            }
            return tables.media().needed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(ZipOutputStream zip, String line) {
        try {
            zip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void packMedia(ZipOutputStream zip, String sha256) throws IOException {
        Path file = media.file(sha256);
        if (!Sha256.of(file).equals(sha256)) {
            throw new FootfallException(Problem.MEDIA_DAMAGED, file);
        }
        zip.putNextEntry(new ZipEntry(MEDIA + sha256));
        Files.copy(file, zip);
        zip.closeEntry();
    }
}
