package footfall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.exchange.Sha256;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Clip;
import footfall.register.RunnerFacts;
import footfall.register.SessionFacts;
import footfall.register.Upload;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import footfall.store.PostgresCluster;
import footfall.store.RowTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is restored is what was there at one moment, or nothing. */
class BackupTest {
    private static final String WHO = "ann";
    private static final RunnerFacts RUNNER = new RunnerFacts(
            "Zoë, \"the fast one\"\nReed",
            Optional.of(1988),
            Optional.of(1.8),
            Optional.empty(),
            Optional.empty(),
            "'notes'");

    @TempDir
    private Path folder;

    private static Practice open(Path data, Optional<String> url) {
        return Practice.open(data, url, PracticeSettings.defaults(), Clock.systemUTC());
    }

    private static Optional<String> url(boolean postgresql) {
        if (!postgresql) {
            return Optional.empty();
        }
        assumeTrue(PostgresCluster.isThere(), "no PostgreSQL on this machine: apt-get install postgresql");
        return Optional.of(PostgresCluster.newDatabase());
    }

    private static SessionFacts visit(int pain) {
        return new SessionFacts(
                LocalDate.of(2026, 1, 31),
                Optional.of(2.7777777777777777),
                Optional.empty(),
                "",
                Optional.of(pain),
                "");
    }

    /** Adds a runner with a session and a clip; gives the session's id. */
    private static String fill(Practice practice) throws IOException {
        String runner = practice.runners().add(WHO, RUNNER).id();
        String session = practice.sessions().add(WHO, runner, visit(3)).id();
        byte[] clip = Files.readAllBytes(Path.of("samples/before.mp4"));
        Upload upload = practice.uploads().begin(WHO, session, "before.mp4", "f", clip.length);
        practice.uploads().receive(WHO, upload, 0, new ByteArrayInputStream(clip));
        return session;
    }

    private static Map<String, List<String>> rows(Path data, Optional<String> url) {
        try (Database database = url.map(Database::at).orElseGet(() -> Database.in(data))) {
            return database.snapshot(tables -> {
                Map<String, List<String>> all = new TreeMap<>();
                for (String table : RowTable.names()) {
                    TreeSet<String> lines = new TreeSet<>();
                    tables.rows().forEach(table, row -> lines.add(row.toString()));
                    all.put(table, List.copyOf(lines));
                }
                return all;
            });
        }
    }

    private static Map<String, String> media(Path data) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data.resolve("media"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(String.valueOf(file.getFileName()), Sha256.of(file));
            }
        }
        return files;
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void a_backup_of_either_database_is_restored_in_either(boolean fromPostgres, boolean toPostgres)
            throws IOException {
        Path data = folder.resolve("data");
        Optional<String> url = url(fromPostgres);
        Path backup = folder.resolve("practice.zip");
        try (Practice practice = open(data, url)) {
            fill(practice);
            practice.accounts().add(WHO, "correct horse battery");
            practice.results().put(onlyClip(practice).id(), Files.createDirectory(folder.resolve("results")));
            practice.backUp(backup);
        }
        Path restored = folder.resolve("restored");
        Optional<String> other = url(toPostgres);
        Practice.restore(backup, restored, other);
        assertThat(rows(restored, other)).isEqualTo(rows(data, url));
        assertThat(rows(restored, other).get("clip")).hasSize(1);
        assertThat(media(restored)).isEqualTo(media(data)).hasSize(1);
        try (Practice practice = open(restored, other)) {
            assertThat(practice.runners().list(WHO).get(0).runner().facts()).isEqualTo(RUNNER);
            assertThat(practice.accounts().enter(WHO, "correct horse battery", "here"))
                    .isPresent();
        }
    }

    private static Clip onlyClip(Practice practice) {
        String runner = practice.runners().list(WHO).get(0).runner().id();
        String session = practice.sessions().of(runner).get(0).id();
        return practice.analyses().clipsOf(session).get(0);
    }

    /** Runners and sessions are added in pairs of one account each; a backup that had half of a transaction would show it. */
    @Test
    void a_backup_while_others_write_is_of_one_moment() throws Exception {
        Path data = folder.resolve("data");
        AtomicBoolean enough = new AtomicBoolean();
        try (Practice serving = open(data, Optional.empty());
                Practice backing = open(data, Optional.empty())) {
            fill(serving);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                for (int i = 0; !enough.get(); i++) {
                    String runner = serving.runners().add(WHO, RUNNER).id();
                    serving.sessions().add(WHO, runner, visit(i % 11));
                }
            });
            for (int i = 0; i < 5; i++) {
                backing.backUp(folder.resolve(i + ".zip"));
            }
            enough.set(true);
            writing.join();
        }
        for (int i = 0; i < 5; i++) {
            Path restored = folder.resolve("restored" + i);
            Practice.restore(folder.resolve(i + ".zip"), restored, Optional.empty());
            Map<String, List<String>> rows = rows(restored, Optional.empty());
            int runners = rows.getOrDefault("runner", List.of()).size();
            assertThat(rows.get("session")).hasSizeBetween(runners - 1, runners);
            assertThat(rows.getOrDefault("audit", List.of()).stream()
                            .filter(row -> row.contains("runner") && row.contains("ADDED")))
                    .hasSize(runners);
        }
    }

    @Test
    void a_cut_or_changed_backup_is_refused_and_nothing_is_there_after_it() throws IOException {
        Path backup = folder.resolve("practice.zip");
        try (Practice practice = open(folder.resolve("data"), Optional.empty())) {
            practice.runners().add(WHO, RUNNER);
            practice.backUp(backup);
        }
        byte[] whole = Files.readAllBytes(backup);
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (i % 2 == 1) {
                bytes[i == 1 ? whole.length - 1 : random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(folder.resolve("damaged.zip"), bytes);
            refused(folder.resolve("damaged.zip"), folder.resolve("restored"), Problem.BACKUP_DAMAGED);
            assertThat(folder.resolve("restored")).doesNotExist();
            assertThat(folder.resolve("restored.part")).doesNotExist();
        }
    }

    @Test
    void nothing_is_restored_over_anything() throws IOException {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("practice.zip");
        try (Practice practice = open(data, Optional.empty())) {
            practice.backUp(backup);
            assertThatThrownBy(() -> practice.backUp(backup))
                    .isInstanceOfSatisfying(
                            FootfallException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.WOULD_REPLACE));
        }
        refused(backup, data, Problem.RESTORE_NEEDS_ROOM);
        refused(folder.resolve("no.zip"), folder.resolve("new"), Problem.FILE_NOT_FOUND);
        refused(Path.of("samples/before.mp4"), folder.resolve("new"), Problem.BACKUP_DAMAGED);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Practice.restore(backup, empty, Optional.empty());
        assertThat(empty.resolve("footfall.db")).exists();
    }

    private static void refused(Path backup, Path data, Problem problem) {
        assertThatThrownBy(() -> Practice.restore(backup, data, Optional.empty()))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void a_damaged_clip_makes_no_backup() throws IOException {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("practice.zip");
        try (Practice practice = open(data, Optional.empty())) {
            fill(practice);
            Files.write(practice.analyses().video(onlyClip(practice)), new byte[] {1});
            assertThatThrownBy(() -> practice.backUp(backup))
                    .isInstanceOfSatisfying(
                            FootfallException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.MEDIA_DAMAGED));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(data);
        }
    }
}
