package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.practice.Practice;
import footfall.settings.PracticeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two visits of a runner in a real browser, from the first page to the comparison, in both languages; every page is accessible. */
class VisitInBrowserTest {
    private static final Duration ANALYSIS = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void two_visits_are_uploaded_followed_reported_and_compared() throws IOException {
        Clock clock = Clock.systemUTC();
        try (Practice practice =
                        Practice.open(folder.resolve("data"), Optional.empty(), PracticeSettings.defaults(), clock);
                WebServer server = WebServer.start(practice, new WebOptions("127.0.0.1", 0, Optional.empty()), clock);
                Chromium browser = Chromium.at(server, folder.resolve("profile"), "en")) {
            practice.analyses().startWorking(1);
            Accessibility rules = new Accessibility(browser);
            String runner = addRunner(browser, rules);
            String before = visit(browser, rules, runner, "2026-01-02", Path.of("samples/before.mp4"), "frames");
            requireReports(browser, "Landing report");
            browser.open(runner);
            choose(browser, "nl");
            String after = visit(browser, rules, runner, "2026-03-04", Path.of("samples/after.mp4"), "beelden");
            String clip = requireReports(browser, "Landingsrapport");

            String dutch = compare(browser, runner);
            choose(browser, "en");
            assertThat(dutch).isNotEqualTo(compare(browser, runner)).contains("voet");
            List<String> pages = pages(runner, before, after, clip);
            practice.accounts().add("ann", "long enough");
            for (String language : List.of("en", "nl")) {
                browser.prefer(language.equals("en") ? "light" : "dark");
                logIn(browser, rules);
                choose(browser, language);
                pages.forEach(page -> {
                    browser.open(page);
                    rules.require(language + " " + page);
                });
                requireDesk(browser, rules, clip);
                requireRefusals(browser, rules, runner);
                browser.press("form[action='/logout'] button");
            }
        }
    }

    /** The first form is refused: a name is missing. */
    private static String addRunner(Chromium browser, Accessibility rules) {
        browser.open("/");
        rules.require("a practice without runners");
        browser.open("/runners/new");
        browser.fill("#height", "175");
        browser.press("form.fields button");
        browser.await("a refusal", () -> browser.find(".refusal").isDisplayed());
        browser.fill("#name", "Ann");
        browser.press("form.fields button");
        browser.await("the runner", () -> browser.text("h1").equals("Ann"));
        return browser.path();
    }

    private static String visit(
            Chromium browser, Accessibility rules, String runner, String date, Path video, String frames) {
        browser.open(runner + "/sessions/new");
        browser.fill("#date", date);
        browser.fill("#speed", "9");
        browser.press("form.fields button");
        browser.await("the session", () -> browser.find("#picker").isEnabled());
        browser.find("#picker").sendKeys(video.toAbsolutePath().toString());
        browser.await("frames done", ANALYSIS, () -> browser.text(".clips").contains(frames));
        rules.require("an analysis under way");
        browser.await(
                "the result", ANALYSIS, () -> browser.find(".clips a.button").isDisplayed());
        rules.require("an analysed clip");
        return browser.path();
    }

    /** As a page and on paper. */
    private static String requireReports(Chromium browser, String heading) {
        browser.press(".clips a.button");
        browser.await("the clip", () -> browser.find("#player").isDisplayed());
        String clip = browser.path();
        assertThat((String) browser.answer(FIRST_BYTES, "a[href$='report.pdf']"))
                .isEqualTo("%PDF-");
        browser.press("a[href$='report.html']");
        browser.await("the report", () -> browser.path().endsWith("report.html"));
        assertThat(browser.text("body")).contains(heading);
        return clip;
    }

    private static final String FIRST_BYTES = """
            const done = arguments[1];
            fetch(document.querySelector(arguments[0]).href).then(answer => answer.text()).then(text => done(text.slice(0, 5)));
            """;

    private static void choose(Chromium browser, String language) {
        browser.press("button[name='language'][value='" + language + "']");
        browser.await("the language", () -> language.equals(browser.find("html").getDomAttribute("lang")));
    }

    /** What the page of the comparison says. */
    private static String compare(Chromium browser, String runner) {
        browser.open(runner);
        browser.press("form.pair button");
        browser.await("the answer", () -> !browser.text(".lead").isEmpty());
        browser.run("document.querySelector('img.wide').scrollIntoView()");
        browser.await("both landings", () ->
                (Boolean) browser.run("return document.querySelector('img.wide').naturalWidth > 100"));
        return browser.text("main");
    }

    private static List<String> pages(String runner, String before, String after, String clip) {
        String pair = "?before=" + before.replaceFirst(".*/", "") + "&after=" + after.replaceFirst(".*/", "");
        return List.of(
                "/",
                runner,
                "/runners/new",
                runner + "/edit",
                runner + "/progress",
                runner + "/remove",
                before,
                before + "/edit",
                before + "/sides",
                before + "/downloads",
                before + "/remove",
                clip,
                clip + "/edit",
                clip + "/remove",
                "/compare" + pair,
                "/practice",
                "/practice/errors",
                "/no/such/page");
    }

    private static void logIn(Chromium browser, Accessibility rules) {
        browser.open("/");
        rules.require("login");
        browser.fill("#name", "ann");
        browser.fill("#password", "wrong");
        browser.press("form.fields button");
        browser.await("a refusal", () -> browser.find(".notice").isDisplayed());
        rules.require("a refused login");
        browser.fill("#name", "ann");
        browser.fill("#password", "long enough");
        browser.press("form.fields button");
        browser.await(
                "the runners", () -> browser.find("form[action='/logout']").isDisplayed());
    }

    private static void requireDesk(Chromium browser, Accessibility rules, String clip) {
        browser.open(clip);
        browser.await(
                "a frame", () -> (Boolean) browser.run("return document.getElementById('stage').dataset.frame >= 0"));
        browser.press("#correct");
        browser.press("#line");
        browser.press("details summary");
        rules.require("the desk");
    }

    private static void requireRefusals(Chromium browser, Accessibility rules, String runner) {
        for (String form : List.of("/runners/new", runner + "/sessions/new")) {
            browser.open(form);
            for (String field : List.of("#height", "#speed", "#date")) {
                browser.run("for (const f of document.querySelectorAll(arguments[0])) f.value = 'x'", field);
            }
            browser.press("form.fields button");
            browser.await("a refusal", () -> browser.find(".refusal").isDisplayed());
            rules.require("refused: " + form);
        }
    }
}
