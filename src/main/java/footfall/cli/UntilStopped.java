package footfall.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps a process at work until it is told to stop (Ctrl-C, SIGTERM), and then has it put its work away. */
final class UntilStopped {
    private final CountDownLatch putAway = new CountDownLatch(1);

    /** @param close what is done at the stop */
    UntilStopped(Runnable close) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            close.run();
                            putAway.countDown();
                        },
                        "stop"));
    }

    void await() throws InterruptedException {
        putAway.await();
    }
}
