package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Looking at a clip and correcting it in a real browser. */
class ClipInBrowserTest {
    @TempDir
    private Path folder;

    private AnalysedPractice analysed() throws IOException {
        return AnalysedPractice.in(Files.createDirectory(folder.resolve("data")), AnalysedPractice.SAMPLE);
    }

    private Chromium open(AnalysedPractice analysed, String language) {
        Chromium browser = Chromium.at(analysed.server, folder.resolve("profile"), language);
        browser.open(analysed.path());
        browser.await("the first frame", () -> frame(browser) == 0);
        return browser;
    }

    /** The frame that the browser says it shows; -1 before it shows any. */
    static int frame(Chromium browser) {
        return ((Number) browser.run("return Number(document.getElementById('stage').dataset.frame || -1)")).intValue();
    }

    static void goTo(Chromium browser, int frame) {
        browser.run("Footfall.goTo(arguments[0])", frame);
        browser.await("frame " + frame, () -> frame(browser) == frame);
    }

    static int version(Chromium browser) {
        return ((Number) browser.run("return Footfall.run.version")).intValue();
    }

    static void awaitVersion(Chromium browser, int version) {
        browser.await("version " + version + " and not " + browser.text("#said"), () -> version(browser) == version);
    }

    /** The distance and the angles as they stand on the page. */
    static String figures(Chromium browser) {
        return browser.text("#figures");
    }

    @Test
    void keys_buttons_and_charts_show_the_frame_they_say() throws IOException {
        try (AnalysedPractice analysed = analysed();
                Chromium browser = open(analysed, "en")) {
            WebElement stage = browser.find("#stage");
            stage.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
            browser.await("three on", () -> frame(browser) == 3);
            stage.sendKeys(Keys.ARROW_LEFT);
            browser.await("one back", () -> frame(browser) == 2);
            browser.press("#strikes button:nth-child(3)");
            int strike = ((Number) browser.run(
                            "return Footfall.frameOf(Footfall.run.events.filter(e => e.type === 'IC')[2].seconds)"))
                    .intValue();
            browser.await("the third strike", () -> frame(browser) == strike);
            WebElement chart = browser.find("#charts svg");
            browser.run("arguments[0].scrollIntoView({block: 'center'})", chart);
            browser.actions().moveToElement(chart, 40, 0).click().perform();
            browser.await("where the chart was clicked", () -> frame(browser) != strike);
            assertThat(browser.text("#charts .read")).contains("°");
        }
    }

    /** The stickers of the drawn clip are where they were found only on the very frame: a frame off is several pixels off. */
    @Test
    void the_picture_shown_is_that_of_the_frame() throws IOException {
        try (AnalysedPractice analysed = analysed();
                Chromium browser = open(analysed, "en")) {
            for (int frame : new int[] {0, 1, 57, 58, 59, 200, 333, 538, 539, 60}) {
                goTo(browser, frame);
                assertThat((Boolean) browser.run(STICKER_IS_THERE))
                        .as("frame " + frame)
                        .isTrue();
            }
        }
    }

    /** Where the knee's sticker is on the picture: nearest to where the analysis saw it on this frame, not on the one before or after. */
    static final String STICKER_IS_THERE = """
            const knee = Footfall.track(Footfall.run.near, 'knee');
            const frame = Footfall.frame();
            const video = document.getElementById('video');
            const canvas = document.createElement('canvas');
            canvas.width = video.videoWidth;
            canvas.height = video.videoHeight;
            const pen = canvas.getContext('2d');
            pen.drawImage(video, 0, 0);
            let weight = 0, sumX = 0, sumY = 0;
            const size = 28;
            const left = Math.round(knee.x[frame]) - size, top = Math.round(knee.y[frame]) - size;
            const data = pen.getImageData(left, top, 2 * size + 1, 2 * size + 1).data;
            for (let i = 0; i < data.length; i += 4) {
              const green = data[i + 1] - Math.max(data[i], data[i + 2]);
              if (green > 40) {
                weight += green;
                sumX += green * (i / 4 % (2 * size + 1));
                sumY += green * Math.floor(i / 4 / (2 * size + 1));
              }
            }
            const off = f => knee.x[f] === undefined ? Infinity
              : Math.hypot(left + sumX / weight - knee.x[f], top + sumY / weight - knee.y[f]);
            return weight > 0 && off(frame) < 1 && off(frame) < off(frame - 1) && off(frame) < off(frame + 1);
            """;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void a_dragged_marker_and_a_moved_strike_change_the_numbers_and_can_be_taken_back(String language)
            throws IOException {
        try (AnalysedPractice analysed = analysed();
                Chromium browser = open(analysed, language)) {
            assertThat(browser.text("#list"))
                    .contains(language.equals("en") ? "Nothing is corrected" : "niets gecorrigeerd");
            String found = figures(browser);
            browser.press("#correct");
            goTo(
                    browser,
                    ((Number)
                                    browser.run(
                                            "return Footfall.frameOf(Footfall.run.events.filter(e => e.type === 'IC')[2].seconds)"))
                            .intValue());
            dragTheAnkle(browser);
            awaitVersion(browser, 1);
            String dragged = figures(browser);
            assertThat(dragged).isNotEqualTo(found);
            assertThat(browser.text("#list")).contains(language.equals("en") ? "Ankle" : "Enkel");

            moveTheFirstStrike(browser);
            awaitVersion(browser, 2);
            String moved = figures(browser);
            assertThat(moved).isNotEqualTo(dragged);
            browser.press("#undo");
            awaitVersion(browser, 3);
            assertThat(figures(browser)).isEqualTo(dragged);

            browser.press("#list [data-entry='1']");
            awaitVersion(browser, 4);
            assertThat(figures(browser)).isEqualTo(found);
            assertThat(browser.find("#byHand").isDisplayed()).isFalse();
            browser.press("#list [data-entry='1']");
            awaitVersion(browser, 5);
            assertThat(figures(browser)).isEqualTo(dragged);
        }
    }

    private static void dragTheAnkle(Chromium browser) {
        WebElement ankle = browser.find(".handle[data-which='right ankle']");
        browser.run("arguments[0].scrollIntoView({block: 'center'})", ankle);
        browser.actions()
                .clickAndHold(ankle)
                .moveByOffset(30, 5)
                .moveByOffset(10, 5)
                .perform();
        assertThat(browser.find("#magnifier").isDisplayed()).isTrue();
        browser.actions().release().perform();
    }

    private static void moveTheFirstStrike(Chromium browser) {
        browser.run("document.querySelectorAll('.event.IC')[1].focus()");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    }

    @Test
    void a_point_is_moved_by_keys_and_a_stride_left_out() throws IOException {
        try (AnalysedPractice analysed = analysed();
                Chromium browser = open(analysed, "en")) {
            browser.press("#correct");
            goTo(browser, 100);
            double before = kneeX(browser);
            browser.run("document.querySelector(\".handle[data-which='right knee']\").focus()");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
            awaitVersion(browser, 1);
            assertThat(kneeX(browser) - before).isBetween(2.98, 3.02);

            String table = (String) browser.run("return document.getElementById('table').textContent");
            browser.run("document.querySelectorAll('.event.IC')[2].click()");
            browser.press("#drop");
            awaitVersion(browser, 2);
            assertThat(browser.run("return document.getElementById('table').textContent"))
                    .isNotEqualTo(table);
        }
    }

    private static double kneeX(Chromium browser) {
        return ((Number) browser.run("return Footfall.at(Footfall.track('right', 'knee'), 100).x")).doubleValue();
    }

    @Test
    void one_who_is_late_is_told_and_sees_what_the_other_did() throws IOException {
        try (AnalysedPractice analysed = analysed();
                Chromium browser = open(analysed, "en")) {
            browser.press("#correct");
            goTo(browser, 100);
            browser.run("Footfall.run.version = 7");
            browser.run("document.querySelector(\".handle[data-which='right knee']\").focus()");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
            browser.await("a word", () -> browser.text("#said").contains("Someone else corrected"));
            assertThat(version(browser)).isZero();
        }
    }
}
