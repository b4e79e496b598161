package footfall.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/** The practice's database: SQLite in a folder, or PostgreSQL. What a {@link #write} did is on disk when it returns. */
public final class Database implements AutoCloseable {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int CONNECTIONS = 8;

    /** SQLITE_FULL, and disk_full in PostgreSQL. */
    private static final int SQLITE_DISK_FULL = 13;

    private static final String POSTGRESQL_DISK_FULL = "53100";

    /** They tell every start and stop; held here, or the level would be forgotten with the logger. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("com.zaxxer"), Logger.getLogger("org.flywaydb"));

    static {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private final HikariDataSource connections;
    private final Jdbi jdbi;

    private Database(HikariDataSource connections) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
    }

    /** The SQLite database of a data folder, made when it is not there. */
    public static Database in(Path folder) {
        return at(urlIn(folder));
    }

    /** The JDBC URL of the SQLite database of a data folder. */
    public static String urlIn(Path folder) {
        return SQLITE + fileIn(folder);
    }

    /** Whether a data folder has an SQLite database. */
    public static boolean isIn(Path folder) {
        return Files.exists(fileIn(folder));
    }

    private static Path fileIn(Path folder) {
        return folder.resolve("footfall.db");
    }

    /**
     * The database of a JDBC URL, brought up to date.
     *
     * @throws FootfallException DATABASE_UNUSABLE if it cannot be reached or is not one of this version's
     */
    public static Database at(String url) {
        return at(url, MigrationVersion.LATEST);
    }

    /**
     * The same, with the tables as they once were.
     *
     * @throws FootfallException DATABASE_UNUSABLE also where they have come farther
     */
    public static Database at(String url, int migration) {
        Database database = at(url, MigrationVersion.fromVersion(String.valueOf(migration)));
        if (database.migration() != migration) {
            database.close();
            throw new FootfallException(Problem.DATABASE_UNUSABLE, shown(url));
        }
        return database;
    }

    private static Database at(String url, MigrationVersion target) {
        if (!Set.of("sqlite", "postgresql").contains(kind(url))) {
            throw new FootfallException(Problem.DATABASE_UNUSABLE, shown(url));
        }
        try {
            HikariDataSource connections = new HikariDataSource(config(url));
            try {
                flyway(connections, target).migrate();
                return new Database(connections);
            } catch (RuntimeException e) {
                connections.close();
                throw e;
            }
        } catch (HikariPool.PoolInitializationException | FlywayException | IllegalArgumentException e) {
            throw new FootfallException(e, Problem.DATABASE_UNUSABLE, shown(url));
        }
    }

    private static String kind(String url) {
        String[] parts = url.split(":", 3);
        return parts.length == 3 && parts[0].equals("jdbc") ? parts[1] : "";
    }

    /** Without what follows the question mark, which may be a password. */
    private static String shown(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    private static HikariConfig config(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("footfall");
        if (url.startsWith(SQLITE)) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("foreign_keys", "true");
            config.addDataSourceProperty("busy_timeout", "10000");
            // A transaction that first reads and then writes would else be refused where another wrote in between.
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        }
        return config;
    }

    private static Flyway flyway(DataSource connections, MigrationVersion target) {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(connections)
                .locations("classpath:footfall/store/migrations")
                .cleanDisabled(true)
                .target(target)
                .load();
    }

    /** How far the tables can come. */
    public static int latestMigration() {
        SQLiteDataSource nothing = new SQLiteDataSource();
        nothing.setUrl(SQLITE + ":memory:");
        MigrationInfo[] all = flyway(nothing, MigrationVersion.LATEST).info().all();
        return number(all[all.length - 1]);
    }

    /** How far the tables have come. */
    public int migration() {
        MigrationInfo current =
                flyway(connections, MigrationVersion.LATEST).info().current();
        return number(current);
    }

    private static int number(MigrationInfo migration) {
        return Integer.parseInt(migration.getVersion().getVersion());
    }

    /** For a library that keeps tables of its own beside ours. */
    public DataSource connections() {
        return connections;
    }

    /** Whether machines can share the database of a JDBC URL; a file cannot be. */
    public static boolean isShared(String url) {
        return !url.startsWith(SQLITE);
    }

    /** Looks something up. */
    public <T> T read(Function<Tables, T> work) {
        return explained(() -> jdbi.withHandle(handle -> work.apply(new Tables(handle))));
    }

    /** Looks several things up as they were at one moment. */
    public <T> T snapshot(Function<Tables, T> work) {
        return explained(() -> jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> work.apply(new Tables(handle))));
    }

    /** Does all of it or, where it throws, nothing. */
    public <T> T write(Function<Tables, T> work) {
        return explained(() -> jdbi.inTransaction(handle -> work.apply(new Tables(handle))));
    }

    private static <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            if (diskIsFull(e)) {
                throw new FootfallException(e, Problem.DISK_FULL);
            }
            throw e;
        }
    }

    private static boolean diskIsFull(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite && sqlite.getErrorCode() == SQLITE_DISK_FULL) {
                return true;
            }
            if (cause instanceof SQLException sql && POSTGRESQL_DISK_FULL.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        connections.close();
    }
}
