package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.exchange.SeenRunFile;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The result of a clip and its corrections by hand over real HTTP. */
class ResultPagesTest {
    private static final Pattern STRIKE =
            Pattern.compile("\"type\":\"IC\",\"seconds\":([0-9.]+),\"named\":([0-9.]+),\"byHand\":(true|false)");

    @TempDir
    private Path folder;

    private AnalysedPractice analysed;
    private Browser browser;
    private String csrf = "";

    @BeforeEach
    void start() throws IOException {
        analysed = AnalysedPractice.in(folder, AnalysedPractice.SAMPLE);
        browser = new Browser(analysed.server);
        csrf = browser.csrf(analysed.path());
    }

    @AfterEach
    void stop() {
        analysed.close();
    }

    private HttpResponse<String> correct(int version, String action, String name, String value) {
        Map<String, String> fields = new HashMap<>(Map.of("version", String.valueOf(version), "action", action));
        fields.put(name, value);
        return browser.send(
                browser.form(analysed.path() + "/corrections", fields, csrf).header("X-CSRF-Token", csrf));
    }

    private HttpResponse<String> add(int version, String what) {
        return correct(version, "add", "what", what);
    }

    private static String hip(int frame, double x) {
        return "{\"kind\":\"placePoint\",\"side\":\"right\",\"point\":\"hip\",\"frame\":" + frame + ",\"at\":[" + x
                + ",200]}";
    }

    /** The strike of this number as it stands, by which name, and whether by hand. */
    private static Matcher strike(String run, int number) {
        Matcher strike = STRIKE.matcher(run);
        for (int i = 0; i <= number; i++) {
            assertThat(strike.find()).isTrue();
        }
        return strike;
    }

    private static String moved(Matcher strike, int frames) {
        return "{\"kind\":\"moveEvent\",\"side\":\"right\",\"type\":\"IC\",\"timeSeconds\":" + strike.group(2)
                + ",\"frames\":" + frames + "}";
    }

    private static int version(String run) {
        Matcher version = Pattern.compile("^\\{\"version\":(\\d+)").matcher(run);
        assertThat(version.find()).isTrue();
        return Integer.parseInt(version.group(1));
    }

    @Test
    void the_page_tells_verdict_figures_and_limits_in_both_languages() {
        HttpResponse<String> page = browser.get(analysed.path());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("class=\"verdict", "95 % range", "What limits this result", "before.mp4");
        browser.submit(analysed.path(), "/language", Map.of("language", "nl", "back", analysed.path()));
        assertThat(browser.get(analysed.path()).body()).contains("Wat dit resultaat beperkt", "Voetlandingen");
    }

    @Test
    void a_clip_that_is_not_there_and_one_without_a_result_are_not_found() {
        assertThat(browser.get("/clips/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(browser.get(analysed.path() + "/landings/left").statusCode()).isEqualTo(404);
        assertThat(browser.get(analysed.path() + "/files/..%2F..%2Ffootfall.db").statusCode())
                .isIn(400, 404);
        assertThat(browser.get(analysed.path() + "/files/footfall.db").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_video_comes_in_the_parts_that_are_asked_for() throws IOException, InterruptedException {
        byte[] clip = Files.readAllBytes(AnalysedPractice.SAMPLE);
        HttpResponse<byte[]> part = bytes("bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 100-199/" + clip.length);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(clip, 100, 200));
        HttpResponse<byte[]> rest = bytes("bytes=" + (clip.length - 10) + "-");
        assertThat(rest.body()).hasSize(10);
        assertThat(bytes("bytes=" + clip.length + "-").statusCode()).isEqualTo(416);
        assertThat(bytes("bytes=99999999999999999999-").body()).isEqualTo(clip);
        assertThat(bytes("chapters=1-2").body()).isEqualTo(clip);
    }

    private HttpResponse<byte[]> bytes(String range) throws IOException, InterruptedException {
        return java.net.http.HttpClient.newHttpClient()
                .send(
                        browser.request(analysed.path() + "/playable")
                                .header("Range", range)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void a_strike_that_is_moved_stands_elsewhere_and_undo_brings_it_back() {
        String before = browser.get(analysed.path() + "/run").body();
        Matcher found = strike(before, 2);
        String after = add(0, moved(found, 2)).body();
        Matcher moved = strike(after, 2);
        assertThat(Double.parseDouble(moved.group(1)) - Double.parseDouble(found.group(1)))
                .isCloseTo(2 / 60.0, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(moved.group(2)).isEqualTo(found.group(2));
        assertThat(moved.group(3)).isEqualTo("true");
        String undone = correct(1, "undo", "entry", "").body();
        assertThat(strike(undone, 2).group(1)).isEqualTo(found.group(1));
        String redone = correct(2, "redo", "entry", "").body();
        assertThat(strike(redone, 2).group(1)).isEqualTo(moved.group(1));
    }

    @Test
    void an_added_strike_that_was_moved_far_can_still_be_named() {
        String none = browser.get(analysed.path() + "/run").body();
        double middle = (Double.parseDouble(strike(none, 2).group(1))
                        + Double.parseDouble(strike(none, 3).group(1)))
                / 2;
        String added = add(
                        0, "{\"kind\":\"addEvent\",\"side\":\"right\",\"type\":\"IC\",\"timeSeconds\":" + middle + "}")
                .body();
        String moved = add(1, moved(strike(added, 3), 5)).body();
        Matcher strike = strike(moved, 3);
        assertThat(Double.parseDouble(strike.group(1)) - middle)
                .isCloseTo(5 / 60.0, org.assertj.core.data.Offset.offset(1e-6));
        String removed =
                add(2, moved(strike, 0).replace("moveEvent", "deleteEvent")).body();
        assertThat(strike(removed, 3).group(1)).isEqualTo(strike(none, 3).group(1));
    }

    @Test
    void the_second_of_two_who_correct_the_same_list_is_told_and_loses_nothing_of_the_first() {
        assertThat(add(0, hip(100, 300)).statusCode()).isEqualTo(200);
        HttpResponse<String> second = add(0, hip(101, 300));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Someone else corrected this clip").contains("on frame 100");
        assertThat(second.body()).doesNotContain("on frame 101");
        assertThat(version(second.body())).isEqualTo(1);
        assertThat(add(version(second.body()), hip(101, 300)).statusCode()).isEqualTo(200);
    }

    @Test
    void each_correction_is_listed_by_whom_and_can_be_removed_and_restored() {
        add(0, hip(100, 300));
        String two = add(1, hip(110, 305)).body();
        assertThat(two).contains("on frame 100", "on frame 110", "at this machine");
        String removed = correct(2, "remove", "entry", "1").body();
        assertThat(removed).contains("data-entry=\\\"1\\\" data-action=\\\"restore\\\"");
        String restored = correct(3, "restore", "entry", "1").body();
        assertThat(restored).contains("data-entry=\\\"1\\\" data-action=\\\"remove\\\"");
    }

    @Test
    void corrections_outlive_the_server() throws IOException {
        add(0, hip(100, 300));
        String run = browser.get(analysed.path() + "/run").body();
        analysed.restart();
        browser = new Browser(analysed.server);
        assertThat(browser.get(analysed.path() + "/run").body()).isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "null",
                "{}",
                "{\"kind\":\"dropTable\"}",
                "{\"kind\":\"placePoint\"}",
                "{\"kind\":\"placePoint\",\"side\":\"up\",\"point\":\"hip\",\"frame\":1,\"at\":[1,2]}",
                "{\"kind\":\"placePoint\",\"side\":\"right\",\"point\":\"<b>\",\"frame\":1,\"at\":[1,2]}",
                "{\"kind\":\"placePoint\",\"side\":\"right\",\"point\":\"hip\",\"frame\":1e9,\"at\":[1,2]}",
                "{\"kind\":\"placePoint\",\"side\":\"right\",\"point\":\"hip\",\"frame\":1,\"at\":[NaN,2]}",
                "{\"kind\":\"placePoint\",\"side\":\"right\",\"point\":\"hip\",\"frame\":1,\"at\":[1,2,3]}",
                "{\"kind\":\"placePoint\",\"kind\":\"hidePoint\",\"side\":\"right\",\"point\":\"hip\",\"frame\":1,\"at\":[1,2]}",
                "{\"kind\":\"moveEvent\",\"side\":\"right\",\"type\":\"IC\",\"timeSeconds\":\"1\",\"frames\":1}"
            })
    void what_is_no_correction_is_refused_and_changes_nothing(String what) {
        assertThat(add(0, what).statusCode()).isEqualTo(400);
        assertThat(version(browser.get(analysed.path() + "/run").body())).isZero();
    }

    @Test
    void what_cannot_be_a_correction_of_this_clip_gets_one_sentence() {
        for (String what : List.of(
                hip(100, 5000),
                hip(99999, 300),
                hip(-1, 300),
                "{\"kind\":\"setScale\",\"from\":[1,1],\"to\":[2,1],\"metres\":1}",
                "{\"kind\":\"setScale\",\"from\":[1,1],\"to\":[300,1],\"metres\":-1}",
                "{\"kind\":\"interpolate\",\"side\":\"right\",\"point\":\"hip\",\"fromFrame\":9,\"toFrame\":3}")) {
            HttpResponse<String> answer = add(0, what);
            assertThat(answer.statusCode()).as(what).isEqualTo(422);
            assertThat(answer.body()).endsWith(".").doesNotContain("<", "Exception");
        }
    }

    @Test
    void requests_without_the_token_or_too_large_or_of_another_kind_change_nothing() {
        HttpRequest.Builder bare = browser.form(
                analysed.path() + "/corrections", Map.of("version", "0", "action", "undo"), "0".repeat(64));
        assertThat(browser.send(bare).statusCode()).isEqualTo(403);
        assertThat(add(0, "x".repeat(300_000)).statusCode()).isEqualTo(413);
        assertThat(correct(0, "burn", "entry", "1").statusCode()).isEqualTo(400);
        assertThat(correct(0, "remove", "entry", "one").statusCode()).isEqualTo(400);
        assertThat(version(browser.get(analysed.path() + "/run").body())).isZero();
    }

    @Test
    void a_clip_that_cannot_be_measured_any_more_says_why_and_can_be_undone() {
        String hidden =
                "{\"kind\":\"hidePoint\",\"side\":\"right\",\"point\":\"heel\",\"fromFrame\":0,\"toFrame\":539}";
        assertThat(add(0, hidden).body()).contains("\"refusal\":\"").doesNotContain("\"verdict\"");
        assertThat(browser.get(analysed.path()).statusCode()).isEqualTo(200);
        assertThat(correct(1, "undo", "entry", "").body()).contains("\"verdict\"");
    }

    @Test
    void a_clicked_sticker_is_followed_with_progress() {
        String points = browser.get(analysed.path() + "/run").body();
        double[] knee = place(points, "knee", 60);
        Map<String, String> fields = Map.of(
                "version",
                "0",
                "side",
                "RIGHT",
                "point",
                "KNEE",
                "frame",
                "60",
                "last",
                "120",
                "x",
                String.valueOf(knee[0]),
                "y",
                String.valueOf(knee[1]));
        HttpResponse<String> answer = browser.send(
                browser.form(analysed.path() + "/follow", fields, csrf).header("X-CSRF-Token", csrf));
        String[] lines = answer.body().split("\n", -1);
        assertThat(lines[0]).startsWith("{\"done\":");
        String result = lines[lines.length - 2];
        assertThat(version(result)).isEqualTo(1);
        assertThat(place(result, "knee", 120)[0])
                .isCloseTo(place(points, "knee", 120)[0], org.assertj.core.data.Offset.offset(0.5));
        HttpResponse<String> again = browser.send(
                browser.form(analysed.path() + "/follow", fields, csrf).header("X-CSRF-Token", csrf));
        assertThat(again.body()).contains("Someone else corrected this clip");
    }

    private static double[] place(String run, String point, int frame) {
        Matcher track = Pattern.compile(
                        "\"side\":\"right\",\"point\":\"" + point + "\",\"x\":\\[([^\\]]*)\\],\"y\":\\[([^\\]]*)\\]")
                .matcher(run);
        assertThat(track.find()).isTrue();
        return new double[] {
            Double.parseDouble(track.group(1).split(",", -1)[frame]),
            Double.parseDouble(track.group(2).split(",", -1)[frame])
        };
    }

    @Test
    void files_of_results_are_made_anew_after_a_correction() throws IOException {
        analysed.writeAllFiles();
        assertThat(browser.get(analysed.path() + "/files/report.html").body()).doesNotContain("Corrected by hand");
        String before = browser.get(analysed.path() + "/files/analysis.json").body();
        assertThat(before).doesNotContain("moveEvent");
        add(0, moved(strike(browser.get(analysed.path() + "/run").body(), 2), 3));
        String after = browser.get(analysed.path() + "/files/analysis.json").body();
        assertThat(after).contains("moveEvent");
        assertThat(browser.get(analysed.path() + "/files/report.html").body()).contains("Corrected by hand");
        assertThat(browser.get(analysed.path() + "/run").statusCode()).isEqualTo(200);
    }

    @Test
    void an_analysis_that_ends_while_files_are_made_anew_is_not_overwritten() throws Exception {
        analysed.writeAllFiles();
        add(0, moved(strike(browser.get(analysed.path() + "/run").body(), 2), 3));
        CompletableFuture<HttpResponse<String>> asked =
                CompletableFuture.supplyAsync(() -> browser.get(analysed.path() + "/files/analysis.json"));
        Thread.sleep(500);
        analysed.putSeenAs("another.mp4");
        assertThat(asked.join().body()).contains("another.mp4", "moveEvent");
        Path seen = analysed.practice
                .results()
                .open(analysed.clip.id(), SeenRunFile.NAME)
                .orElseThrow();
        assertThat(SeenRunFile.read(seen).sourceName()).isEqualTo("another.mp4");
    }
}
