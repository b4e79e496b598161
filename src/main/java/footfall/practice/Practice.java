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
    private final Results results;
    private final Desk desk;
    private final Analyses analyses;

    private Practice(Database database, MediaFolder media, PracticeSettings settings, Clock clock) {
        this.database = database;
        Journal journal = new Journal(clock);
        runners = new Runners(database, journal);
        sessions = new Sessions(database, journal);
        accounts = new Accounts(database, journal, settings);
        results = new Results(database, media);
        analyses = new Analyses(database, media, journal, settings, results);
        uploads = new Uploads(database, media, journal, settings, analyses);
        desk = new Desk(database, media, results, journal, settings);
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
        Practice practice = new Practice(database, media, settings, clock);
        practice.uploads.sweep();
        return practice;
    }

    /**
     * Opens the practice for one who only works for it, on another machine perhaps.
     *
     * @param media the folder {@code media} of the practice's data
     * @param databaseUrl of a database that machines can share
     * @throws FootfallException CANNOT_WRITE, DATABASE_UNUSABLE, DATABASE_NOT_SHARED
     */
    public static Practice openToWork(Path media, String databaseUrl, PracticeSettings settings, Clock clock) {
        if (!Database.isShared(databaseUrl)) {
            throw new FootfallException(Problem.DATABASE_NOT_SHARED);
        }
        try {
            return new Practice(Database.at(databaseUrl), MediaFolder.at(media), settings, clock);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, media);
        }
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

    public Analyses analyses() {
        return analyses;
    }

    public Results results() {
        return results;
    }

    public Desk desk() {
        return desk;
    }

    public Accounts accounts() {
        return accounts;
    }

    @Override
    public void close() {
        analyses.close();
        database.close();
    }
}
