package footfall.web;

import footfall.practice.Practice;
import footfall.register.Clip;
import io.javalin.http.sse.SseClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells open pages how clips come along, by server-sent events: about once a second the parts of a clip's entry that have changed. What is
 * told comes from the database, so it does not matter which process analyses.
 */
final class LiveClips implements AutoCloseable {
    private static final int THREADS = 2;

    /** So that one who left is noticed. */
    private static final int TICKS_TO_SIGN_OF_LIFE = 15;

    /** The browser asks again by itself, and is then looked at by the guard. */
    private static final int MOST_TICKS = 600;

    /** Of an entry, with the template of each. */
    private static final Map<String, String> PARTS =
            Map.of("status", "clipStatus", "coach", "clipCoach", "actions", "clipActions", "said", "clipSaid");

    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "live");
        thread.setDaemon(true);
        return thread;
    });
    private final ClipViews views;

    LiveClips(Practice practice) {
        views = new ClipViews(practice);
    }

    /** Until all clips have come to rest, or the page is closed. */
    void follow(SseClient client, Supplier<List<Clip>> clips) {
        client.keepAlive();
        Stream stream = new Stream(client, Page.of(client.ctx()), clips);
        Future<?> ticks = clockwork.scheduleWithFixedDelay(stream::tick, 0, 1, TimeUnit.SECONDS);
        client.onClose(() -> ticks.cancel(false));
    }

    /** One open page. */
    private final class Stream {
        private final SseClient client;
        private final Page page;
        private final Supplier<List<Clip>> clips;
        private final Map<String, String> told = new HashMap<>();
        private int ticks;

        Stream(SseClient client, Page page, Supplier<List<Clip>> clips) {
            this.client = client;
            this.page = page;
            this.clips = clips;
        }

        void tick() {
            List<Clip> now = clips.get();
            now.forEach(this::tell);
            if (now.stream().noneMatch(clip -> clip.state().isUnderWay())) {
                client.sendEvent("end", "");
                client.close();
            } else if (++ticks > MOST_TICKS) {
                client.close();
            } else if (ticks % TICKS_TO_SIGN_OF_LIFE == 0) {
                client.sendComment("still here");
            }
        }

        private void tell(Clip clip) {
            ClipView view = views.of(page, clip);
            PARTS.forEach((part, template) -> {
                String html = Templates.text(template, view);
                if (!html.equals(told.put(part + clip.id(), html))) {
                    client.sendEvent(part, clip.id() + "\n" + html);
                }
            });
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
