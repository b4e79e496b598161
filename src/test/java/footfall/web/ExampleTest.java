package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footfall.practice.Practice;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.RunnerFacts;
import footfall.settings.PracticeSettings;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example says so on every page, and is made of nothing real. */
class ExampleTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Wording ENGLISH = Wording.of(Language.ENGLISH);

    @TempDir
    private Path folder;

    private Practice open() {
        return Practice.open(folder, Optional.empty(), PracticeSettings.defaults(), Clock.systemUTC());
    }

    @Test
    void every_page_of_an_example_says_that_it_is_one() {
        try (Practice practice = open()) {
            practice.example().fill(SAMPLES, ENGLISH);
            practice.example().fill(SAMPLES, ENGLISH);
            assertThat(practice.runners().list("x")).hasSize(1);
        }
        try (Practice practice = open();
                WebServer server = WebServer.start(
                        practice, new WebOptions("127.0.0.1", 0, Optional.empty()), Clock.systemUTC())) {
            Browser browser = new Browser(server);
            String runner = practice.runners().list("x").get(0).runner().id();
            String session = practice.sessions().of(runner).get(0).id();
            for (String path : new String[] {
                "/", "/runners/" + runner, "/sessions/" + session, "/practice", "/runners/new", "/no-such-page"
            }) {
                assertThat(browser.get(path).body()).as(path).contains("This is an example practice with drawn clips.");
            }
            assertThat(browser.get("/sessions/" + session).body()).contains("after.mp4");
        }
    }

    @Test
    void a_real_practice_is_not_made_an_example_and_does_not_say_it_is_one() {
        try (Practice practice = open()) {
            RunnerFacts facts =
                    new RunnerFacts("Ann", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
            practice.runners().add("x", facts);
            assertThatThrownBy(() -> practice.example().fill(SAMPLES, ENGLISH))
                    .isInstanceOfSatisfying(
                            FootfallException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.NOT_AN_EXAMPLE));
            assertThat(practice.example().isIt()).isFalse();
            try (WebServer server =
                    WebServer.start(practice, new WebOptions("127.0.0.1", 0, Optional.empty()), Clock.systemUTC())) {
                assertThat(new Browser(server).get("/").body()).doesNotContain("example practice");
            }
        }
    }
}
