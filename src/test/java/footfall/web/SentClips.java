package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.practice.Practice;
import footfall.register.Clip;
import footfall.register.ClipState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Clips that somebody at this machine sends to a session and waits for. */
record SentClips(Practice practice) {
    private static final String WHO = "local";
    private static final Duration LONGEST = Duration.ofMinutes(4);

    void send(String session, Path clip) throws IOException {
        byte[] bytes = Files.readAllBytes(clip);
        String name = clip.getFileName().toString();
        practice.uploads()
                .receive(
                        WHO,
                        practice.uploads().begin(WHO, session, name, name, bytes.length),
                        0,
                        new ByteArrayInputStream(bytes));
    }

    List<Clip> of(String session) {
        return practice.analyses().clipsOf(session);
    }

    /** Until all are analysed. */
    void await(String... sessions) throws InterruptedException {
        Instant limit = Instant.now().plus(LONGEST);
        for (String session : sessions) {
            while (!done(session)) {
                assertThat(Instant.now()).isBefore(limit);
                Thread.sleep(200);
            }
        }
    }

    private boolean done(String session) {
        return of(session).stream().allMatch(c -> {
            assertThat(c.problem()).isEmpty();
            return c.state() == ClipState.DONE;
        });
    }
}
