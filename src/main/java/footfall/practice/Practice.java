package footfall.practice;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import footfall.store.MediaFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;

/** A practice that is open: its verbs by what they are about. Each takes who asks for it. */
public final class Practice implements AutoCloseable {
    private final Database database;
    private final Runners runners;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Uploads uploads;

    private Practice(Database database, MediaFolder media, PracticeSettings settings, Clock clock) {
        this.database = database;
        Journal journal = new Journal(clock);
        runners = new Runners(database, journal);
        sessions = new Sessions(database, journal);
        accounts = new Accounts(database, journal, settings);
        uploads = new Uploads(database, media, journal, settings);
        uploads.sweep();
    }

    /**
     * Opens the practice of a data folder, which is made when it is not there.
     *
     * @param databaseUrl a JDBC URL; where there is none the database lies in the folder
     * @throws FootfallException CANNOT_WRITE, DATABASE_UNUSABLE
     */
    public static Practice open(Path folder, Optional<String> databaseUrl, PracticeSettings settings, Clock clock) {
        make(folder);
        MediaFolder media = media(folder);
        Database database = databaseUrl.map(Database::at).orElseGet(() -> Database.in(folder));
        return new Practice(database, media, settings, clock);
    }

    /** What is in it is about people's health: only the owner may look. */
    private static void make(Path folder) {
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

    private static MediaFolder media(Path folder) {
        try {
            return MediaFolder.in(folder);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, folder);
        }
    }

    public Runners runners() {
        return runners;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Uploads uploads() {
        return uploads;
    }

    public Accounts accounts() {
        return accounts;
    }

    @Override
    public void close() {
        database.close();
    }
}
