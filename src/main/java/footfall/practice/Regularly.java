package footfall.practice;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a practice does again and again while it is served. What fails is tried again the next time, and keeps nothing else from its turn. */
final class Regularly implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("footfall.practice");

    private final Duration pause;
    private final List<Runnable> works;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(Regularly::thread);

    Regularly(Duration pause, List<Runnable> works) {
        this.pause = pause;
        this.works = List.copyOf(works);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "regularly");
        thread.setDaemon(true);
        return thread;
    }

    /** For the first time now. */
    void start() {
        ScheduledFuture<?> unused = clockwork.scheduleWithFixedDelay(
                () -> works.forEach(Regularly::doIfPossible), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void doIfPossible(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "could not be done; tried again the next time", e);
        }
    }

    @Override
    public void close() {
        clockwork.shutdown();
    }
}
