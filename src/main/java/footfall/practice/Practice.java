package footfall.practice;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import footfall.store.MediaFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    private final Backup backup;
    private final Removal removal;
    private final Retention retention;
    private final Dossier dossier;
    private final BothSides bothSides;
    private final Comparisons comparisons;
    private final Example example;
    private final Regularly tidying;

    private Practice(Database database, MediaFolder media, PracticeSettings settings, Clock clock) {
        this.database = database;
        Journal journal = new Journal(clock);
        runners = new Runners(database, journal);
        sessions = new Sessions(database, journal);
        accounts = new Accounts(database, journal, settings);
        results = new Results(database, media);
        analyses = new Analyses(database, media, journal, settings, results);
        backup = new Backup(database, media, journal);
        removal = new Removal(database, media, journal);
        retention = new Retention(database, journal, settings, removal);
        desk = new Desk(database, media, results, journal, settings);
        bothSides = new BothSides(desk, media);
        comparisons = new Comparisons(database, media, journal, analyses, desk);
        dossier = new Dossier(database, media, journal);
        uploads = new Uploads(database, media, journal, settings, analyses);
        example = new Example(database, runners, sessions, uploads);
        tidying = new Regularly(Duration.ofHours(1), List.of(retention::sweep, uploads::sweep));
    }

    /**
     * Opens the practice of a data folder, which is made when it is not there.
     *
     * @param databaseUrl a JDBC URL; where there is none the database lies in the folder
     * @throws FootfallException CANNOT_WRITE, DATABASE_UNUSABLE
     */
    public static Practice open(Path folder, Optional<String> databaseUrl, PracticeSettings settings, Clock clock) {
        DataFolder.make(folder);
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

    private static MediaFolder media(Path folder) {
        try {
            return MediaFolder.in(folder);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, folder);
        }
    }

    /**
     * Whether there is a practice to be opened.
     *
     * @param databaseUrl as for {@link #open}
     */
    public static boolean isThere(Path folder, Optional<String> databaseUrl) {
        return databaseUrl.isPresent() || Database.isIn(folder);
    }

    /**
     * Writes all that is kept into one file, while others go on.
     *
     * @throws FootfallException WOULD_REPLACE where the file is there already; CANNOT_WRITE; MEDIA_DAMAGED
     */
    public void backUp(Path file) {
        backup.write(file);
    }

    /**
     * Makes a practice of a backup, of either database in either.
     *
     * @param folder where nothing is yet
     * @param databaseUrl of an empty database; where there is none it lies in the folder
     * @throws FootfallException FILE_NOT_FOUND, BACKUP_DAMAGED, BACKUP_TOO_NEW, RESTORE_NEEDS_ROOM, CANNOT_WRITE, DATABASE_UNUSABLE
     */
    public static void restore(Path file, Path folder, Optional<String> databaseUrl) {
        new Restore(file, folder, databaseUrl).run();
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

    public Removal removal() {
        return removal;
    }

    public Retention retention() {
        return retention;
    }

    public BothSides bothSides() {
        return bothSides;
    }

    public Comparisons comparisons() {
        return comparisons;
    }

    public Example example() {
        return example;
    }

    public Dossier dossier() {
        return dossier;
    }

    /** Every hour from now on, sessions past the age that was chosen go, and so do files that nobody needs any more. */
    public void keepTidy() {
        tidying.start();
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
        tidying.close();
        analyses.close();
        database.close();
    }
}
