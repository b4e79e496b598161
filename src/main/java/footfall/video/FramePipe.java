package footfall.video;

import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** A few frames on their way from the thread that decodes to the thread that looks: the decoder runs ahead, never far. */
final class FramePipe {
    /** Deep enough to smooth a group of pictures' uneven cost; every frame held costs its size in memory. */
    private static final int FRAMES_AHEAD = 4;

    private final BlockingQueue<AVFrame> free = new ArrayBlockingQueue<>(FRAMES_AHEAD);
    private final BlockingQueue<AVFrame> filled = new ArrayBlockingQueue<>(FRAMES_AHEAD + 1);
    private final AVFrame end = new AVFrame(null);
    private volatile @Nullable Throwable failure;
    private volatile boolean stopped;

    /** Fills frames on a thread of its own by {@code source} (false: no more) while this thread hands each to {@code sink}. */
    void run(Predicate<AVFrame> source, java.util.function.Consumer<AVFrame> sink) {
        AVFrame[] frames = new AVFrame[FRAMES_AHEAD];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = av_frame_alloc();
            free.add(frames[i]);
        }
        Thread decoding = new Thread(() -> fill(source), "footfall-decode");
        decoding.setDaemon(true);
        decoding.start();
        try {
            drain(sink);
        } finally {
            stop(decoding);
            for (AVFrame frame : frames) {
                av_frame_free(frame);
            }
        }
        rethrow();
    }

    private void fill(Predicate<AVFrame> source) {
        try {
            while (!stopped) {
                AVFrame frame = free.take();
                if (stopped || !source.test(frame)) {
                    break;
                }
                filled.put(frame);
            }
        } catch (InterruptedException e) {
            // Only stop() interrupts: there is nobody left to tell.
            stopped = true;
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            filled.add(end);
        }
    }

    private void drain(java.util.function.Consumer<AVFrame> sink) {
        try {
            for (AVFrame frame = filled.take(); !frame.isNull(); frame = filled.take()) {
                sink.accept(frame);
                av_frame_unref(frame);
                free.add(frame);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading a video", e);
        }
    }

    private void stop(Thread decoding) {
        stopped = true;
        decoding.interrupt();
        boolean interrupted = false;
        while (decoding.isAlive()) {
            try {
                decoding.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() {
        Throwable thrown = failure;
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }
}
