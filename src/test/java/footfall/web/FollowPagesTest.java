package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.correction.Correction;
import footfall.correction.CorrectionList;
import footfall.geometry.Point;
import footfall.practice.ClipOnDesk;
import footfall.practice.Practice;
import footfall.register.Clip;
import footfall.settings.PracticeSettings;
import footfall.synthetic.Samples;
import footfall.video.VideoReader;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both samples, uploaded and analysed as two visits of one runner, then compared, followed and downloaded over HTTP. */
class FollowPagesTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private static Path folder;

    private static Practice practice;
    private static SentClips sent;
    private static WebServer server;
    private static Browser browser;
    private static String runner = "";
    private static String before = "";
    private static String after = "";
    private static String third = "";
    private static String clip = "";

    @BeforeAll
    static void analyse() throws Exception {
        practice = Practice.open(folder, Optional.empty(), PracticeSettings.defaults(), CLOCK);
        sent = new SentClips(practice);
        practice.analyses().startWorking(1);
        server = WebServer.start(practice, new WebOptions("127.0.0.1", 0, Optional.empty()), CLOCK);
        browser = new Browser(server);
        runner = browser.submit("/runners/new", "/runners", Map.of("name", "Ann <b>", "height", "180"))
                .uri()
                .getPath();
        before = session("2026-01-02", Path.of("samples/before.mp4"), "6");
        after = session("2026-03-04", Path.of("samples/after.mp4"), "2");
        third = session("2026-04-04", Samples.writeShort(Files.createDirectory(folder.resolve("drawn")), 8), "2");
        sent.await(before, after, third);
        clip = clips(before).get(0).id();
    }

    private static String session(String date, Path sample, String pain) throws IOException {
        String path = browser.submit(
                        runner + "/sessions/new",
                        runner + "/sessions",
                        Map.of("date", date, "speed", "10", "pain", pain))
                .uri()
                .getPath();
        String id = path.substring("/sessions/".length());
        sent.send(id, sample);
        return id;
    }

    private static List<Clip> clips(String session) {
        return sent.of(session);
    }

    @AfterAll
    static void stop() {
        server.close();
        practice.close();
    }

    private static String pair(String one, String other) {
        return "?before=" + one + "&after=" + other;
    }

    @Test
    void two_sessions_are_compared() {
        assertThat(browser.get(runner).body()).contains("action=\"/compare\"", before, after);
        String body = browser.get("/compare" + pair(before, after)).body();
        assertThat(body).contains("2 January 2026 and 4 March 2026", "Ann &lt;b&gt;", "lands");
        HttpResponse<String> report = browser.get("/compare/comparison.html" + pair(before, after));
        assertThat(report.body()).contains("before.mp4", "after.mp4", "data:image/jpeg");
        assertThat(report.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox");
        assertThat(browser.get("/compare/comparison-runner.pdf" + pair(before, after))
                        .body())
                .startsWith("%PDF");
    }

    @Test
    void the_video_in_step_is_made_on_request_and_kept() throws IOException, InterruptedException {
        String address = "/compare/comparison.mp4" + pair(before, after);
        Path video = folder.resolve("comparison.mp4");
        byte[] whole = bytes(browser.request(address)).body();
        Files.write(video, whole);
        try (VideoReader reader = VideoReader.open(video)) {
            assertThat(reader.info().widthPx()).isGreaterThan(200);
        }
        HttpResponse<byte[]> part = bytes(browser.request(address).header("Range", "bytes=1000-1999"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 1000, 2000));
    }

    @Test
    void both_landings_are_shown() throws IOException, InterruptedException {
        assertThat(browser.get("/compare" + pair(before, after)).body()).contains("/compare/landings.jpg?before=");
        byte[] picture = bytes(browser.request("/compare/landings.jpg" + pair(before, after)))
                .body();
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isGreaterThan(400);
    }

    /** A correction counts in a comparison at once, whether or not anybody has asked for a file since. */
    @Test
    void what_is_compared_is_as_corrected_by_now() {
        String address = "/compare" + pair(before, third);
        String uncorrected = browser.get(address).body();
        ClipOnDesk seen = practice.desk().view("local", clip).orElseThrow();
        ClipOnDesk corrected = practice.desk()
                .correct("local", seen, 0, new Correction.SetScale(new Point(100, 100), new Point(100, 300), 1.5));
        assertThat(browser.get(address).body()).isNotEqualTo(uncorrected);
        practice.desk().change("local", corrected, 1, CorrectionList::undo);
        assertThat(browser.get(address).body()).isEqualTo(uncorrected);
    }

    /** No page shows the numbers of before; taken back, they are there again. */
    @Test
    void a_clip_that_cannot_be_measured_as_it_is_corrected_has_no_result() {
        ClipOnDesk seen = practice.desk().again(clips(third).get(0).id()).orElseThrow();
        String address = "/clips/" + seen.clip().id();
        int frames = seen.run().tracks().times().count();
        ClipOnDesk hidden = practice.desk()
                .correct("local", seen, 0, new Correction.HidePoint(Side.RIGHT, BodyPoint.HEEL, 0, frames - 1));
        String why = Wording.of(Language.ENGLISH).problem(hidden.refusal().orElseThrow());
        assertThat(why).isNotEmpty();

        assertThat(browser.get("/sessions/" + third).body())
                .contains(why, "Place the points by hand")
                .doesNotContain("Overstriding", "report.html");
        assertThat(browser.get(address).body()).contains(why).doesNotContain("Overstriding");
        HttpResponse<String> report = browser.get(address + "/files/report.html");
        assertThat(report.statusCode()).isEqualTo(422);
        assertThat(report.body()).contains(why);
        assertThat(browser.get("/sessions/" + third + "/downloads").body())
                .contains("There is no result of this session")
                .doesNotContain("/export/");
        assertThat(browser.get(address + "/export/xlsx").statusCode()).isEqualTo(404);
        HttpResponse<String> compared = browser.get("/compare" + pair(before, third));
        assertThat(compared.statusCode()).isEqualTo(422);
        assertThat(compared.body()).contains("has no result yet, or none any more");
        assertThat(browser.get(runner + "/progress").body()).contains("so far there are 2");
        assertThat(browser.get(runner + "/progress/progress.html").statusCode()).isEqualTo(404);

        practice.desk().change("local", hidden, 1, CorrectionList::undo);
        assertThat(browser.get("/sessions/" + third).body()).contains("Overstriding", "report.html");
        assertThat(browser.get(runner + "/progress").body()).contains("short.mp4");
    }

    private HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void what_cannot_be_compared_is_told() {
        assertThat(browser.get("/compare" + pair(before, before)).statusCode()).isEqualTo(400);
        assertThat(browser.get("/compare" + pair(before, clip)).statusCode()).isEqualTo(404);
        assertThat(browser.get("/compare").statusCode()).isEqualTo(404);
        assertThat(browser.get("/compare/analysis.json" + pair(before, after)).statusCode())
                .isEqualTo(404);
        String empty = browser.submit(runner + "/sessions/new", runner + "/sessions", Map.of("date", "2026-03-05"))
                .uri()
                .getPath()
                .substring("/sessions/".length());
        HttpResponse<String> answer = browser.get("/compare" + pair(before, empty));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("has no result yet");
        practice.removal().session("local", empty);
    }

    @Test
    void a_course_needs_three_sessions() throws IOException {
        String nobody = browser.submit("/runners/new", "/runners", Map.of("name", "Bo"))
                .uri()
                .getPath();
        assertThat(browser.get(nobody + "/progress").body()).contains("needs three analysed sessions");
        assertThat(browser.get(nobody + "/progress/progress.html").statusCode()).isEqualTo(404);
        assertThat(browser.get(runner + "/progress").body()).contains("/progress/progress.pdf", "short.mp4");
        assertThat(browser.get(runner + "/progress/progress.html").body()).contains("before.mp4", "<svg");
    }

    @Test
    void results_are_downloaded() {
        assertThat(browser.get("/sessions/" + before + "/downloads").body())
                .contains("/clips/" + clip + "/export/xlsx", "before.mp4");
        for (String format : List.of("xlsx", "bundle", "trc", "mot", "sto")) {
            HttpResponse<String> answer = browser.get("/clips/" + clip + "/export/" + format);
            assertThat(answer.statusCode()).as(format).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment");
        }
        assertThat(browser.get("/clips/" + clip + "/export/exe").statusCode()).isEqualTo(404);
        assertThat(browser.get("/clips/" + clip + "/files/strides.csv").body()).contains("stride");
    }

    @Test
    void the_practice_s_own_error_comes_of_repeats_and_is_used() {
        assertThat(browser.get("/practice/errors").body()).contains(before, third, "known from other practices");
        assertThat(browser.submit("/practice/errors", "/practice/errors", Map.of("session", before))
                        .statusCode())
                .isEqualTo(422);
        String csrf = browser.csrf("/practice/errors");
        HttpResponse<String> made = browser.send(browser.request("/practice/errors")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "csrf=" + csrf + "&session=" + before + "&session=" + after)));
        assertThat(made.body()).contains("measured here", "Smallest detectable change");
        assertThat(browser.get("/practice/errors.json").body()).contains("footfall.errors/1", "betweenDays");
        browser.submit("/practice/errors", "/practice/errors/forget", Map.of());
        assertThat(browser.get("/practice/errors.json").statusCode()).isEqualTo(404);
    }
}
