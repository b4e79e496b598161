package footfall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.PracticeSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String HOME = "192.0.2.1";

    @TempDir
    private Path folder;

    private final Watch watch = new Watch();
    private Practice practice;
    private Accounts accounts;

    /** A clock that the test moves. */
    private static final class Watch extends Clock {
        private Instant now = Instant.ofEpochSecond(1_790_000_000L);

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void open() {
        practice = Practice.open(folder, Optional.empty(), PracticeSettings.defaults(), watch);
        accounts = practice.accounts();
        accounts.add("Ann", PASSWORD);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private static void assertProblem(Problem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void the_right_password_lets_in_until_the_day_is_over() {
        String token = accounts.enter(" ANN ", PASSWORD, HOME).orElseThrow();
        assertThat(accounts.whoIs(token)).contains("ann");
        watch.pass(Duration.ofHours(PracticeSettings.defaults().loginHours()));
        assertThat(accounts.whoIs(token)).isEmpty();
    }

    @Test
    void nothing_else_lets_in() {
        assertThat(accounts.enter("ann", PASSWORD + " ", HOME)).isEmpty();
        assertThat(accounts.enter("ann", "", HOME)).isEmpty();
        assertThat(accounts.enter("bob", PASSWORD, HOME)).isEmpty();
        assertThat(accounts.enter("a\0nn'--", PASSWORD, HOME)).isEmpty();
        assertThat(accounts.whoIs("")).isEmpty();
    }

    @Test
    void guessing_has_to_wait_twice_as_long_each_time_even_with_the_right_password() {
        PracticeSettings settings = PracticeSettings.defaults();
        for (int i = 0; i < settings.freeLoginTries(); i++) {
            assertThat(accounts.enter("ann", "wrong " + i, HOME)).isEmpty();
        }
        assertProblem(Problem.LOGIN_WAIT, () -> accounts.enter("ann", PASSWORD, "198.51.100.7"));
        assertProblem(Problem.LOGIN_WAIT, () -> accounts.enter("bob", PASSWORD, HOME));
        watch.pass(Duration.ofSeconds(settings.firstLoginWaitSeconds()));
        assertThat(accounts.enter("ann", "wrong again", HOME)).isEmpty();
        watch.pass(Duration.ofSeconds(settings.firstLoginWaitSeconds()));
        assertProblem(Problem.LOGIN_WAIT, () -> accounts.enter("ann", PASSWORD, HOME));
        watch.pass(Duration.ofSeconds(settings.firstLoginWaitSeconds()));
        assertThat(accounts.enter("ann", PASSWORD, HOME)).isPresent();
        assertThat(accounts.enter("ann", "wrong", HOME)).isEmpty();
        assertThat(accounts.enter("ann", PASSWORD, HOME)).isPresent();
    }

    @Test
    void leaving_a_new_password_and_removal_end_a_login() {
        String left = accounts.enter("ann", PASSWORD, HOME).orElseThrow();
        accounts.leave("ann", left);
        assertThat(accounts.whoIs(left)).isEmpty();
        String old = accounts.enter("ann", PASSWORD, HOME).orElseThrow();
        accounts.changePassword("ann", "another long one");
        assertThat(accounts.whoIs(old)).isEmpty();
        assertThat(accounts.enter("ann", PASSWORD, HOME)).isEmpty();
        String removed = accounts.enter("ann", "another long one", HOME).orElseThrow();
        accounts.remove("ann");
        assertThat(accounts.whoIs(removed)).isEmpty();
        assertThat(accounts.any()).isFalse();
    }

    @Test
    void an_account_needs_a_name_of_its_own_and_a_long_password() {
        assertProblem(Problem.ACCOUNT_EXISTS, () -> accounts.add("ANN", PASSWORD));
        assertProblem(Problem.ACCOUNT_NAME_UNUSABLE, () -> accounts.add("../etc", PASSWORD));
        assertProblem(Problem.ACCOUNT_NAME_UNUSABLE, () -> accounts.add("", PASSWORD));
        assertProblem(Problem.PASSWORD_UNUSABLE, () -> accounts.add("bob", "short"));
        assertProblem(Problem.PASSWORD_UNUSABLE, () -> accounts.add("bob", "x".repeat(257)));
        assertProblem(Problem.NO_SUCH_ACCOUNT, () -> accounts.remove("bob"));
    }

    @Test
    void neither_password_nor_token_lie_on_the_disk() throws IOException {
        String token = accounts.enter("ann", PASSWORD, HOME).orElseThrow();
        practice.close();
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(all.toString()).contains("$argon2id$").doesNotContain(PASSWORD, token);
    }
}
