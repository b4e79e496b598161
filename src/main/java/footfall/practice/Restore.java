package footfall.practice;

import footfall.exchange.BackupNote;
import footfall.exchange.RowLines;
import footfall.exchange.Sha256;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.store.Database;
import footfall.store.MediaFolder;
import footfall.store.RowTable;
import footfall.store.Tables;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Makes a practice of a backup. It is looked through before anything is written, and stands there whole or not at all. */
final class Restore {
    private static final Pattern MEDIA_NAME = Pattern.compile(Backup.MEDIA + "[0-9a-f]{64}");

    private final Path file;
    private final Path folder;
    private final Optional<String> databaseUrl;

    Restore(Path file, Path folder, Optional<String> databaseUrl) {
        this.file = file;
        this.folder = folder.toAbsolutePath().normalize();
        this.databaseUrl = databaseUrl;
    }

    /** @throws FootfallException FILE_NOT_FOUND, BACKUP_DAMAGED, BACKUP_TOO_NEW, RESTORE_NEEDS_ROOM, CANNOT_WRITE, DATABASE_UNUSABLE */
    void run() {
        requireRoom();
        requireSealed();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            BackupNote note = note(zip);
            if (note.migration() > Database.latestMigration()) {
                throw new FootfallException(Problem.BACKUP_TOO_NEW, file);
            }
            build(zip, note);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.BACKUP_DAMAGED, file);
        }
    }

    private void requireRoom() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new FootfallException(Problem.RESTORE_NEEDS_ROOM, folder);
            }
        } catch (IOException e) {
            throw new FootfallException(e, Problem.RESTORE_NEEDS_ROOM, folder);
        }
    }

    private void requireSealed() {
        if (!Files.isRegularFile(file)) {
            throw new FootfallException(Problem.FILE_NOT_FOUND, file);
        }
        try {
            if (!Seal.holds(file)) {
                throw new FootfallException(Problem.BACKUP_DAMAGED, file);
            }
        } catch (IOException e) {
            throw new FootfallException(e, Problem.BACKUP_DAMAGED, file);
        }
    }

    private static BackupNote note(ZipFile zip) throws IOException {
        try (InputStream bytes = entry(zip, BackupNote.NAME)) {
            return BackupNote.read(bytes.readAllBytes());
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        return zip.getInputStream(entry);
    }

    /** In a folder beside, which takes its place at the end. */
    private void build(ZipFile zip, BackupNote note) throws IOException {
        Path building = folder.resolveSibling(folder.getFileName() + ".part");
        DataFolder.remove(building);
        try {
            DataFolder.make(building);
            unpackMedia(zip, onDisk(() -> MediaFolder.in(building)));
            fillTables(zip, note, databaseUrl.orElseGet(() -> Database.urlIn(building)));
            onDisk(() -> {
                Files.deleteIfExists(folder);
                return Files.move(building, folder);
            });
        } finally {
            DataFolder.remove(building);
        }
    }

    private interface OnDisk<T> {
        T run() throws IOException;
    }

    /** Here it is the folder that is at fault, not the backup. */
    private <T> T onDisk(OnDisk<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, folder);
        }
    }

    private void unpackMedia(ZipFile zip, MediaFolder media) throws IOException {
        for (ZipEntry entry :
                zip.stream().filter(e -> e.getName().startsWith(Backup.MEDIA)).toList()) {
            if (!MEDIA_NAME.matcher(entry.getName()).matches()) {
                throw new IOException("no name of a media file: " + entry.getName());
            }
            String sha256 = entry.getName().substring(Backup.MEDIA.length());
            try (InputStream bytes = zip.getInputStream(entry)) {
                onDisk(() -> {
                    Files.createDirectories(media.file(sha256).getParent());
                    return Files.copy(bytes, media.file(sha256));
                });
            }
            if (!Sha256.of(media.file(sha256)).equals(sha256)) {
                throw new IOException("not the bytes of its name: " + entry.getName());
            }
        }
    }

    /** As the tables were at the time; opening the practice brings them up to date. */
    private void fillTables(ZipFile zip, BackupNote note, String url) throws IOException {
        try (Database database = Database.at(url, note.migration())) {
            database.write(tables -> {
                if (!tables.rows().allEmpty()) {
                    throw new FootfallException(Problem.RESTORE_NEEDS_ROOM, folder);
                }
                for (String table : RowTable.names()) {
                    fill(zip, tables, table);
                }
                return tables;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static void fill(ZipFile zip, Tables tables, String table) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(entry(zip, Backup.TABLES + table), StandardCharsets.UTF_8))) {
            List<String> columns = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<@Nullable Object> values = RowLines.values(line);
                if (columns.isEmpty()) {
                    values.forEach(name -> columns.add(String.valueOf(name)));
                } else {
                    tables.rows().add(table, columns, values);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
