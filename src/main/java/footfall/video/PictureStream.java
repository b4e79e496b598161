package footfall.video;

import static org.bytedeco.ffmpeg.global.avutil.*;

import java.awt.image.BufferedImage;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * A clip's frames one after another, as upright pictures of one size, for those who draw: a frame is only converted when its picture is
 * asked for, and none is kept. For one thread.
 */
public final class PictureStream implements AutoCloseable {
    private final Decoder decoder;
    private final FrameClock clock;
    private final Pictures pictures;
    private final AVFrame frame = av_frame_alloc();

    PictureStream(Decoder decoder, FrameClock clock, Pictures pictures) {
        this.decoder = decoder;
        this.clock = clock;
        this.pictures = pictures;
    }

    /** Goes to the next frame (at first to frame 0); false when there is none. */
    public boolean advance() {
        while (decoder.read(frame)) {
            if (clock.accept(frame)) {
                return true;
            }
        }
        return false;
    }

    /** The number of the frame, as {@link VideoReader#forEachFrame} counts; -1 before the first. */
    public int index() {
        return clock.count() - 1;
    }

    /** The frame as a new upright picture (8-bit BGR), which the caller may draw on. */
    public BufferedImage picture() {
        if (index() < 0) {
            throw new IllegalStateException("advance first");
        }
        return pictures.picture(frame);
    }

    @Override
    public void close() {
        decoder.close();
        pictures.close();
        av_frame_free(frame);
    }
}
