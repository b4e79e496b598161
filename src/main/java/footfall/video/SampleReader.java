package footfall.video;

import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Reads short runs of frames at rising places of a file, from key frames where it can. */
final class SampleReader {
    private final Decoder decoder;
    private final boolean jumps;
    private long tick;

    /**
     * Starts where the decoder is.
     *
     * @param jumps whether to seek; else everything in between is decoded
     * @param tick only frames after it are taken
     */
    SampleReader(Decoder decoder, boolean jumps, long tick) {
        this.decoder = decoder;
        this.jumps = jumps;
        this.tick = tick;
    }

    /** False where a jump led to no key frame any more: the decoder is of no use then. */
    boolean read(long place, int frames, Consumer<AVFrame> taker) {
        boolean jumped = jumps && place > tick + 1 && decoder.keyTick(place) > tick && decoder.seek(place);
        boolean started = false;
        AVFrame frame = av_frame_alloc();
        try {
            for (int taken = 0; taken < frames && decoder.read(frame); ) {
                long stamp = frame.best_effort_timestamp();
                boolean key = (frame.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
                // Frames shown before the key frame they follow in the file may refer to what was not read.
                started = started || (jumped ? key && stamp > tick : stamp >= place);
                if (started && stamp > tick) {
                    tick = stamp;
                    taker.accept(frame);
                    taken++;
                }
                av_frame_unref(frame);
            }
            return started || !jumped;
        } finally {
            av_frame_free(frame);
        }
    }
}
