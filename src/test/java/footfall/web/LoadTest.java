package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.FootfallProcess;
import footfall.practice.ShortClip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages are asked for 50 times a second while clips are analysed. {@code -Dfootfall.long} makes it a minute with 20 clips of 9 to 10 s in
 * the queue, and times and memory then have limits, which hold on two cores without other work.
 */
class LoadTest {
    private static final boolean LONG = System.getProperty("footfall.long") != null;
    private static final int CLIPS = LONG ? 20 : 3;
    private static final Duration LOAD = Duration.ofSeconds(LONG ? 60 : 5);
    private static final int REQUESTS_PER_SECOND = 50;
    private static final int REQUESTS = REQUESTS_PER_SECOND * (int) LOAD.toSeconds();
    private static final long NANOSECONDS_APART = TimeUnit.SECONDS.toNanos(1) / REQUESTS_PER_SECOND;
    private static final long MOST_MILLISECONDS = 200;
    private static final long MOST_BYTES = 1_500_000_000;
    private static final Duration MOST = Duration.ofMinutes(20);

    private static final Path RENDERED = Path.of("../shared/videos/rendered");
    private static final List<String> FILMED = List.of(
            "dev_r_1080p120_green_before.mp4",
            "dev_r_1080p120_green_after.mp4",
            "dev_l_1080p60_white_dark.mp4",
            "dev_l_720p60_orange.mp4");

    @TempDir
    private Path folder;

    /** What a page took from when it was due; a fault where it was not answered as it should be. */
    private record Answer(String page, double milliseconds, int status) {}

    @Test
    void pages_are_quick_and_memory_bounded_while_clips_are_analysed() throws Exception {
        List<Path> clips = clips();
        try (FootfallProcess server = served().serve()) {
            Browser browser = ServedFolder.browser(server);
            String runner = added(browser, "Ann");
            // Films of left and right legs have no course together, so they are another runner's.
            String other = added(browser, "Ben");
            String before = sent(browser, runner, 1, Path.of("samples/before.mp4"));
            String after = sent(browser, runner, 2, Path.of("samples/after.mp4"));
            served().awaitRest(MOST);
            List<String> queued = IntStream.range(0, CLIPS)
                    .mapToObj(i -> sent(browser, other, 3 + i, clips.get(i % clips.size())))
                    .toList();

            List<Answer> answers = asked(browser, pages(runner, before, after, queued));
            int analysedMeanwhile =
                    served().rows("select id from clip where state = 'DONE'").size() - 2;
            int queuedStill = served().underWay();
            served().awaitRest(MOST);

            System.out.println(figures(answers));
            System.out.printf(
                    "%d analysed meanwhile, %d after it; peak memory %.0f MB%n",
                    analysedMeanwhile, queuedStill, server.peakMemoryBytes() / 1e6);
            assertThat(answers).hasSize(REQUESTS).allMatch(LoadTest::isGood);
            assertThat(served().rows("select state from clip"))
                    .hasSize(CLIPS + 2)
                    .containsOnly("DONE");
            if (LONG) {
                assertThat(queuedStill).isPositive();
                assertThat(percentile(answers, 0.95)).isLessThan(MOST_MILLISECONDS);
                assertThat(server.peakMemoryBytes()).isLessThan(MOST_BYTES);
            }
        }
    }

    private List<Path> clips() {
        return LONG && Files.isDirectory(RENDERED)
                ? FILMED.stream().map(RENDERED::resolve).toList()
                : List.of(ShortClip.write(folder.resolve("a.mp4")));
    }

    private static String added(Browser browser, String name) {
        return browser.submit("/runners/new", "/runners", Map.of("name", name, "height", "175"))
                .uri()
                .getPath();
    }

    /** The page of a new session of that day with a clip. */
    private static String sent(Browser browser, String runner, int day, Path clip) {
        String session = browser.submit(
                        runner + "/sessions/new",
                        runner + "/sessions",
                        Map.of("date", LocalDate.of(2026, 1, day).toString(), "speed", "9"))
                .uri()
                .getPath();
        String csrf = browser.csrf(session);
        byte[] bytes = ofItsOwn(bytes(clip), day);
        String size = String.valueOf(bytes.length);
        String upload = browser.send(browser.form(
                        session + "/uploads", Map.of("name", "a.mp4", "size", size, "fingerprint", "a"), csrf))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> answer = browser.send(browser.request(upload)
                .header("X-CSRF-Token", csrf)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes)));
        assertThat(answer.statusCode()).isEqualTo(204);
        return session;
    }

    /** The same film as another recording: with an empty box of that number behind it. */
    private static byte[] ofItsOwn(byte[] clip, int number) {
        ByteBuffer all = ByteBuffer.allocate(clip.length + 9);
        return all.put(clip)
                .putInt(9)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .put((byte) number)
                .array();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that people look at, of what is analysed and of what waits. */
    private List<String> pages(String runner, String before, String after, List<String> queued) throws SQLException {
        String pair = "?before=" + before.replaceFirst(".*/", "") + "&after=" + after.replaceFirst(".*/", "");
        String clip = "/clips/"
                + served().rows("select id from clip where session_id = '" + before.replaceFirst(".*/", "") + "'")
                        .get(0);
        return List.of(
                "/",
                runner,
                before,
                clip,
                clip + "/run",
                clip + "/landings/right",
                clip + "/playable",
                "/compare" + pair,
                "/compare/landings.jpg" + pair,
                runner + "/progress",
                before + "/downloads",
                queued.get(0),
                queued.get(CLIPS - 1));
    }

    /** One after the other, each when it is due and whether or not those before it are answered. */
    private static List<Answer> asked(Browser browser, List<String> pages) {
        long start = System.nanoTime();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            long due = start + i * NANOSECONDS_APART;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            String page = pages.get(i % pages.size());
            answers.add(browser.sendAsync(asPlayersDo(browser.request(page)))
                    .thenApply(answer -> new Answer(page, (System.nanoTime() - due) / 1e6, answer.statusCode())));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** A part where parts are given. */
    private static HttpRequest.Builder asPlayersDo(HttpRequest.Builder request) {
        return request.header("Range", "bytes=100000-599999");
    }

    private static boolean isGood(Answer answer) {
        return answer.status() == (answer.page().endsWith("/playable") ? 206 : 200);
    }

    private static String figures(List<Answer> answers) {
        StringBuilder figures = new StringBuilder();
        answers.stream()
                .map(Answer::page)
                .distinct()
                .forEach(page -> figures.append(figures(
                        page,
                        answers.stream()
                                .filter(answer -> answer.page().equals(page))
                                .toList())));
        return figures.append(figures("all", answers)).toString();
    }

    private static String figures(String name, List<Answer> answers) {
        return String.format(
                "%5d of %-20.20s p50 %4.0f, p95 %4.0f, p99 %4.0f, worst %4.0f ms%n",
                answers.size(),
                name.replaceAll("[0-9a-f-]{36}", "X").replaceFirst("\\?.*", ""),
                percentile(answers, 0.5),
                percentile(answers, 0.95),
                percentile(answers, 0.99),
                percentile(answers, 1));
    }

    private static double percentile(List<Answer> answers, double share) {
        double[] sorted =
                answers.stream().mapToDouble(Answer::milliseconds).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private ServedFolder served() {
        return new ServedFolder(folder);
    }
}
