package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.practice.Practice;
import footfall.register.Clip;
import footfall.settings.PracticeSettings;
import footfall.synthetic.Samples;
import footfall.video.CopiedClip;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short drawn clip and its mirror image, uploaded as one session over HTTP. */
class SidesPagesTest {
    private static final double SECONDS = 7;

    @TempDir
    private static Path folder;

    private static Practice practice;
    private static SentClips sent;
    private static WebServer server;
    private static Browser browser;
    private static String runner = "";
    private static String both = "";
    private static String one = "";

    @BeforeAll
    static void analyse() throws Exception {
        Path right = Samples.writeShort(folder, SECONDS);
        Path left = CopiedClip.mirrored(right, folder.resolve("mirrored.mp4"));
        practice =
                Practice.open(folder.resolve("data"), Optional.empty(), PracticeSettings.defaults(), Clock.systemUTC());
        sent = new SentClips(practice);
        practice.analyses().startWorking(1);
        server = WebServer.start(practice, new WebOptions("127.0.0.1", 0, Optional.empty()), Clock.systemUTC());
        browser = new Browser(server);
        runner = browser.submit("/runners/new", "/runners", Map.of("name", "Ann", "height", "175"))
                .uri()
                .getPath();
        both = session(right, left);
        one = session(right, CopiedClip.later(right, folder.resolve("later.mp4"), 17));
        sent.await(both, one);
    }

    private static String session(Path... clips) throws IOException {
        String path = browser.submit(runner + "/sessions/new", runner + "/sessions", Map.of("date", "2026-01-02"))
                .uri()
                .getPath();
        String id = path.substring("/sessions/".length());
        for (Path clip : clips) {
            sent.send(id, clip);
        }
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

    private static long photos(String page) {
        return Pattern.compile("<img src=\"data:image/jpeg")
                .matcher(page)
                .results()
                .count();
    }

    @Test
    void the_session_shows_both_legs_and_how_they_differ() {
        assertThat(browser.get("/sessions/" + both).body()).contains("/sessions/" + both + "/sides");
        String page = browser.get("/sessions/" + both + "/sides").body();
        for (Clip clip : clips(both)) {
            assertThat(page).contains("/clips/" + clip.id() + "/landings/");
        }
        assertThat(page).contains("further ahead of the hip than", "right minus left", "Step rate");
        assertThat(browser.get("/sessions/" + both + "/sides/report.html").body())
                .satisfies(report -> assertThat(photos(report)).isEqualTo(2))
                .contains("The median landing of the left foot", "The median landing of the right foot");
        assertThat(browser.get("/sessions/" + both + "/sides/runner.pdf").body())
                .startsWith("%PDF");
        assertThat(browser.get("/sessions/" + both + "/sides/tracks.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void clips_of_one_leg_are_no_result_of_both() {
        assertThat(browser.get("/sessions/" + one + "/sides").body()).contains("no clip of either leg yet");
        assertThat(browser.get("/sessions/" + one + "/sides/report.html").statusCode())
                .isEqualTo(404);
    }
}
