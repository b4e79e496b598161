package footfall.detection;

import footfall.observation.FrameDetections;
import footfall.video.VideoFrame;
import footfall.video.VideoReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Collects the blobs of sample frames spread over a clip. Each frame is searched by itself, so two are searched at a time. */
final class SampleBlobs {
    private static final int PLACES = 16;
    /** Each is decoded, which is most of the cost: enough for the moments of some strides, at any frame rate. */
    private static final int FRAMES = 256;

    private static final int EVERY = 4;
    /** Copies of frames that wait; when they are so many, the reading thread searches too. */
    private static final int MOST_WAITING = 2;

    private SampleBlobs() {}

    static List<FrameDetections> of(VideoReader video) {
        Grid grid = Grid.of(video.orientation());
        ThreadLocal<AnyColorFinder> finder = ThreadLocal.withInitial(() -> new AnyColorFinder(grid));
        ThreadPoolExecutor second = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                new ThreadPoolExecutor.CallerRunsPolicy());
        try {
            List<CompletableFuture<FrameDetections>> samples = new ArrayList<>();
            video.forSampleFrames(PLACES, FRAMES, frame -> {
                if (frame.index() % EVERY == 0) {
                    VideoFrame copy = frame.copy();
                    samples.add(CompletableFuture.supplyAsync(() -> searched(copy, finder.get()), second));
                }
            });
            return samples.stream().map(CompletableFuture::join).toList();
        } finally {
            second.shutdownNow();
            finder.remove();
        }
    }

    private static FrameDetections searched(VideoFrame copy, AnyColorFinder finder) {
        try {
            return finder.find(copy);
        } finally {
            copy.free();
        }
    }
}
