package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footfall.practice.Practice;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.AuditAction;
import footfall.register.AuditEntry;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real requests to a real server on a real database. */
class WebServerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC);
    private static final String PASSWORD = "correct horse battery";
    private static final String NOBODY = "/runners/00000000-0000-0000-0000-000000000000";

    @TempDir
    private Path folder;

    private Practice practice;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void start() {
        practice = Practice.open(folder, Optional.empty(), PracticeSettings.defaults(), CLOCK);
        server = WebServer.start(practice, new WebOptions("127.0.0.1", 0, Optional.empty()), CLOCK);
        browser = new Browser(server);
    }

    @AfterEach
    void stop() {
        server.close();
        practice.close();
    }

    private static Map<String, String> runner(String name) {
        return new HashMap<>(Map.of("name", name, "birthYear", "1988", "height", "181,5", "complaintSide", "LEFT"));
    }

    /** The path of a runner just added. */
    private String addRunner(String name) {
        HttpResponse<String> answer = browser.submit("/runners/new", "/runners", runner(name));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.uri().getPath();
    }

    private List<AuditEntry> audit() {
        try (Database database = Database.in(folder)) {
            return database.read(tables -> tables.audit().latest(100));
        }
    }

    private void logIn() {
        practice.accounts().add("ann", PASSWORD);
        browser.submit("/login", "/login", Map.of("name", "ann", "password", PASSWORD, "back", "/"));
    }

    @Test
    void a_runner_is_added_shown_changed_and_listed() {
        String path = addRunner("Ann");
        assertThat(browser.get(path).body()).contains("<h1>Ann</h1>", "181.5 cm", "1988", "left");
        Map<String, String> changed = runner("Ann B");
        changed.put("version", "1");
        changed.put("height", "180");
        assertThat(browser.submit(path + "/edit", path, changed).body()).contains("<h1>Ann B</h1>", "180.0 cm");
        assertThat(browser.get("/").body()).contains(path, "Ann B", "born 1988");
        assertThat(browser.get(path + "/edit").body()).contains("value=\"180\"", "value=\"2\"");
    }

    @Test
    void a_session_is_added_shown_and_changed() {
        String runner = addRunner("Ann");
        HttpResponse<String> added = browser.submit(
                runner + "/sessions/new",
                runner + "/sessions",
                Map.of("date", "2026-11-27", "speed", "10.5", "incline", "-1", "pain", "3", "shoes", "Red ones"));
        String session = added.uri().getPath();
        assertThat(session).startsWith("/sessions/");
        assertThat(added.body()).contains("27 November 2026", "10.5 km/h", "\u22121.0 %", "3 of 10", "Red ones");
        assertThat(browser.get(runner).body()).contains(session);
        HttpResponse<String> changed = browser.submit(
                session + "/edit", session, Map.of("date", "2026-11-26", "remarks", "Two\nlines", "version", "1"));
        assertThat(changed.body()).contains("26 November 2026", "Two\nlines").doesNotContain("Red ones");
    }

    @Test
    void what_cannot_be_is_told_beside_its_field_and_what_was_typed_stays() {
        Map<String, String> typed = runner("");
        typed.put("height", "1,81");
        typed.put("birthYear", "2027");
        typed.put("notes", "kept <b>");
        HttpResponse<String> answer = browser.submit("/runners/new", "/runners", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Fill this in.", "Give a number from 80 to 250.", "Give a number from 1900 to 2026.")
                .contains("value=\"1,81\"", "kept &lt;b&gt;", "aria-invalid=\"true\"");
        assertThat(browser.get("/").body()).contains("No runners yet");
    }

    @Test
    void a_session_has_a_date_that_has_been() {
        String runner = addRunner("Ann");
        for (String date : List.of("", "2026-11-28", "27-11-2026", "1989-12-31")) {
            HttpResponse<String> answer =
                    browser.submit(runner + "/sessions/new", runner + "/sessions", Map.of("date", date));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Give a date from 1 January 1990 to 27 November 2026.");
        }
    }

    @Test
    void the_second_of_two_who_change_a_runner_is_told_and_keeps_what_was_typed() {
        String path = addRunner("Ann");
        Map<String, String> one = runner("One");
        one.put("version", "1");
        Map<String, String> other = runner("Other");
        other.put("version", "1");
        browser.submit(path + "/edit", path, one);
        HttpResponse<String> answer = browser.submit(path + "/edit", path, other);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Someone else changed this", "value=\"Other\"");
        assertThat(browser.get(path).body()).contains("<h1>One</h1>");
    }

    @Test
    void html_in_a_field_is_only_text() {
        String path = addRunner("<script>alert(1)</script>\"'&");
        for (String page : List.of("/", path, path + "/edit", path + "/sessions/new")) {
            assertThat(browser.get(page).body())
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void every_answer_forbids_what_the_page_does_not_need() {
        for (String path : List.of("/", "/no-such-page", Assets.address("footfall.css"))) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
        assertThat(browser.get("/").headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(browser.get("/").body()).doesNotContain("style=", "<style", "onclick", "http://", "https://");
    }

    @Test
    void a_style_is_sent_again_only_when_it_changed() {
        String address = Assets.address("footfall.css");
        String tag = browser.get(address).headers().firstValue("ETag").orElseThrow();
        assertThat(browser.send(browser.request(address).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(browser.get("/assets/..%2Ffootfall.db").statusCode()).isIn(400, 404);
        assertThat(browser.get("/assets/Assets.class").statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_is_changed_without_the_page_s_own_form() {
        String csrf = browser.csrf("/runners/new");
        assertThat(browser.send(browser.form("/runners", runner("x"), "")).statusCode())
                .isEqualTo(403);
        assertThat(browser.send(browser.form("/runners", runner("x"), "0".repeat(64)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(server)
                        .send(browser.form("/runners", runner("x"), csrf))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.send(browser.form("/runners", runner("x"), csrf).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        HttpRequest.Builder json = browser.request("/runners")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(browser.send(json).statusCode()).isEqualTo(415);
        assertThat(browser.get("/").body()).contains("No runners yet");
    }

    @Test
    void a_request_that_cannot_be_answered_gets_one_sentence() {
        assertThat(browser.get("/no-such-page").body()).contains("There is no such page");
        assertThat(browser.get("/runners/..%2f..%2fetc%2fpasswd").statusCode()).isIn(400, 404);
        for (String path :
                List.of(NOBODY, NOBODY + "/edit", "/sessions/1", "/runners/%27%20or%201=1", "/runners/%00")) {
            assertThat(browser.get(path).statusCode()).as(path).isIn(400, 404);
        }
        HttpResponse<String> wrongWay = browser.send(
                browser.request("/").header("X-CSRF-Token", browser.csrf("/")).DELETE());
        assertThat(wrongWay.statusCode()).isEqualTo(405);
        Map<String, String> large = runner("large");
        large.put("notes", "x".repeat(200_000));
        assertThat(browser.submit("/runners/new", "/runners", large).statusCode())
                .isEqualTo(413);
        Map<String, String> unversioned = runner("x");
        String path = addRunner("Ann");
        assertThat(browser.submit(path + "/edit", path, unversioned).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_fault_shows_a_number_and_no_inside() {
        addRunner("Ann");
        practice.close();
        HttpResponse<String> answer = browser.get("/");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Number of the fault")
                .doesNotContain("Exception", "footfall.store", "at org");
    }

    @Test
    void the_page_is_not_served_under_another_name() throws IOException {
        for (String host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "")) {
            assertThat(rawStatus(host)).as(host).isNotEqualTo(200);
        }
        assertThat(rawStatus("localhost:" + server.port())).isEqualTo(200);
    }

    private int rawStatus(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    @Test
    void what_was_seen_and_changed_is_written_down() {
        String path = addRunner("Ann");
        String id = path.substring(path.lastIndexOf('/') + 1);
        browser.get("/");
        assertThat(audit())
                .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::subjectId)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("local", AuditAction.ADDED, id),
                        org.assertj.core.groups.Tuple.tuple("local", AuditAction.VIEWED, id),
                        org.assertj.core.groups.Tuple.tuple("local", AuditAction.LISTED, ""));
    }

    @Test
    void with_an_account_nobody_sees_anything_before_the_login() {
        String path = addRunner("Ann Example");
        practice.accounts().add("ann", PASSWORD);
        for (String page : List.of("/", path, path + "/edit", path + "/sessions/new")) {
            assertThat(browser.get(page).body()).contains("type=\"password\"").doesNotContain("Ann Example");
        }
        assertThat(browser.submit("/login", "/runners", runner("x")).statusCode())
                .isEqualTo(401);
        HttpResponse<String> wrong =
                browser.submit("/login", "/login", Map.of("name", "ann", "password", "<wrong>", "back", path));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("do not belong together").doesNotContain("wrong");
        String before = browser.cookie("footfall");
        HttpResponse<String> right =
                browser.submit("/login", "/login", Map.of("name", "ann", "password", PASSWORD, "back", path));
        assertThat(right.uri().getPath()).isEqualTo(path);
        assertThat(right.body()).contains("Ann Example", "Log out");
        assertThat(browser.cookie("footfall")).isNotEqualTo(before);
        assertThat(audit()).anyMatch(e -> e.who().equals("ann") && e.action() == AuditAction.VIEWED);
    }

    @Test
    void logging_out_ends_the_login_also_for_a_copy_of_its_cookie() {
        logIn();
        String token = browser.cookie("footfall");
        assertThat(practice.accounts().whoIs(token)).contains("ann");
        browser.submit("/", "/logout", Map.of());
        assertThat(practice.accounts().whoIs(token)).isEmpty();
        assertThat(browser.get("/").body()).contains("type=\"password\"");
    }

    @Test
    void after_a_login_one_never_lands_on_another_site() {
        practice.accounts().add("ann", PASSWORD);
        for (String back : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:x")) {
            Browser visitor = new Browser(server);
            HttpResponse<String> in =
                    visitor.submit("/login", "/login", Map.of("name", "ann", "password", PASSWORD, "back", back));
            assertThat(in.uri().getPath()).as(back).isEqualTo("/");
        }
    }

    @Test
    void cookies_cannot_be_read_by_scripts_nor_be_sent_by_other_sites() {
        String cookie = browser.get("/").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void the_page_speaks_the_language_that_is_chosen_also_after_the_next_login() {
        logIn();
        assertThat(browser.get("/").body()).contains("lang=\"en\"", "No runners yet");
        HttpResponse<String> dutch = browser.submit("/", "/language", Map.of("language", "nl", "back", "/runners/new"));
        assertThat(dutch.uri().getPath()).isEqualTo("/runners/new");
        assertThat(dutch.body()).contains("<html lang=\"nl\">", "Loper toevoegen");
        Browser elsewhere = new Browser(server);
        HttpResponse<String> in =
                elsewhere.submit("/login", "/login", Map.of("name", "ann", "password", PASSWORD, "back", "/"));
        assertThat(in.body()).contains("Nog geen lopers");
        assertThat(browser.send(browser.request("/login").header("Accept-Language", "nl-NL,en"))
                        .body())
                .contains("lang=\"nl\"");
        assertThat(browser.submit("/", "/language", Map.of("language", "xx")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void others_cannot_reach_it_without_an_account() {
        for (WebOptions open : List.of(
                new WebOptions("0.0.0.0", 0, Optional.empty()),
                new WebOptions("127.0.0.1", 0, Optional.of("practice.example")))) {
            assertThatThrownBy(() -> WebServer.start(practice, open, CLOCK))
                    .isInstanceOfSatisfying(
                            FootfallException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.ACCOUNT_NEEDED));
        }
        practice.accounts().add("ann", PASSWORD);
        try (WebServer open = WebServer.start(practice, new WebOptions("0.0.0.0", 0, Optional.empty()), CLOCK)) {
            Browser visitor = new Browser(open);
            practice.accounts().remove("ann");
            assertThat(visitor.get("/").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_port_in_use_is_told() {
        assertThatThrownBy(() ->
                        WebServer.start(practice, new WebOptions("127.0.0.1", server.port(), Optional.empty()), CLOCK))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CANNOT_LISTEN));
    }

    @Test
    void what_was_saved_is_there_after_a_restart() {
        String path = addRunner("Ann");
        stop();
        start();
        assertThat(browser.get(path).body()).contains("<h1>Ann</h1>");
    }
}
