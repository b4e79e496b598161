package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.practice.Practice;
import footfall.settings.PracticeSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing goes without a page that says what will, and its own form; and the practice's own choices. */
class RemovalPagesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Practice practice;
    private WebServer server;
    private Browser browser;
    private String runner = "";
    private String session = "";

    @BeforeEach
    void start() {
        practice = Practice.open(folder, Optional.empty(), PracticeSettings.defaults(), CLOCK);
        server = WebServer.start(practice, new WebOptions("127.0.0.1", 0, Optional.empty()), CLOCK);
        browser = new Browser(server);
        runner = path(browser.submit("/runners/new", "/runners", Map.of("name", "Ann <b>")));
        session = path(browser.submit(runner + "/sessions/new", runner + "/sessions", Map.of("date", "2020-01-02")));
    }

    @AfterEach
    void stop() {
        server.close();
        practice.close();
    }

    private static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.uri().getPath();
    }

    @Test
    void what_goes_is_said_before_and_gone_after() {
        assertThat(browser.get(runner).body()).contains(runner + "/remove", runner + "/export");
        assertThat(browser.get(runner + "/remove").body())
                .contains(
                        "what is known of Ann &lt;b&gt;", "the session of 2 January 2020", "Nobody can bring them back")
                .contains(runner + "/export");
        assertThat(path(browser.submit(session + "/remove", session + "/remove", Map.of())))
                .isEqualTo(runner);
        assertThat(browser.get(session).statusCode()).isEqualTo(404);
        assertThat(path(browser.submit(runner + "/remove", runner + "/remove", Map.of())))
                .isEqualTo("/");
        assertThat(browser.get(runner).statusCode()).isEqualTo(404);
        assertThat(browser.get(runner + "/remove").statusCode()).isEqualTo(404);
        assertThat(browser.get("/").body()).contains("No runners yet");
    }

    @Test
    void nothing_goes_without_the_page_s_own_form() {
        assertThat(browser.send(browser.form(runner + "/remove", Map.of(), "0".repeat(64)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get(runner + "/remove").statusCode()).isEqualTo(200);
        assertThat(browser.get(runner).statusCode()).isEqualTo(200);
    }

    @Test
    void all_that_is_held_is_a_zip() {
        HttpResponse<String> zip = browser.get(runner + "/export");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"runner-[0-9a-f]{8}\\.zip\"");
        assertThat(zip.body()).startsWith("PK");
    }

    @Test
    void how_long_sessions_are_kept_is_chosen_and_told() {
        assertThat(browser.get("/").body()).contains("/practice").doesNotContain("Old sessions");
        HttpResponse<String> wrong = browser.submit("/practice", "/practice", Map.of("retention", "0"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Give a number from 1 to 600.", "value=\"0\"");
        assertThat(browser.submit("/practice", "/practice", Map.of("retention", "24"))
                        .body())
                .contains("Saved.", "value=\"24\"");
        assertThat(browser.get("/").body())
                .contains("Old sessions will be removed", session, "Ann &lt;b&gt;, 2 January 2020")
                .contains("from 27 December 2026");
        browser.submit("/practice", "/practice", Map.of("retention", ""));
        assertThat(browser.get("/").body()).doesNotContain("Old sessions");
    }
}
