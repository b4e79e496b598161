package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.FootfallProcess;
import footfall.practice.ShortClip;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed at seeded moments while clips are sent and analysed, and started again. What was acknowledged must be there, and
 * every analysis must end as the direct one does. {@code -Dfootfall.long} makes it 20 moments.
 */
class KillTest {
    private static final int MOMENTS = System.getProperty("footfall.long") == null ? 3 : 20;
    private static final int PIECE_BYTES = 40_000;
    private static final int LATEST_MILLISECONDS = 6000;
    private static final int CLIPS_PER_LIFE = 2;
    private static final Duration MOST = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    private final Random random = new Random(20);
    private final List<String> sessions = new ArrayList<>();
    private byte[] clip = new byte[0];

    /** Of the newest session; what the server said is surely on disk. */
    private long acknowledged;

    @Test
    void nothing_acknowledged_is_lost_and_every_analysis_ends_the_same() throws Exception {
        Path file = ShortClip.write(folder.resolve("a.mp4"));
        clip = Files.readAllBytes(file);
        Map<String, String> direct = ShortClip.analysed(file, folder.resolve("direct"));
        for (int moment = 0; moment < MOMENTS; moment++) {
            try (FootfallProcess server = serve()) {
                Browser browser = browser(server);
                requireWhatWasAcknowledged(browser);
                CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(browser));
                Thread.sleep(random.nextInt(LATEST_MILLISECONDS));
                server.kill();
                sending.exceptionally(broken -> null).join();
            }
            assertThat(integrity()).isEqualTo("ok");
        }
        try (FootfallProcess server = serve()) {
            Browser browser = browser(server);
            requireWhatWasAcknowledged(browser);
            if (!sessions.isEmpty() && acknowledged < clip.length) {
                sendRest(browser, sessions.get(sessions.size() - 1));
            }
            awaitRest();
        }
        assertThat(sessions).isNotEmpty();
        assertThat(rows("select state from clip")).hasSize(sessions.size()).containsOnly("DONE");
        for (String id : rows("select id from clip")) {
            assertThat(results(id)).containsAllEntriesOf(direct);
        }
        assertThat(rows("select distinct name || media_sha256 from result_file"))
                .hasSameSizeAs(rows("select distinct name from result_file"));
        assertThat(missing()).isEmpty();
        assertThat(integrity()).isEqualTo("ok");
    }

    private FootfallProcess serve() throws IOException {
        return FootfallProcess.start(
                folder.resolve("log"),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }

    private static Browser browser(FootfallProcess server) {
        return new Browser(server.firstLine().replaceAll(".*(http\\S+).*", "$1"));
    }

    /** Sessions with a clip each, as long as the server lives. */
    private void send(Browser browser) {
        if (!sessions.isEmpty() && acknowledged < clip.length) {
            sendRest(browser, sessions.get(sessions.size() - 1));
        }
        for (int i = 0; i < CLIPS_PER_LIFE; i++) {
            String runner = browser.submit("/runners/new", "/runners", Map.of("name", "Ann"))
                    .uri()
                    .getPath();
            String session = browser.submit(
                            runner + "/sessions/new", runner + "/sessions", Map.of("date", "2026-01-02"))
                    .uri()
                    .getPath();
            acknowledged = 0;
            sessions.add(session);
            sendRest(browser, session);
        }
    }

    private void sendRest(Browser browser, String session) {
        String csrf = browser.csrf(session);
        HttpResponse<String> begun = browser.send(browser.form(
                session + "/uploads",
                Map.of("name", "a.mp4", "size", String.valueOf(clip.length), "fingerprint", "a"),
                csrf));
        String address = begun.headers().firstValue("Location").orElseThrow();
        long offset = offset(begun);
        assertThat(offset).isGreaterThanOrEqualTo(acknowledged);
        // Also where all of it is there already: only the answer to a piece says that it was found to be a clip.
        do {
            int end = (int) Math.min(clip.length, offset + PIECE_BYTES);
            HttpResponse<String> answer = browser.send(browser.request(address)
                    .header("X-CSRF-Token", csrf)
                    .header("Upload-Offset", String.valueOf(offset))
                    .header("Content-Type", "application/offset+octet-stream")
                    .method(
                            "PATCH",
                            HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOfRange(clip, (int) offset, end))));
            assertThat(answer.statusCode()).isEqualTo(204);
            offset = offset(answer);
            acknowledged = offset;
        } while (offset < clip.length);
    }

    private static long offset(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    /** Every session, with its clip where that was sent to the end; that of the newest may have come though nobody heard. */
    private void requireWhatWasAcknowledged(Browser browser) {
        for (String session : sessions) {
            String page = browser.get(session).body();
            assertThat(page).contains("2 January 2026");
            boolean newest = session.equals(sessions.get(sessions.size() - 1));
            if (newest && page.contains("a.mp4")) {
                acknowledged = clip.length;
            } else if (!newest || acknowledged == clip.length) {
                assertThat(page).contains("a.mp4");
            }
        }
    }

    private void awaitRest() throws Exception {
        Instant end = Instant.now().plus(MOST);
        while (!rows("select id from clip where job_id is not null").isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(500);
        }
    }

    private Map<String, String> results(String clipId) throws SQLException {
        Map<String, String> results = new TreeMap<>();
        for (String row :
                rows("select name || ' ' || media_sha256 from result_file where clip_id = '" + clipId + "'")) {
            results.put(row.replaceFirst(" .*", ""), row.replaceFirst(".* ", ""));
        }
        return results;
    }

    /** Files that the database tells of and that are not there. */
    private List<String> missing() throws SQLException {
        return Stream.concat(
                        rows("select media_sha256 from clip").stream(),
                        rows("select media_sha256 from result_file").stream())
                .distinct()
                .filter(sha256 -> !Files.isRegularFile(folder.resolve("data/media")
                        .resolve(sha256.substring(0, 2))
                        .resolve(sha256)))
                .toList();
    }

    private String integrity() throws SQLException {
        return String.join(" ", rows("pragma integrity_check"));
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("data/footfall.db") + "?busy_timeout=10000");
                ResultSet all = connection.createStatement().executeQuery(query)) {
            while (all.next()) {
                rows.add(all.getString(1));
            }
        }
        return rows;
    }
}
