package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.exchange.Sha256;
import footfall.practice.Practice;
import footfall.settings.PracticeSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clip in pieces over real HTTP, and what is no clip. */
class UploadPagesTest {
    private static final Path CLIP = Path.of("samples/before.mp4");
    private static final String PIECE = "application/offset+octet-stream";
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private Practice practice;
    private WebServer server;
    private Browser browser;
    private String session = "";
    private String csrf = "";

    @BeforeEach
    void start() {
        open(PracticeSettings.defaults(), CLOCK);
        String runner = browser.submit("/runners/new", "/runners", Map.of("name", "Ann"))
                .uri()
                .getPath();
        session = browser.submit(runner + "/sessions/new", runner + "/sessions", Map.of("date", "2026-01-02"))
                .uri()
                .getPath();
        csrf = browser.csrf(session);
    }

    private void open(PracticeSettings settings, Clock clock) {
        practice = Practice.open(folder, Optional.empty(), settings, clock);
        server = WebServer.start(practice, new WebOptions("127.0.0.1", 0, Optional.empty()), clock);
        browser = new Browser(server);
    }

    private void reopen(PracticeSettings settings, Clock clock) {
        stop();
        open(settings, clock);
        csrf = browser.csrf(session);
    }

    @AfterEach
    void stop() {
        server.close();
        practice.close();
    }

    private HttpResponse<String> begin(String name, long size) {
        return browser.send(browser.form(
                session + "/uploads",
                Map.of("name", name, "size", String.valueOf(size), "fingerprint", name + size),
                csrf));
    }

    private String address(String name, long size) {
        HttpResponse<String> begun = begin(name, size);
        assertThat(begun.statusCode()).isEqualTo(201);
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private HttpRequest.Builder piece(String address, long offset, byte[] bytes) {
        return browser.request(address)
                .header("X-CSRF-Token", csrf)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", PIECE)
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes));
    }

    private HttpResponse<String> send(String address, long offset, byte[] bytes) {
        return browser.send(piece(address, offset, bytes));
    }

    private static long offset(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private long offset(String address) {
        return offset(browser.send(browser.request(address).method("HEAD", HttpRequest.BodyPublishers.noBody())));
    }

    /** In one piece. */
    private HttpResponse<String> whole(String name, byte[] bytes) {
        return send(address(name, bytes.length), 0, bytes);
    }

    private List<Path> files(String part) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(part))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void a_clip_in_pieces_is_kept_under_its_sha256_and_listed() throws IOException {
        byte[] clip = Files.readAllBytes(CLIP);
        int middle = clip.length / 2;
        String address = address("links & rechts.mp4", clip.length);
        assertThat(offset(send(address, 0, Arrays.copyOf(clip, middle)))).isEqualTo(middle);
        assertThat(files("media")).isEmpty();
        HttpResponse<String> last = send(address, middle, Arrays.copyOfRange(clip, middle, clip.length));
        assertThat(last.statusCode()).isEqualTo(204);
        assertThat(offset(last)).isEqualTo(clip.length);
        String sha256 = Sha256.of(clip);
        assertThat(files("media")).singleElement().satisfies(file -> {
            assertThat(file).endsWith(Path.of(sha256.substring(0, 2), sha256));
            assertThat(file).hasBinaryContent(clip);
        });
        assertThat(files("incoming")).isEmpty();
        assertThat(browser.get(session).body()).contains("links &amp; rechts.mp4", "waiting for its analysis");
    }

    @Test
    void an_upload_goes_on_after_a_restart_where_it_was() throws IOException {
        byte[] clip = Files.readAllBytes(CLIP);
        String address = address("a.mp4", clip.length);
        send(address, 0, Arrays.copyOf(clip, 1000));
        Files.write(
                files("incoming").get(0), "torn, never acknowledged".repeat(100).getBytes(StandardCharsets.UTF_8));
        reopen(PracticeSettings.defaults(), CLOCK);
        HttpResponse<String> again = begin("a.mp4", clip.length);
        assertThat(again.headers().firstValue("Location")).contains(address);
        assertThat(offset(again)).isEqualTo(1000);
        assertThat(offset(address)).isEqualTo(1000);
    }

    @Test
    void a_file_that_lost_its_end_is_sent_again_from_there() throws IOException {
        byte[] clip = Files.readAllBytes(CLIP);
        String address = address("a.mp4", clip.length);
        send(address, 0, Arrays.copyOf(clip, 1000));
        Files.write(files("incoming").get(0), Arrays.copyOf(clip, 600));
        assertThat(offset(address)).isEqualTo(600);
        assertThat(send(address, 600, Arrays.copyOfRange(clip, 600, clip.length))
                        .statusCode())
                .isEqualTo(204);
        assertThat(files("media").get(0)).hasBinaryContent(clip);
    }

    @Test
    void a_piece_that_does_not_follow_is_refused() throws IOException {
        byte[] clip = Files.readAllBytes(CLIP);
        String address = address("a.mp4", clip.length);
        send(address, 0, Arrays.copyOf(clip, 1000));
        for (long offset : new long[] {0, 999, 1001, clip.length}) {
            assertThat(send(address, offset, new byte[10]).statusCode()).isEqualTo(409);
        }
        assertThat(offset(address)).isEqualTo(1000);
    }

    @Test
    void more_than_was_announced_is_not_taken() throws IOException {
        byte[] clip = Files.readAllBytes(CLIP);
        String address = address("a.mp4", clip.length);
        assertThat(send(address, 0, Arrays.copyOf(clip, clip.length + 500)).statusCode())
                .isEqualTo(204);
        assertThat(files("media").get(0)).hasBinaryContent(clip);
    }

    @Test
    void the_same_clip_twice_is_one_clip() throws IOException {
        byte[] clip = Files.readAllBytes(CLIP);
        whole("a.mp4", clip);
        whole("b.mp4", clip);
        assertThat(files("media")).hasSize(1);
        assertThat(browser.get(session).body()).contains("a.mp4").doesNotContain("b.mp4");
    }

    @Test
    void what_is_no_video_or_opens_other_files_is_refused_and_removed() throws IOException {
        Path secret = Files.copy(CLIP, folder.resolve("secret.mp4"));
        for (String content : List.of(
                "just text",
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n" + secret + "\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n#EXTINF:10,\nhttp://192.0.2.1/x.ts\n",
                "ffconcat version 1.0\nfile '" + secret + "'\n",
                "<?xml version=\"1.0\"?><MPD><BaseURL>" + secret + "</BaseURL></MPD>",
                "v=0\nm=video 1 RTP/AVP 96\n",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")) {
            HttpResponse<String> answer = whole("clip.mp4", content.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(content).isEqualTo(422);
            assertThat(answer.body()).contains("The file clip.mp4 cannot be read as a video.");
        }
        assertThat(files("incoming")).isEmpty();
        assertThat(files("media")).isEmpty();
        assertThat(browser.get(session).body()).doesNotContain("clip.mp4");
    }

    @Test
    void a_copy_that_was_broken_off_is_refused_and_one_that_lacks_its_last_frames_is_not() throws IOException {
        byte[] clip = Files.readAllBytes(CLIP);
        for (double part : new double[] {0.05, 0.5, 0.75}) {
            HttpResponse<String> answer = whole("cut.mp4", Arrays.copyOf(clip, (int) (part * clip.length)));
            assertThat(answer.statusCode()).as("part " + part).isEqualTo(422);
            assertThat(answer.body()).contains("cut.mp4 was cut off while it was copied", "of its 9.0 s are here");
        }
        assertThat(files("incoming")).isEmpty();
        assertThat(files("media")).isEmpty();
        assertThat(whole("nearly.mp4", Arrays.copyOf(clip, (int) (0.95 * clip.length)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get(session).body()).contains("nearly.mp4").doesNotContain("cut.mp4");
    }

    @Test
    void a_name_is_never_a_path() throws IOException {
        byte[] clip = Files.readAllBytes(CLIP);
        whole("../../..\\evil\0<b>.mp4", clip);
        assertThat(browser.get(session).body()).contains("evil&lt;b&gt;.mp4");
        assertThat(files("."))
                .allSatisfy(file -> assertThat(file.getFileName().toString()).doesNotContain("evil"));
    }

    @Test
    void a_size_that_cannot_be_is_told_before_anything_is_sent() {
        assertThat(begin("a.mp4", 0).body()).isEqualTo("The file a.mp4 is empty. Copy it from the camera again.");
        HttpResponse<String> large = begin("a.mp4", 4_000_000_001L);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("4.0 GB is the most");
        assertThat(begin("", 10).statusCode()).isEqualTo(400);
    }

    @Test
    void a_full_disk_is_told_before_anything_is_sent() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        PracticeSettings usual = PracticeSettings.defaults();
        reopen(
                new PracticeSettings(
                        usual.loginHours(),
                        usual.fewestPasswordLetters(),
                        usual.freeLoginTries(),
                        usual.firstLoginWaitSeconds(),
                        usual.longestLoginWaitSeconds(),
                        usual.passwordMemoryKibibytes(),
                        usual.passwordRounds(),
                        usual.uploadPieceBytes(),
                        usual.mostClipBytes(),
                        free,
                        usual.uploadDays(),
                        usual.leastHeldShare(),
                        usual.clipsOnDesk(),
                        usual.analysisMinutes(),
                        usual.jobPollSeconds(),
                        usual.jobRetries(),
                        usual.retentionNoticeDays()),
                CLOCK);
        HttpResponse<String> answer = begin("a.mp4", 1_500_000_000L);
        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.body()).contains("not enough room", "it needs 1.5 GB");
    }

    @Test
    void a_piece_needs_the_page_s_token_its_own_kind_and_an_upload() {
        String address = address("a.mp4", 100);
        HttpRequest.Builder forged = browser.request(address)
                .header("X-CSRF-Token", "0".repeat(64))
                .header("Upload-Offset", "0")
                .header("Content-Type", PIECE)
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(new byte[10]));
        assertThat(browser.send(forged).statusCode()).isEqualTo(403);
        HttpRequest.Builder otherKind = browser.request(address)
                .header("X-CSRF-Token", csrf)
                .header("Upload-Offset", "0")
                .header("Content-Type", "text/plain")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(new byte[10]));
        assertThat(browser.send(otherKind).statusCode()).isEqualTo(415);
        assertThat(send("/uploads/00000000-0000-0000-0000-000000000000", 0, new byte[10])
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(address, -1, new byte[10]).statusCode()).isEqualTo(400);
        assertThat(send(address, 0, new byte[17 * 1024 * 1024]).statusCode()).isEqualTo(413);
        assertThat(offset(address)).isZero();
    }

    /** Who still sends when the connection is closed never reads the answer. */
    @Test
    void a_refusal_reaches_those_who_are_still_sending() throws Exception {
        String upload = "PATCH " + address("a.mp4", 100);
        for (String refused : List.of(
                upload + " HTTP/1.1\nX-CSRF-Token: " + csrf + "\nUpload-Offset: 0\nContent-Type: " + PIECE + "\n413",
                upload + " HTTP/1.1\nX-CSRF-Token: " + csrf + "\nUpload-Offset: 7\nContent-Type: " + PIECE + "\n409",
                upload + " HTTP/1.1\nX-CSRF-Token: " + csrf + "\nContent-Type: text/plain\n415",
                upload + " HTTP/1.1\nX-CSRF-Token: 0\nContent-Type: " + PIECE + "\n403",
                "POST /runners HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n413",
                "POST /runners HTTP/1.1\nContent-Type: text/plain\n415",
                "POST /runners HTTP/1.1\nSec-Fetch-Site: cross-site\n403",
                "POST /nowhere HTTP/1.1\nX-CSRF-Token: " + csrf + "\n404",
                "PUT /runners HTTP/1.1\nX-CSRF-Token: " + csrf + "\n405")) {
            int end = refused.lastIndexOf('\n');
            String head = refused.substring(0, end);
            int size = refused.endsWith("409") ? 1 << 20 : 17 << 20;
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.setSoTimeout(20_000);
                write(socket, head, "Content-Length: " + size);
                socket.getOutputStream().write(new byte[size / 2]);
                Thread.sleep(200);
                socket.getOutputStream().write(new byte[size / 2]);
                assertThat(statusLine(socket)).as(head).contains(refused.substring(end + 1));
            }
        }
    }

    @Test
    void who_asks_before_sending_is_refused_without_sending() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            write(
                    socket,
                    "PUT /runners HTTP/1.1\nX-CSRF-Token: " + csrf,
                    "Content-Length: 9000000\nExpect: 100-continue");
            assertThat(statusLine(socket)).contains("405");
        }
    }

    private void write(Socket socket, String head, String more) throws IOException {
        String all = head + "\nHost: localhost\nCookie: footfall=" + browser.cookie("footfall") + "\n" + more + "\n\n";
        socket.getOutputStream().write(all.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String statusLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    @Test
    void what_nobody_goes_on_with_is_removed_after_a_week_and_clips_stay() throws IOException {
        byte[] clip = Files.readAllBytes(CLIP);
        whole("a.mp4", clip);
        String address = address("half.mp4", clip.length);
        send(address, 0, Arrays.copyOf(clip, 1000));
        Clock soon = Clock.fixed(Instant.now().plus(Duration.ofDays(6)), ZoneOffset.UTC);
        reopen(PracticeSettings.defaults(), soon);
        assertThat(offset(address)).isEqualTo(1000);
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofDays(8)), ZoneOffset.UTC);
        reopen(PracticeSettings.defaults(), later);
        assertThat(files("incoming")).isEmpty();
        assertThat(files("media"))
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(clip));
        assertThat(browser.get(session).body()).contains("a.mp4");
    }

    @Test
    void a_refusal_is_told_in_the_visitor_s_language() {
        HttpResponse<String> answer = browser.send(
                browser.form(session + "/uploads", Map.of("name", "é.mp4", "size", "0", "fingerprint", "x"), csrf)
                        .header("Accept-Language", "nl"));
        assertThat(answer.body()).isEqualTo("Het bestand é.mp4 is leeg. Kopieer het opnieuw van de camera.");
    }
}
