package footfall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.FootfallProcess;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Clip;
import footfall.register.ClipState;
import footfall.register.ResultFile;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import footfall.register.SessionFacts;
import footfall.register.Upload;
import footfall.settings.PracticeSettings;
import footfall.store.PostgresCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two worker processes on one PostgreSQL database, of which one is killed; {@code -Dfootfall.long} makes it 20 clips. */
class WorkersTest {
    private static final String WHO = "ann";
    private static final int CLIPS = System.getProperty("footfall.long") == null ? 3 : 20;
    private static final Duration MOST = Duration.ofMinutes(10);
    private static final Pattern TAKEN_UP = Pattern.compile("\\.ProcessingState\"");

    @TempDir
    private Path folder;

    @Test
    void every_clip_is_analysed_once_and_as_directly_also_when_a_worker_is_killed() throws Exception {
        assumeTrue(PostgresCluster.isThere(), "no PostgreSQL on this machine: apt-get install postgresql");
        String url = PostgresCluster.newDatabase();
        Path clip = ShortClip.write(folder.resolve("a.mp4"));
        Map<String, String> direct = ShortClip.analysed(clip, folder.resolve("direct"));
        Path data = folder.resolve("data");
        try (Practice practice =
                Practice.open(data, Optional.of(url), PracticeSettings.defaults(), Clock.systemUTC())) {
            List<String> clips = uploaded(practice, clip);
            try (FootfallProcess lost = worker(url, data);
                    FootfallProcess other = worker(url, data)) {
                assertThat(other.firstLine()).startsWith("Waiting for clips to analyse, 1 at once");
                await(() -> states(practice, clips).contains(ClipState.DONE)
                        && states(practice, clips).contains(ClipState.RUNNING));
                lost.kill();
                await(() -> states(practice, clips).stream().noneMatch(ClipState::isUnderWay));
            }
            assertThat(states(practice, clips)).containsOnly(ClipState.DONE);
            List<Map<String, String>> results =
                    clips.stream().map(id -> files(practice, id)).toList();
            assertThat(results.get(0)).containsAllEntriesOf(direct).containsKeys("report.nl.pdf", "runner.en.pdf");
            assertThat(results).containsOnly(results.get(0));
        }
        List<Integer> takenUp = takenUp(url);
        assertThat(takenUp).hasSize(CLIPS).filteredOn(times -> times > 1).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_file_is_no_database_for_a_worker() {
        assertThatThrownBy(() -> Practice.openToWork(
                        folder,
                        "jdbc:sqlite:" + folder.resolve("x.db"),
                        PracticeSettings.defaults(),
                        Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DATABASE_NOT_SHARED));
    }

    private FootfallProcess worker(String url, Path data) throws IOException {
        return FootfallProcess.start(
                folder.resolve("log"),
                "worker",
                "--database",
                url,
                "--media",
                data.resolve("media").toString());
    }

    /** Each in a session of its own: in one the same file is the same clip. */
    private static List<String> uploaded(Practice practice, Path file) throws IOException {
        Runner runner = practice.runners()
                .add(
                        WHO,
                        new RunnerFacts(
                                "Ann", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""));
        List<String> clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            SessionFacts facts = new SessionFacts(
                    LocalDate.of(2026, 1, 1).plusDays(i), Optional.empty(), Optional.empty(), "", Optional.empty(), "");
            String session = practice.sessions().add(WHO, runner.id(), facts).id();
            Upload upload = practice.uploads().begin(WHO, session, "a.mp4", "a", Files.size(file));
            practice.uploads().receive(WHO, upload, 0, Files.newInputStream(file));
            clips.add(practice.analyses().clipsOf(session).get(0).id());
        }
        return clips;
    }

    private static List<ClipState> states(Practice practice, List<String> clips) {
        return clips.stream()
                .map(id -> practice.analyses().find(id).map(Clip::state).orElseThrow())
                .toList();
    }

    private static Map<String, String> files(Practice practice, String clipId) {
        Map<String, String> files = new TreeMap<>();
        for (ResultFile file : practice.results().files(clipId)) {
            files.put(file.name(), file.mediaSha256());
        }
        return files;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        Instant end = Instant.now().plus(MOST);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
    }

    /** How often each job was begun, by the job library's own record. */
    private static List<Integer> takenUp(String url) throws SQLException {
        List<Integer> times = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet jobs = connection.createStatement().executeQuery("select jobasjson from jobrunr_jobs")) {
            while (jobs.next()) {
                times.add((int) TAKEN_UP.matcher(jobs.getString(1)).results().count());
            }
        }
        return times;
    }
}
