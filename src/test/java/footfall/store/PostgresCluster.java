package footfall.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the tests' own, in a temporary folder, from the binaries of Debian's package or of the folder that the environment
 * variable FOOTFALL_POSTGRESQL_BIN names. It stops with the tests.
 */
public final class PostgresCluster {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final int SECONDS = 180;

    private static final Optional<PostgresCluster> ONE = binaries().map(PostgresCluster::new);

    private final Path binaries;
    private final Path folder;
    private final int port;

    private PostgresCluster(Path binaries) {
        this.binaries = binaries;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
            folder = Files.createTempDirectory("footfall-postgresql");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** Whether the machine has one. */
    public static boolean isThere() {
        return ONE.isPresent();
    }

    /** The JDBC URL of a new, empty database. */
    public static String newDatabase() {
        return ONE.orElseThrow().create();
    }

    private static Optional<Path> binaries() {
        Optional<Path> named =
                Optional.ofNullable(System.getenv("FOOTFALL_POSTGRESQL_BIN")).map(Path::of);
        if (named.isPresent() || !Files.isDirectory(DEBIAN)) {
            return named;
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void start() {
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        runAsOwner("initdb", "-D", data(), "-U", "footfall", "-A", "trust", "-E", "UTF8", "--no-sync");
        String options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off";
        runAsOwner("pg_ctl", "-D", data(), "-l", folder.resolve("log").toString(), "-o", options, "-w", "start");
    }

    private void stop() {
        runAsOwner("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        run(List.of("rm", "-rf", folder.toString()));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** PostgreSQL does not run as root. */
    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void runAsOwner(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed");
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(command + " failed", e);
        }
    }

    private String create() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(url("postgres"))) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=footfall";
    }
}
