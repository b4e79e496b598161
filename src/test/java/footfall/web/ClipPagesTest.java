package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.practice.Practice;
import footfall.practice.ShortClip;
import footfall.register.Clip;
import footfall.register.ClipState;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import footfall.register.SessionFacts;
import footfall.register.Upload;
import footfall.settings.PracticeSettings;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clip from its upload to its report, over real HTTP. */
class ClipPagesTest {
    private static final String WHO = "local";

    @TempDir
    private Path folder;

    private Practice practice;
    private WebServer server;
    private Browser browser;
    private String session = "";

    @BeforeEach
    void start() {
        Path data = folder.resolve("data");
        practice = Practice.open(data, Optional.empty(), PracticeSettings.defaults(), Clock.systemUTC());
        server = WebServer.start(practice, new WebOptions("127.0.0.1", 0, Optional.empty()), Clock.systemUTC());
        browser = new Browser(server);
        RunnerFacts facts =
                new RunnerFacts("Ann", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
        Runner runner = practice.runners().add(WHO, facts);
        SessionFacts visit = new SessionFacts(
                LocalDate.of(2026, 1, 2), Optional.empty(), Optional.empty(), "", Optional.empty(), "");
        session = practice.sessions().add(WHO, runner.id(), visit).id();
    }

    @AfterEach
    void stop() {
        server.close();
        practice.close();
    }

    private Clip uploaded(Path file) throws IOException {
        Upload upload = practice.uploads().begin(WHO, session, "<a>.mp4", "a", Files.size(file));
        practice.uploads().receive(WHO, upload, 0, Files.newInputStream(file));
        return practice.analyses().clipsOf(session).get(0);
    }

    private Clip now(Clip clip) {
        return practice.analyses().find(clip.id()).orElseThrow();
    }

    private HttpResponse<String> get(String path, String header, String value) {
        HttpRequest.Builder request = browser.request(path).header(header, value);
        return browser.send(request);
    }

    @Test
    void the_page_is_told_of_everything_until_the_report_is_there() throws IOException {
        Clip clip = uploaded(ShortClip.write(folder.resolve("a.mp4")));
        assertThat(browser.get("/sessions/" + session).body())
                .contains(
                        "&lt;a&gt;.mp4",
                        "waiting for its analysis",
                        "data-events=\"/sessions/" + session + "/events\"");
        practice.analyses().startWorking(1);
        String told = get("/sessions/" + session + "/events", "Accept", "text/event-stream")
                .body();
        assertThat(told)
                .contains("data: " + clip.id(), "Looking for the markers", "How it was filmed", "Markers seen")
                .containsSubsequence("Stop the analysis", "Writing the results", "Overstriding", "event: end");
        assertThat(now(clip).state()).isEqualTo(ClipState.DONE);
        assertThat(browser.get("/sessions/" + session).body())
                .contains("Overstriding", "/files/report.html")
                .doesNotContain("data-events");
        String files = "/clips/" + clip.id() + "/files/";
        HttpResponse<String> report = get(files + "report.html", "Accept-Language", "nl");
        assertThat(report.body()).contains("lang=\"nl\"");
        assertThat(report.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "sandbox")
                        .doesNotContain("script-src"));
        assertThat(browser.get(files + "report.en.html").body()).contains("lang=\"en\"", "&lt;a&gt;.mp4");
        assertThat(browser.get(files + "nothing.html").statusCode()).isEqualTo(404);
        assertThat(browser.get(files + "..%2Fanalysis.json").statusCode()).isGreaterThanOrEqualTo(400);
        HttpResponse<String> part = get("/clips/" + clip.id() + "/video", "Range", "bytes=4-7");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("ftyp");
    }

    @Test
    void an_analysis_is_stopped_and_asked_for_again_by_forms_only() throws IOException {
        Clip clip = uploaded(Path.of("samples/before.mp4"));
        String page = "/sessions/" + session;
        String address = "/clips/" + clip.id();
        assertThat(browser.send(browser.form(address + "/cancel", Map.of(), "0".repeat(64)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(now(clip).state()).isEqualTo(ClipState.QUEUED);
        assertThat(browser.submit(page, address + "/cancel", Map.of()).body())
                .contains("analysis cancelled", "Try again");
        assertThat(now(clip).state()).isEqualTo(ClipState.CANCELLED);
        browser.submit(page, address + "/analysis", Map.of());
        assertThat(now(clip).state()).isEqualTo(ClipState.QUEUED);
    }

    @Test
    void what_is_told_of_a_clip_is_checked_kept_and_queues_it_anew() throws IOException {
        Clip clip = uploaded(Path.of("samples/before.mp4"));
        String edit = "/clips/" + clip.id() + "/edit";
        Map<String, String> typed = typed("x");
        assertThat(browser.submit(edit, edit, typed).body()).contains("Give a number from 1 to 20", "value=\"240\"");
        Map<String, String> right = typed("2");
        browser.submit(edit, edit, right);
        assertThat(now(clip).facts().captureFps()).contains(240.0);
        assertThat(now(clip).facts().person()).contains(2);
        assertThat(now(clip).jobId()).isNotEqualTo(clip.jobId());
        assertThat(browser.submit(edit, edit, right).statusCode()).isEqualTo(409);
        browser.submit(edit, "/clips/" + clip.id() + "/answer", Map.of("version", "2", "person", "1"));
        assertThat(now(clip).facts().person()).contains(1);
        assertThat(now(clip).facts().captureFps()).contains(240.0);
    }

    private static Map<String, String> typed(String person) {
        return Map.of(
                "version",
                "1",
                "purpose",
                "RUN",
                "captureFps",
                "240",
                "points",
                "AUTO",
                "color",
                "pink",
                "person",
                person);
    }
}
