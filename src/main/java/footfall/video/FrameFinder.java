package footfall.video;

import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.Optional;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Finds single frames by their number; ask for rising numbers. */
final class FrameFinder {
    /** How far before a frame to start again when a file led to a place behind it: doubled at each try. */
    private static final double STEP_BACK_SECONDS = 1;

    private final Decoder decoder;
    private final FrameClock counted;
    private final Optional<FrameClock> known;
    private long tick = Long.MIN_VALUE;

    /**
     * Starts at the file's beginning.
     *
     * @param counted counts frames from there on, as long as the others are not known
     * @param known the time stamps of all frames, where the file was read before
     */
    FrameFinder(Decoder decoder, FrameClock counted, Optional<FrameClock> known) {
        this.decoder = decoder;
        this.counted = counted;
        this.known = known;
    }

    /** False where the clip has no such frame, or the file's list of key frames leads astray. */
    boolean find(int number, Consumer<AVFrame> taker) {
        AVFrame frame = av_frame_alloc();
        try {
            boolean found = known.isPresent() ? seekTo(number, known.get(), frame) : countTo(number, frame);
            if (found) {
                taker.accept(frame);
            }
            return found;
        } finally {
            av_frame_free(frame);
        }
    }

    private boolean countTo(int number, AVFrame frame) {
        while (counted.count() <= number && decoder.read(frame)) {
            if (counted.accept(frame) && counted.count() == number + 1) {
                return true;
            }
        }
        return false;
    }

    private boolean seekTo(int number, FrameClock clock, AVFrame frame) {
        if (number < 0 || number >= clock.count()) {
            return false;
        }
        long wanted = clock.tick(number);
        long tolerance = clock.tolerance();
        if (decoder.keyTick(wanted) <= tick && readTo(wanted, tolerance, frame)) {
            return true;
        }
        long start = clock.tick(0);
        long back = Math.max(1, Math.round(STEP_BACK_SECONDS / decoder.secondsPerTick()));
        boolean found = decoder.seek(wanted) && readTo(wanted, tolerance, frame);
        for (long from = wanted; !found && from > start; back *= 2) {
            from = Math.max(start, wanted - back);
            found = decoder.seek(from) && readTo(wanted, tolerance, frame);
        }
        return found;
    }

    private boolean readTo(long wanted, long tolerance, AVFrame frame) {
        while (decoder.read(frame)) {
            tick = frame.best_effort_timestamp();
            if (tick >= wanted - tolerance) {
                return tick <= wanted + tolerance;
            }
        }
        return false;
    }
}
