package footfall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.register.AuditAction;
import footfall.register.Clip;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import footfall.register.Session;
import footfall.register.SessionFacts;
import footfall.register.Upload;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import footfall.store.PostgresCluster;
import footfall.store.RowTable;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Removed is removed, files included, and what is held of a runner comes out whole; on either database. */
class RemovalTest {
    private static final String WHO = "carla";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Optional<String> url = Optional.empty();

    private Practice open(boolean postgresql) {
        if (postgresql) {
            assumeTrue(PostgresCluster.isThere(), "no PostgreSQL on this machine: apt-get install postgresql");
            url = Optional.of(PostgresCluster.newDatabase());
        }
        return open(CLOCK);
    }

    private Practice open(Clock clock) {
        return Practice.open(folder, url, PracticeSettings.defaults(), clock);
    }

    private static Runner runner(Practice practice, String name) {
        return practice.runners()
                .add(
                        WHO,
                        new RunnerFacts(
                                name,
                                Optional.of(1990),
                                Optional.of(1.725),
                                Optional.empty(),
                                Optional.empty(),
                                "=1+1"));
    }

    private static Session session(Practice practice, Runner runner, String date) {
        SessionFacts facts = new SessionFacts(
                LocalDate.parse(date), Optional.of(2.5), Optional.empty(), "red; old", Optional.of(4), "two\nlines");
        return practice.sessions().add(WHO, runner.id(), facts);
    }

    private static Clip clip(Practice practice, Session session, String sample, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("samples", sample));
        Upload upload = practice.uploads().begin(WHO, session.id(), name, name, bytes.length);
        practice.uploads().receive(WHO, upload, 0, new ByteArrayInputStream(bytes));
        return practice.analyses().clipsOf(session.id()).stream()
                .filter(clip -> name.endsWith(clip.fileName()))
                .findFirst()
                .orElseThrow();
    }

    private void result(Practice practice, Clip clip, String text) throws IOException {
        Path results = Files.createTempDirectory(folder, "results");
        Files.writeString(results.resolve("analysis.json"), text);
        practice.results().put(clip.id(), results);
        Files.delete(results.resolve("analysis.json"));
        Files.delete(results);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("footfall.db"))
                    .count();
        }
    }

    private String everything() {
        try (Database database = url.map(Database::at).orElseGet(() -> Database.in(folder))) {
            return database.snapshot(tables -> {
                StringBuilder all = new StringBuilder();
                RowTable.names()
                        .forEach(table -> tables.rows()
                                .forEach(
                                        table,
                                        row -> all.append(table).append(row).append('\n')));
                return all.toString();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_runner_goes_with_all_files_but_those_that_another_needs(boolean postgresql) throws IOException {
        try (Practice practice = open(postgresql)) {
            Runner gone = runner(practice, "Gone Girl");
            Runner stays = runner(practice, "Stays");
            Session session = session(practice, gone, "2026-01-01");
            Clip own = clip(practice, session, "before.mp4", "own.mp4");
            Clip shared = clip(practice, session, "after.mp4", "shared.mp4");
            Clip kept = clip(practice, session(practice, stays, "2026-02-02"), "after.mp4", "kept.mp4");
            result(practice, own, "secret of own");
            result(practice, shared, "the same");
            result(practice, kept, "the same");
            Upload half = practice.uploads().begin(WHO, session.id(), "half.mp4", "half", 1000);
            practice.uploads().receive(WHO, half, 0, new ByteArrayInputStream(new byte[10]));
            assertThat(files()).isEqualTo(2 + 2 + 1);

            assertThat(practice.removal().runner(WHO, gone.id())).isTrue();
            assertThat(practice.removal().runner(WHO, gone.id())).isFalse();

            assertThat(files()).isEqualTo(1 + 1);
            assertThat(practice.analyses().video(kept)).exists();
            assertThat(practice.results().open(kept.id(), "analysis.json").orElseThrow())
                    .hasContent("the same");
            assertThat(everything())
                    .doesNotContain("Gone Girl", "own.mp4", "shared.mp4", "half.mp4")
                    .contains("Stays", "kept.mp4", AuditAction.REMOVED + ", runner, " + gone.id());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_clip_and_a_session_go_alone(boolean postgresql) throws IOException {
        try (Practice practice = open(postgresql)) {
            Runner runner = runner(practice, "Ann");
            Session first = session(practice, runner, "2026-01-01");
            Session second = session(practice, runner, "2026-02-01");
            Clip one = clip(practice, first, "before.mp4", "one.mp4");
            Clip two = clip(practice, first, "after.mp4", "two.mp4");
            result(practice, one, "of one");
            assertThat(practice.removal().clip(WHO, one.id())).isTrue();
            assertThat(practice.analyses().clipsOf(first.id()))
                    .extracting(Clip::id)
                    .containsExactly(two.id());
            assertThat(files()).isEqualTo(1);
            assertThat(practice.removal().session(WHO, first.id())).isTrue();
            assertThat(practice.sessions().of(runner.id())).containsExactly(second);
            assertThat(files()).isZero();
        }
    }

    /** An analysis that ends just after its clip was removed leaves nothing. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void results_replace_older_ones_and_come_to_nothing_without_their_clip(boolean postgresql) throws IOException {
        try (Practice practice = open(postgresql)) {
            Clip clip = clip(practice, session(practice, runner(practice, "Ann"), "2026-01-01"), "before.mp4", "c.mp4");
            result(practice, clip, "old");
            result(practice, clip, "new");
            assertThat(files()).isEqualTo(2);
            practice.removal().clip(WHO, clip.id());
            Path results = Files.createDirectory(folder.resolve("late"));
            Files.writeString(results.resolve("analysis.json"), "late");
            try {
                practice.results().put(clip.id(), results);
            } catch (RuntimeException e) {
                // The clip is not there; what counts is what stays behind.
            }
            assertThat(files()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_held_of_a_runner_comes_out_whole_and_nothing_of_others(boolean postgresql) throws IOException {
        try (Practice practice = open(postgresql)) {
            Runner runner = runner(practice, "Zoë");
            Runner other = runner(practice, "Somebody Else");
            Session session = session(practice, runner, "2026-01-02");
            Clip clip = clip(practice, session, "before.mp4", "..\\..\\../a:b*.mp4");
            clip(practice, session(practice, other, "2026-01-03"), "after.mp4", "other.mp4");
            result(practice, clip, "{}");
            Map<String, byte[]> zip = dossier(practice, runner, Language.ENGLISH);
            String name = "2026-01-02/" + clip.id().substring(0, 8) + "-a_b_.mp4";
            assertThat(zip.keySet())
                    .containsExactlyInAnyOrder(
                            "README.txt",
                            "runner.csv",
                            "sessions.csv",
                            "clips.csv",
                            "who-saw-and-changed-it.csv",
                            "data.json",
                            name,
                            name + "-results/analysis.json");
            assertThat(zip.get(name)).isEqualTo(Files.readAllBytes(Path.of("samples/before.mp4")));
            assertThat(text(zip, "runner.csv")).contains("\"Zoë\"", "172.5 cm", "\"'=1+1\"");
            assertThat(text(zip, "sessions.csv")).contains("\"2026-01-02\",\"9.0 km/h\"", "\"two\nlines\"");
            assertThat(text(zip, "who-saw-and-changed-it.csv"))
                    .contains("\"2026-11-27T10:00:00Z\",\"carla\",\"added\",\"clip\"", "\"exported\",\"runner\"");
            assertThat(text(zip, "data.json"))
                    .contains(
                            "\"name\" : \"Zoë\"", session.id(), clip.id(), "\"created_at\" : \"2026-11-27T10:00:00Z\"");
            zip.keySet().stream()
                    .filter(n -> !n.endsWith(".mp4"))
                    .forEach(n -> assertThat(text(zip, n)).doesNotContain("Somebody Else", "other.mp4", other.id()));
            assertThat(text(dossier(practice, runner, Language.DUTCH), "sessies.csv"))
                    .contains("\"9,0 km/u\";", "\"red; old\"");
        }
    }

    private static Map<String, byte[]> dossier(Practice practice, Runner runner, Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        practice.dossier().write(WHO, runner, bytes, Wording.of(language));
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> zip, String name) {
        return new String(zip.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private Practice at(String day) {
        return open(Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_old_session_is_told_of_for_a_month_before_it_goes(boolean postgresql) {
        Session old;
        Session young;
        try (Practice practice = open(postgresql)) {
            Runner runner = runner(practice, "Ann");
            old = session(practice, runner, "2020-01-01");
            young = session(practice, runner, "2025-12-10");
            practice.retention().sweep();
            assertThat(practice.retention().told()).isEmpty();
            practice.retention().change(WHO, Optional.of(12));
            practice.retention().sweep();
            assertThat(practice.retention().told()).extracting(t -> t.session()).containsExactly(old, young);
            assertThat(practice.retention().told())
                    .extracting(practice.retention()::removedOn)
                    .containsExactly(LocalDate.of(2026, 12, 27), LocalDate.of(2026, 12, 27));
        }
        assertThat(sweptAt("2026-12-26", old)).containsExactly(young, old);
        assertThat(sweptAt("2026-12-27", old)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_longer_time_or_a_corrected_date_spares_a_session_that_was_told_of(boolean postgresql) {
        Session first;
        Session second;
        try (Practice practice = open(postgresql)) {
            Runner runner = runner(practice, "Ann");
            first = session(practice, runner, "2024-01-01");
            second = session(practice, runner, "2020-01-01");
            practice.retention().change(WHO, Optional.of(12));
            SessionFacts facts = second.facts();
            practice.sessions()
                    .change(
                            WHO,
                            second,
                            new SessionFacts(
                                    LocalDate.of(2026, 11, 1),
                                    facts.speedMetresPerSecond(),
                                    facts.inclinePercent(),
                                    "",
                                    Optional.empty(),
                                    ""));
            practice.retention().change(WHO, Optional.of(60));
            assertThat(practice.retention().told()).isEmpty();
        }
        assertThat(sweptAt("2027-06-01", first)).hasSize(2);
    }

    private List<Session> sweptAt(String day, Session ofSameRunner) {
        try (Practice practice = at(day)) {
            practice.retention().sweep();
            return practice.sessions().of(ofSameRunner.runnerId());
        }
    }
}
