package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.analysis.RunMeasurement;
import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.correction.Correction;
import footfall.correction.CorrectionList;
import footfall.gait.Metric;
import footfall.geometry.Point;
import footfall.practice.ClipOnDesk;
import footfall.practice.Practice;
import footfall.practice.ShortClip;
import footfall.register.Clip;
import footfall.register.ClipFacts;
import footfall.register.ClipState;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import footfall.register.SessionFacts;
import footfall.register.Upload;
import footfall.report.VerdictSentence;
import footfall.session.ClipAnalysis;
import footfall.session.SessionAnalysis;
import footfall.settings.MarkerColor;
import footfall.settings.PointSearch;
import footfall.settings.PracticeSettings;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clip from its upload to its report, over real HTTP. */
class ClipPagesTest {
    private static final String WHO = "local";
    private static final double SLOW_PX = 8;

    /** Of the short clip. */
    private static final String LAST = "239";

    private static final Duration MOST = Duration.ofMinutes(5);

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
        Upload upload = practice.uploads().begin(WHO, session, "<a>.mp4", file.toString(), Files.size(file));
        practice.uploads().receive(WHO, upload, 0, Files.newInputStream(file));
        List<Clip> clips = practice.analyses().clipsOf(session);
        return clips.get(clips.size() - 1);
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
                .contains("data: " + clip.id(), "How it was filmed", "Markers seen")
                .matches(
                        "(?s).*Stop the analysis.*(Looking for the markers|Reading the video|Measuring|Writing the results)"
                                + ".*Overstriding.*event: end.*");
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
    void an_analysis_under_way_is_stopped_and_the_next_clip_has_its_turn() throws Exception {
        Clip stopped = uploaded(Path.of("samples/before.mp4"));
        practice.analyses().startWorking(1);
        await(() -> now(stopped).state() == ClipState.RUNNING);
        String page = "/sessions/" + session;
        assertThat(browser.submit(page, "/clips/" + stopped.id() + "/cancel", Map.of())
                        .body())
                .contains("analysis cancelled", "Try again");
        assertThat(practice.analyses().progress(stopped.id())).isEmpty();
        Clip next = uploaded(ShortClip.write(folder.resolve("a.mp4")));
        await(() -> now(next).state() == ClipState.DONE);
        assertThat(now(stopped).state()).isEqualTo(ClipState.CANCELLED);
        assertThat(practice.results().files(stopped.id())).isEmpty();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        Instant end = Instant.now().plus(MOST);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    /** Told a colour that its stickers do not have, nothing is found in the clip; its points clicked by hand, it is as if they had been. */
    @Test
    void points_that_were_not_found_are_clicked_and_the_clip_is_analysed() throws Exception {
        Path file = ShortClip.write(folder.resolve("a.mp4"));
        Clip clip = uploaded(file);
        ClipFacts usual = ClipFacts.unknown();
        PointSearch pink = new PointSearch(PointSearch.Kind.STICKERS, MarkerColor.parse("pink"));
        practice.analyses()
                .change(
                        WHO,
                        clip,
                        new ClipFacts(
                                usual.purpose(),
                                usual.captureFps(),
                                usual.cameraDistanceMetres(),
                                usual.nearSide(),
                                usual.person(),
                                pink));
        practice.analyses().startWorking(1);
        await(() -> now(clip).state() == ClipState.FAILED);
        String page = "/sessions/" + session;
        String desk = "/clips/" + clip.id();
        assertThat(browser.get(page).body()).contains("Place the points by hand", "href=\"" + desk + "\"");
        assertThat(browser.get(desk).body()).contains("The points were not found in this clip", "/playable");
        assertThat(browser.get(desk + "/files/report.html").statusCode()).isEqualTo(404);

        ClipAnalysis found = RunMeasurement.of(ShortClip.seen(file));
        for (Track track : ShortClip.seen(file).tracks().tracks()) {
            clickAndFollow(clip, track);
        }
        assertThat(now(clip).state()).isEqualTo(ClipState.DONE);
        ClipAnalysis byHand =
                practice.desk().again(clip.id()).orElseThrow().analysis().orElseThrow();
        assertThat(byHand.gait().strides()).hasSameSizeAs(found.gait().strides());
        assertThat(angle(byHand)).isCloseTo(angle(found), within(0.5));
        assertThat(browser.get(page).body()).contains(sentence(byHand), "/files/report.html");
        assertThat(browser.get(desk + "/files/report.html").body()).contains("Corrected by hand");

        practice.analyses().queue(WHO, clip.id());
        await(() -> !now(clip).state().isUnderWay());
        assertThat(now(clip).state()).isEqualTo(ClipState.DONE);
        assertThat(browser.get(page).body()).contains(sentence(byHand));
    }

    /** While it moves slowly; where it is lost it is clicked again, as one does. */
    private void clickAndFollow(Clip clip, Track track) {
        String desk = "/clips/" + clip.id();
        String csrf = browser.csrf("/sessions/" + session);
        int after = -1;
        List<TrackSample> samples = track.samples();
        for (int i = 0; i + 1 < samples.size(); i++) {
            TrackSample sample = samples.get(i);
            double step = samples.get(i + 1).position().distanceTo(sample.position());
            if (sample.frame() > after && step < SLOW_PX) {
                int version = practice.desk().again(clip.id()).orElseThrow().version();
                String told = browser.send(browser.form(desk + "/follow", click(track, sample, version), "")
                                .header("X-CSRF-Token", csrf))
                        .body();
                assertThat(told).doesNotContain("\"notice\"");
                after = lastFollowed(clip);
            }
        }
    }

    private int lastFollowed(Clip clip) {
        List<CorrectionList.Entry> entries =
                practice.desk().again(clip.id()).orElseThrow().corrections().active();
        Correction.FollowFrom last =
                (Correction.FollowFrom) entries.get(entries.size() - 1).what();
        return last.places().get(last.places().size() - 1).frame();
    }

    private static Map<String, String> click(Track track, TrackSample sample, int version) {
        return Map.of(
                "version",
                String.valueOf(version),
                "side",
                track.side().name(),
                "point",
                track.point().name(),
                "frame",
                String.valueOf(sample.frame()),
                "last",
                LAST,
                "x",
                String.format(Locale.ROOT, "%.1f", sample.position().x()),
                "y",
                String.format(Locale.ROOT, "%.1f", sample.position().y()));
    }

    private static double angle(ClipAnalysis analysis) {
        return analysis.gait()
                .metrics()
                .of(analysis.tracks().nearSide(), Metric.SHANK_ANGLE)
                .orElseThrow()
                .mean();
    }

    private static String sentence(ClipAnalysis analysis) {
        return VerdictSentence.of(SessionAnalysis.of(analysis), Wording.of(Language.ENGLISH));
    }

    @Test
    void the_session_shows_the_verdict_as_it_is_corrected() throws Exception {
        Clip clip = uploaded(ShortClip.write(folder.resolve("a.mp4")));
        practice.analyses().startWorking(1);
        await(() -> now(clip).state() == ClipState.DONE);
        String page = "/sessions/" + session;
        ClipOnDesk seen = practice.desk().again(clip.id()).orElseThrow();
        String before = sentence(seen.analysis().orElseThrow());
        assertThat(browser.get(page).body()).contains(before);
        Side near = seen.run().tracks().nearSide();
        int frames = seen.run().tracks().times().count();
        ClipOnDesk without =
                practice.desk().correct(WHO, seen, 0, new Correction.HidePoint(near, BodyPoint.TOE, 0, frames - 1));
        assertThat(without.refusal()).isPresent();
        assertThat(browser.get(page).body())
                .contains(Wording.of(Language.ENGLISH).problem(without.refusal().orElseThrow()))
                .doesNotContain(before);
        practice.desk().change(WHO, without, 1, CorrectionList::undo);
        assertThat(browser.get(page).body()).contains(before);
        ClipOnDesk scaled = practice.desk()
                .correct(WHO, seen, 2, new Correction.SetScale(new Point(100, 100), new Point(300, 100), 0.45));
        String after = sentence(scaled.analysis().orElseThrow());
        assertThat(before).doesNotContain("at this speed");
        assertThat(after).contains("at this speed");
        assertThat(browser.get(page).body()).contains(after);
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
