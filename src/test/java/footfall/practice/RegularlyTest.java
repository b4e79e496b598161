package footfall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RegularlyTest {
    @Test
    void what_fails_is_tried_again_and_keeps_nothing_else_from_its_turn() throws InterruptedException {
        CountDownLatch failures = new CountDownLatch(3);
        CountDownLatch turns = new CountDownLatch(3);
        Runnable fails = () -> {
            failures.countDown();
            throw new IllegalStateException("the database is away");
        };
        try (Regularly regularly = new Regularly(Duration.ofMillis(5), List.of(fails, turns::countDown))) {
            regularly.start();
            assertThat(failures.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(turns.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
