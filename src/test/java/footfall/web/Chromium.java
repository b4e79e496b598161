package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.Sequence;

/** A real browser without a window. Tests that need it are skipped, with a message, where it is not installed. */
final class Chromium implements AutoCloseable {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final String root;

    private Chromium(ChromeDriver driver, String root) {
        this.driver = driver;
        this.root = root;
    }

    /**
     * Starts one.
     *
     * @param profile a folder of its own
     * @param language that it asks pages for
     */
    static Chromium at(WebServer server, Path profile, String language) {
        assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "no Chromium: install the packages chromium and chromium-driver to run the browser tests");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=" + language,
                "--window-size=1280,1600",
                "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options), server.address().replaceFirst("/$", ""));
    }

    WebDriver driver() {
        return driver;
    }

    void open(String path) {
        driver.get(root + path);
    }

    /** Of the page that is open. */
    String path() {
        return driver.getCurrentUrl().substring(root.length());
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** By a script, so that nothing that lies over it is in the way. */
    void press(String selector) {
        run("document.querySelector(arguments[0]).click()", selector);
    }

    String text(String selector) {
        return find(selector).getText();
    }

    Object run(String script, Object... arguments) {
        Object result = ((JavascriptExecutor) driver).executeScript(script, arguments);
        return result == null ? "" : result;
    }

    /** The same with one that calls back with its result. */
    Object answer(String script, Object... arguments) {
        Object result = ((JavascriptExecutor) driver).executeAsyncScript(script, arguments);
        return result == null ? "" : result;
    }

    /** Puts a text in the place of what a field holds. */
    void fill(String selector, String text) {
        run("document.querySelector(arguments[0]).value = arguments[1]", selector, text);
    }

    /** As a person who has set light or dark for all pages. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** How wide the page is shown, without opening it again; 0 for as wide as the window. */
    void showWide(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 0, "deviceScaleFactor", 0, "mobile", false));
    }

    Actions actions() {
        return new Actions(driver);
    }

    void perform(Sequence sequence) {
        driver.perform(List.of(sequence));
    }

    /** Waits until something is so; the test fails where it does not become so. */
    void await(String what, Condition condition) {
        await(what, PATIENCE, condition);
    }

    void await(String what, Duration patience, Condition condition) {
        Instant end = Instant.now().plus(patience);
        while (!isSo(condition)) {
            assertThat(Instant.now()).as(what).isBefore(end);
            pause();
        }
    }

    /** A page may be drawn anew just while it is looked at. */
    private static boolean isSo(Condition condition) {
        try {
            return condition.isSo();
        } catch (StaleElementReferenceException | NoSuchElementException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is waited for. */
    interface Condition {
        boolean isSo();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
