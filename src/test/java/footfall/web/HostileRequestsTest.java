package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.practice.Practice;
import footfall.register.RunnerFacts;
import footfall.register.SessionFacts;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import footfall.store.RowTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody sends who means harm, byte by byte to a real server: nothing of the disk or of another's data comes back, nothing is
 * changed, and nothing breaks (no status of 500; the server answers afterwards).
 */
class HostileRequestsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC);
    private static final String SECRET = "Secret Runner";
    private static final String PASSWORD = "correct horse battery";
    private static final String SCRIPT = "<script>alert(1)</script>";

    private static final List<String> PATHS = List.of(
            "../etc/passwd",
            "..%2fetc%2fpasswd",
            "..%252fetc%252fpasswd",
            "%2e%2e/%2e%2e/etc/passwd",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "%252e%252e%252ffootfall.db",
            "..%5c..%5cfootfall.db",
            "..\\footfall.db",
            "....//....//footfall.db",
            "..;/footfall.db",
            ";/../footfall.db",
            "%c0%ae%c0%ae%c0%affootfall.db",
            "%e0%80%ae%e0%80%ae/footfall.db",
            "%uff0e%uff0e/footfall.db",
            "footfall.db%00.html",
            "%00",
            "%0d%0aSet-Cookie:%20evil=1",
            "%0aX-Evil:1",
            "/etc/passwd",
            "//etc/passwd",
            "file:///etc/passwd",
            "C:%5cWindows%5cwin.ini",
            "con",
            ".",
            "..",
            "%2e",
            "~root",
            "*",
            "%27%20or%201=1--",
            "1;drop%20table%20runner",
            "$%7bjndi:ldap://127.0.0.1/a%7d",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "a".repeat(5000),
            "%ff%fe",
            "\u00ff",
            "%",
            "%zz",
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-00000000000G",
            "-1",
            "analysis.json");

    private static final List<String> ROUTES = List.of(
            "/assets/%s",
            "/runners/%s",
            "/runners/%s/export",
            "/sessions/%s",
            "/sessions/%s/downloads",
            "/clips/%s/video",
            "/clips/" + new UUID(0, 1) + "/files/%s",
            "/clips/" + new UUID(0, 1) + "/export/%s",
            "/compare/%s?before=x&after=y",
            "/uploads/%s",
            "/%s");

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
        RunnerFacts facts =
                new RunnerFacts(SECRET, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
        runner = practice.runners().add("x", facts).id();
        SessionFacts visit = new SessionFacts(
                LocalDate.of(2026, 1, 2), Optional.empty(), Optional.empty(), "", Optional.empty(), "");
        session = practice.sessions().add("x", runner, visit).id();
        server = WebServer.start(practice, new WebOptions("127.0.0.1", 0, Optional.empty()), CLOCK);
        browser = new Browser(server);
    }

    @AfterEach
    void stillServes() {
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
        server.close();
        practice.close();
    }

    /** What comes back for these bytes; empty where the connection is just closed. */
    private String raw(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(3000);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (IOException e) {
                // It would hear no more; what it said before counts.
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException e) {
                // Half a request: it waits for the rest.
            } catch (IOException e) {
                // Reset.
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private String raw(String request) throws IOException {
        return raw(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String plain(String method, String target, String more) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\nConnection: close\r\n"
                + more + "\r\n";
    }

    private static void harmless(String answer, String what) {
        assertThat(answer)
                .as(what)
                .doesNotContain("root:", "SQLite format", SCRIPT, "\r\nSet-Cookie: evil", "\r\nX-Evil");
        if (!answer.isEmpty()) {
            int status = Integer.parseInt(answer.split(" ", 3)[1]);
            assertThat(status < 500 || status == 501 || status == 505)
                    .as(what + ": " + status)
                    .isTrue();
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    @Test
    void no_path_leads_anywhere() throws IOException {
        for (String route : ROUTES) {
            for (String path : PATHS) {
                String target = route.replace("%s", path);
                String answer = raw(plain("GET", target, ""));
                harmless(answer, target);
                assertThat(answer).as(target).doesNotContain(SECRET + "</h1>");
                boolean known =
                        route.equals("/%s") && List.of(".", "%2e", "..", "*").contains(path);
                if (!answer.isEmpty() && !known) {
                    assertThat(status(answer)).as(target).isBetween(400, 499);
                }
            }
        }
    }

    @Test
    void html_in_any_field_is_only_text_on_any_page() {
        List<String> payloads = List.of(
                SCRIPT,
                "\"><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "</textarea>" + SCRIPT,
                "</title>" + SCRIPT,
                "javascript:alert(1)",
                "${7*7}#{7*7}{{7*7}}",
                "@if(true)x@endif",
                "<!--#include file=\"/etc/passwd\"-->",
                "<svg/onload=alert(1)>",
                "=HYPERLINK(\"http://evil\")",
                "\u202Eevil\u0000\u0008");
        for (String payload : payloads) {
            Map<String, String> fields = new HashMap<>(Map.of(
                    "name",
                    payload,
                    "notes",
                    payload,
                    "birthYear",
                    payload,
                    "height",
                    payload,
                    "complaintSide",
                    payload));
            escaped(browser.submit("/runners/new", "/runners", fields).body(), payload);
            String path = browser.submit("/runners/new", "/runners", Map.of("name", payload, "notes", payload))
                    .uri()
                    .getPath();
            Map<String, String> visit = Map.of("date", "2026-01-02", "shoes", payload, "remarks", payload);
            String visited = browser.submit(path + "/sessions/new", path + "/sessions", visit)
                    .uri()
                    .getPath();
            browser.send(browser.form(
                    visited + "/uploads",
                    Map.of("name", payload + ".mp4", "size", "10", "fingerprint", payload),
                    browser.csrf(visited)));
            escaped(
                    browser.submit(
                                    path + "/sessions/new",
                                    path + "/sessions",
                                    Map.of("date", payload, "speed", payload, "pain", payload))
                            .body(),
                    payload);
            for (String page : List.of(
                    "/",
                    path,
                    path + "/edit",
                    path + "/remove",
                    path + "/progress",
                    path + "/sessions/new",
                    visited,
                    visited + "/edit",
                    visited + "/remove",
                    visited + "/downloads",
                    "/practice/errors")) {
                escaped(browser.get(page).body(), payload);
            }
        }
        escaped(
                browser.submit("/practice", "/practice", Map.of("retention", SCRIPT))
                        .body(),
                SCRIPT);
        escaped(
                browser.submit("/login", "/login", Map.of("name", SCRIPT, "password", SCRIPT, "back", SCRIPT))
                        .body(),
                SCRIPT);
    }

    private static void escaped(String body, String payload) {
        assertThat(body)
                .doesNotContain(
                        "<script>alert", "<img src=x", "<svg/onload", "value=\"\" onmouseover", "49#", "<!--#include")
                .doesNotContain("href=\"javascript:")
                .doesNotContain("\u0000", "\u0008", "Number of the fault");
        assertThat(payload).isNotEmpty();
    }

    @Test
    void what_is_no_video_is_refused_and_removed() throws IOException {
        byte[] video = Files.readAllBytes(Path.of("samples/before.mp4"));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("before.mp4"));
            entries.write(video, 0, 1000);
        }
        String sample = Path.of("samples/before.mp4").toAbsolutePath().toString();
        Map<String, byte[]> files = new HashMap<>();
        files.put(
                "a.m3u8",
                text("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile://" + sample + "\n#EXT-X-ENDLIST\n"));
        files.put("b.mp4", text("#EXTM3U\n#EXTINF:9,\n" + sample + "\n#EXT-X-ENDLIST\n"));
        files.put("c.mp4", text("ffconcat version 1.0\nfile '" + sample + "'\n"));
        files.put("d.txt", text("file '" + sample + "'\n"));
        files.put(
                "e.mpd",
                text("<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><Period><BaseURL>file://"
                        + sample + "</BaseURL></Period></MPD>"));
        files.put(
                "f.mp4",
                text("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        files.put("g.svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"/etc/passwd\"/></svg>"));
        files.put("h.html", text("<html>" + SCRIPT + "</html>"));
        files.put("i.sdp", text("v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n"));
        files.put("j.mp4", zip.toByteArray());
        files.put("k.mp4", new byte[1000]);
        files.put("l.mp4", Arrays.copyOf(video, 100));
        files.put("n.mp4", text("\u0000\u0000\u0000 ftypisom" + "x".repeat(100)));
        files.put("o.mp4", text("#!AMR\n"));
        files.put("p.mp4", text("http://127.0.0.1:" + server.port() + "/"));
        files.put("q.ass", text("[Script Info]\n[Events]\nDialogue: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,x\n"));
        files.put("r.mp4", text("RIFF\u0000\u0000\u0000\u0000WAVEfmt "));
        files.put("../../s.mp4", new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3});
        String csrf = browser.csrf("/sessions/" + session);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            HttpResponse<String> begun = browser.send(browser.form(
                    "/sessions/" + session + "/uploads",
                    Map.of(
                            "name", file.getKey(),
                            "size", String.valueOf(file.getValue().length),
                            "fingerprint", file.getKey()),
                    csrf));
            assertThat(begun.statusCode()).isEqualTo(201);
            HttpResponse<String> sent = browser.send(
                    browser.request(begun.headers().firstValue("Location").orElseThrow())
                            .header("X-CSRF-Token", csrf)
                            .header("Upload-Offset", "0")
                            .header("Content-Type", "application/offset+octet-stream")
                            .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofByteArray(file.getValue())));
            assertThat(sent.statusCode()).as(file.getKey()).isEqualTo(422);
        }
        assertThat(practice.analyses().clipsOf(session)).isEmpty();
        try (var left = Files.list(folder.resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Every address that changes something, with a form that is missing, made up, or another visitor's. */
    @Test
    void nothing_is_changed_without_the_visitor_s_own_form() throws IOException {
        String before = everything();
        String other = new Browser(server).csrf("/runners/new");
        List<String> targets = List.of(
                "/runners",
                "/runners/" + runner,
                "/runners/" + runner + "/remove",
                "/runners/" + runner + "/sessions",
                "/sessions/" + session,
                "/sessions/" + session + "/remove",
                "/sessions/" + session + "/uploads",
                "/practice",
                "/practice/errors",
                "/practice/errors/forget",
                "/language",
                "/login",
                "/logout");
        for (String target : targets) {
            for (String csrf :
                    List.of("", "csrf=", "csrf=" + other, "csrf=" + "0".repeat(64), "csrf=" + other + "&csrf=")) {
                String body = csrf + "&name=x&date=2026-01-01&retention=1&version=1&language=nl";
                String answer = raw(plain(
                                "POST",
                                target,
                                "Content-Type: application/x-www-form-urlencoded\r\nCookie: footfall=forged\r\nContent-Length: "
                                        + body.length() + "\r\n")
                        + body);
                assertThat(status(answer)).as(target).isEqualTo(403);
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        try (Database database = Database.in(folder)) {
            return database.snapshot(tables -> {
                StringBuilder all = new StringBuilder();
                List.of("runner", "session", "setting", "clip")
                        .forEach(table -> tables.rows()
                                .forEach(
                                        table,
                                        row -> all.append(table).append(row).append('\n')));
                assertThat(RowTable.names()).contains("runner");
                return all.toString();
            });
        }
    }

    @Test
    void a_forged_or_ended_login_shows_nothing() throws IOException {
        practice.accounts().add("ann", PASSWORD);
        String token = practice.accounts().enter("ann", PASSWORD, "here").orElseThrow();
        assertThat(raw(plain("GET", "/", "Cookie: footfall=" + token + "\r\n"))).contains(SECRET);
        practice.accounts().leave("ann", token);
        List<String> cookies = new ArrayList<>(List.of(
                token,
                token.toUpperCase(java.util.Locale.ROOT),
                token.substring(1),
                "",
                "local",
                "ann",
                "0".repeat(64),
                "' or '1'='1",
                "x".repeat(6000),
                "%00",
                token + "; footfall=" + token));
        IntStream.range(0, 20).forEach(i -> cookies.add(footfall.practice.Tokens.random()));
        for (String cookie : cookies) {
            for (String target :
                    List.of("/", "/runners/" + runner, "/sessions/" + session, "/runners/" + runner + "/export")) {
                String answer = raw(plain("GET", target, "Cookie: footfall=" + cookie + "\r\n"));
                harmless(answer, cookie + " " + target);
                assertThat(answer).doesNotContain(SECRET).doesNotContain("PK\u0003\u0004");
            }
        }
    }

    @Test
    void odd_methods_hosts_and_headers_do_nothing() throws IOException {
        String before = everything();
        for (String method : List.of(
                "TRACE",
                "OPTIONS",
                "PUT",
                "DELETE",
                "PATCH",
                "CONNECT",
                "PROPFIND",
                "FOO",
                "get",
                "POST",
                "G\u00cbT",
                "")) {
            for (String target :
                    List.of("/", "/runners/" + runner, "/sessions/" + session + "/remove", "/assets/footfall.css")) {
                String answer = raw(plain(method, target, "Content-Length: 0\r\n"));
                harmless(answer, method + " " + target);
                assertThat(answer).as(method).doesNotContain(SECRET);
            }
        }
        for (String host : List.of(
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost@evil.example",
                "",
                "[::1]evil",
                "localhost\r\nHost: evil.example",
                "a".repeat(4000),
                "169.254.169.254",
                "0",
                "localhost:99999999",
                "localhost/..",
                "%6cocalhost")) {
            String answer = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            harmless(answer, host);
            assertThat(answer).as(host).doesNotContain(SECRET);
        }
        for (String headers : List.of(
                "X-Large: " + "x".repeat(100_000) + "\r\n",
                "X: 1\r\n".repeat(5000),
                "Content-Length: -1\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Transfer-Encoding: x\r\n",
                "Expect: 100-continue\r\nContent-Length: 5\r\n",
                "Range: bytes=0-1,2-3,4-5,6-999999999\r\n",
                "Range: bytes=999999999-\r\n",
                "Accept-Language: " + SCRIPT + "\r\n",
                "Accept-Language: " + "nl,".repeat(2000) + "\r\n",
                "Cookie: language=" + SCRIPT + "\r\n",
                "Cookie: language=../../etc\r\n",
                "Cookie: ;;;=;=\r\n",
                "If-None-Match: \u00ff\r\n",
                "X-Forwarded-For: 1.2.3.4, " + SCRIPT + "\r\n",
                "X-Forwarded-Host: evil.example\r\n",
                " folded: x\r\n",
                "No colon\r\n",
                "X\u0000Y: 1\r\n",
                "Upgrade: websocket\r\nConnection: Upgrade\r\n",
                "Upgrade: h2c\r\nHTTP2-Settings: AAAA\r\n")) {
            for (String method : List.of("GET", "POST")) {
                harmless(
                        raw(plain(method, "/no-such-page", headers)),
                        headers.substring(0, Math.min(60, headers.length())));
            }
        }
        for (String line : List.of(
                "GET / HTTP/9.9\r\n\r\n",
                "GET /\r\n",
                "\r\n\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET  / HTTP/1.1\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "x".repeat(50_000))) {
            harmless(raw(line), line.substring(0, Math.min(30, line.length())));
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void odd_forms_are_told_and_break_nothing() throws IOException {
        String csrf = browser.csrf("/runners/new");
        String cookie = "Cookie: footfall=" + browser.cookie("footfall") + "\r\n";
        for (String body : List.of(
                "&name=%ff%fe%c3",
                "&name=%",
                "&name=%zz",
                "&name=a&name=b&name=c",
                "&name",
                "&&&===",
                "&name[]=x&name[a]=y",
                "&name=" + "x".repeat(5000),
                "&name=x&birthYear=99999999999999999999",
                "&name=x&birthYear=1e9",
                "&name=x&birthYear=NaN&height=Infinity",
                "&name=x&height=-180",
                "&name=x&height=0x10",
                "&name=x&height=1%2C8%2C1",
                "&name=x&complaintSide=UP",
                "&name=x&version=-1",
                "&name=%00%00",
                "&name=" + URLEncoder.encode("\uD83D\uDE00".repeat(100), StandardCharsets.UTF_8),
                "&name=x&notes=" + "y".repeat(200_000),
                "&" + "a=b&".repeat(20_000))) {
            String all = "csrf=" + csrf + body;
            for (String target :
                    List.of("/runners", "/runners/" + runner, "/runners/" + runner + "/sessions", "/practice")) {
                for (int length : new int[] {all.length(), all.length() + 10}) {
                    String answer = raw(plain(
                                    "POST",
                                    target,
                                    cookie + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                            + length + "\r\n")
                            + all);
                    harmless(answer, target + body.substring(0, Math.min(40, body.length())));
                }
            }
        }
        for (String type : List.of(
                "application/json",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "text/plain",
                "x",
                "application/xml",
                "application/x-www-form-urlencoded; charset=utf-16",
                "application/x-www-form-urlencoded; charset=nonsense")) {
            String body = "csrf=" + csrf + "&name=x";
            String answer = raw(plain(
                            "POST",
                            "/runners",
                            cookie + "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n")
                    + body);
            harmless(answer, type);
        }
        for (String offset : List.of("-1", "9999999999999999999", "x", "0.5", "", "1e3", "\u0660")) {
            String answer = raw(plain(
                    "PATCH",
                    "/uploads/" + new UUID(0, 7),
                    cookie + "X-CSRF-Token: " + csrf
                            + "\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: " + offset
                            + "\r\nContent-Length: 0\r\n"));
            harmless(answer, offset);
        }
        assertThat(practice.runners().list("x"))
                .extracting(summary -> summary.runner().facts().name())
                .contains(SECRET);
    }
}
