package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.FootfallProcess;
import footfall.analysis.AnalyzedClip;
import footfall.analysis.ResultFolder;
import footfall.analysis.RunMeasurement;
import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.correction.Correction;
import footfall.correction.CorrectionList;
import footfall.exchange.CorrectionsFile;
import footfall.geometry.Point;
import footfall.practice.ShortClip;
import footfall.session.SeenRun;
import footfall.tracking.TrackSample;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed at seeded moments while clips are sent, analysed and corrected, and started again. What was acknowledged must be there, and
 * every analysis must end as the direct one does. {@code -Dfootfall.long} makes it 20 moments.
 */
class KillTest {
    private static final int MOMENTS = System.getProperty("footfall.long") == null ? 3 : 20;
    private static final int PIECE_BYTES = 40_000;
    private static final int LATEST_MILLISECONDS = 6000;
    private static final int CLIPS_PER_LIFE = 2;
    private static final int CORRECTIONS_PER_FILE = 5;
    private static final Duration MOST = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    private final Random random = new Random(20);
    private final List<String> sessions = new ArrayList<>();
    private byte[] clip = new byte[0];

    private List<TrackSample> knee = List.of();

    /** Corrections; what the server said is surely on disk. */
    private volatile int corrected;

    /** Of the newest session; what the server said is surely on disk. */
    private long acknowledged;

    @Test
    void nothing_acknowledged_is_lost_and_every_analysis_ends_the_same() throws Exception {
        Path file = ShortClip.write(folder.resolve("a.mp4"));
        clip = Files.readAllBytes(file);
        Map<String, String> direct = ShortClip.analysed(file, folder.resolve("direct"));
        for (int moment = 0; moment < MOMENTS; moment++) {
            try (FootfallProcess server = served().serve()) {
                Browser browser = ServedFolder.browser(server);
                requireWhatWasAcknowledged(browser);
                CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(browser));
                Thread.sleep(random.nextInt(LATEST_MILLISECONDS));
                server.kill();
                sending.exceptionally(broken -> null).join();
            }
            assertThat(integrity()).isEqualTo("ok");
        }
        try (FootfallProcess server = served().serve()) {
            Browser browser = ServedFolder.browser(server);
            requireWhatWasAcknowledged(browser);
            if (!sessions.isEmpty() && acknowledged < clip.length) {
                sendRest(browser, sessions.get(sessions.size() - 1));
            }
            served().awaitRest(MOST);
        }
        assertThat(sessions).isNotEmpty();
        assertThat(served().rows("select state from clip"))
                .hasSize(sessions.size())
                .containsOnly("DONE");
        for (String id : served().rows("select id from clip")) {
            assertThat(results(id)).containsAllEntriesOf(direct);
        }
        assertThat(served().rows("select distinct name || media_sha256 from result_file"))
                .hasSameSizeAs(served().rows("select distinct name from result_file"));
        assertThat(missing()).isEmpty();
        assertThat(integrity()).isEqualTo("ok");
    }

    @Test
    void every_acknowledged_correction_is_there_and_the_numbers_are_those_of_the_direct_measurement() throws Exception {
        Path file = ShortClip.write(folder.resolve("a.mp4"));
        clip = Files.readAllBytes(file);
        SeenRun seen = ShortClip.seen(file);
        knee = seen.tracks().track(Side.RIGHT, BodyPoint.KNEE).orElseThrow().samples();
        try (FootfallProcess server = served().serve()) {
            sendToNewSession(ServedFolder.browser(server));
            served().awaitRest(MOST);
        }
        String id = served().rows("select id from clip").get(0);
        for (int moment = 0; moment < MOMENTS; moment++) {
            try (FootfallProcess server = served().serve()) {
                Browser browser = ServedFolder.browser(server);
                assertThat(version(browser, id)).isBetween(corrected, corrected + 1);
                CompletableFuture<Void> correcting = CompletableFuture.runAsync(() -> correct(browser, id));
                Thread.sleep(random.nextInt(LATEST_MILLISECONDS));
                server.kill();
                assertThat(correcting.handle((nothing, broken) -> broken).join())
                        .hasCauseInstanceOf(IllegalStateException.class);
            }
            assertThat(integrity()).isEqualTo("ok");
        }
        CorrectionList corrections = CorrectionsFile.parse(
                served().rows("select document from correction").get(0), CorrectionsFile.NAME);
        assertThat(corrected).isPositive();
        assertThat(corrections.entries()).hasSizeBetween(corrected, corrected + 1);
        assertThat(corrections.entries())
                .extracting(CorrectionList.Entry::what)
                .isEqualTo(IntStream.range(0, corrections.entries().size())
                        .mapToObj(this::correction)
                        .toList());
        ResultFolder direct = new ResultFolder(folder.resolve("direct"), Wording.of(Language.ENGLISH));
        direct.writeNumbers(AnalyzedClip.of(seen, RunMeasurement.of(seen, corrections), file));
        try (FootfallProcess server = served().serve()) {
            assertThat(ServedFolder.browser(server)
                            .get("/clips/" + id + "/files/analysis.json")
                            .body())
                    .isEqualTo(Files.readString(folder.resolve("direct/analysis.json")));
        }
        assertThat(missing()).isEmpty();
    }

    /** One after another as long as the server lives, with the files made anew now and then. */
    private void correct(Browser browser, String clipId) {
        String csrf = browser.csrf(sessions.get(0));
        for (int number = version(browser, clipId); ; number++) {
            Correction.PlacePoint what = correction(number);
            HttpResponse<String> answer = browser.send(browser.form(
                            "/clips/" + clipId + "/corrections",
                            Map.of(
                                    "version",
                                    String.valueOf(number),
                                    "action",
                                    "add",
                                    "what",
                                    "{\"kind\":\"placePoint\",\"side\":\"right\",\"point\":\"knee\",\"frame\":"
                                            + what.frame() + ",\"at\":["
                                            + what.at().x() + "," + what.at().y() + "]}"),
                            csrf)
                    .header("X-CSRF-Token", csrf));
            assertThat(answer.statusCode()).isEqualTo(200);
            corrected = number + 1;
            if (corrected % CORRECTIONS_PER_FILE == 0) {
                browser.get("/clips/" + clipId + "/files/analysis.json");
            }
        }
    }

    /** A knee moved by a pixel. */
    private Correction.PlacePoint correction(int number) {
        TrackSample sample = knee.get(number % knee.size());
        Point at = new Point(
                Math.rint(sample.position().x()) + 1,
                Math.rint(sample.position().y()));
        return new Correction.PlacePoint(Side.RIGHT, BodyPoint.KNEE, sample.frame(), at);
    }

    private static int version(Browser browser, String clipId) {
        String run = browser.get("/clips/" + clipId + "/run").body();
        return Integer.parseInt(run.replaceFirst("^\\{\"version\":(\\d+)[\\s\\S]*", "$1"));
    }

    /** Sessions with a clip each, as long as the server lives. */
    private void send(Browser browser) {
        if (!sessions.isEmpty() && acknowledged < clip.length) {
            sendRest(browser, sessions.get(sessions.size() - 1));
        }
        for (int i = 0; i < CLIPS_PER_LIFE; i++) {
            sendToNewSession(browser);
        }
    }

    private void sendToNewSession(Browser browser) {
        String runner = browser.submit("/runners/new", "/runners", Map.of("name", "Ann"))
                .uri()
                .getPath();
        String session = browser.submit(runner + "/sessions/new", runner + "/sessions", Map.of("date", "2026-01-02"))
                .uri()
                .getPath();
        acknowledged = 0;
        sessions.add(session);
        sendRest(browser, session);
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

    private Map<String, String> results(String clipId) throws SQLException {
        Map<String, String> results = new TreeMap<>();
        for (String row :
                served().rows("select name || ' ' || media_sha256 from result_file where clip_id = '" + clipId + "'")) {
            results.put(row.replaceFirst(" .*", ""), row.replaceFirst(".* ", ""));
        }
        return results;
    }

    /** Files that the database tells of and that are not there. */
    private List<String> missing() throws SQLException {
        return Stream.concat(
                        served().rows("select media_sha256 from clip").stream(),
                        served().rows("select media_sha256 from result_file").stream())
                .distinct()
                .filter(sha256 -> !Files.isRegularFile(folder.resolve("data/media")
                        .resolve(sha256.substring(0, 2))
                        .resolve(sha256)))
                .toList();
    }

    private String integrity() throws SQLException {
        return String.join(" ", served().rows("pragma integrity_check"));
    }

    private ServedFolder served() {
        return new ServedFolder(folder);
    }
}
