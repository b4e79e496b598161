package footfall.video;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;

/**
 * Brings any decoded picture to 8-bit 4:2:0 of limited range at the clip's size; what is that already passes untouched, without a
 * copy. High dynamic range keeps its curve, at eight bits. For one thread.
 */
final class Planes implements AutoCloseable {
    private final int widthPx;
    private final int heightPx;
    private final SwsContext scaler = sws_alloc_context();
    private final AVFrame converted = av_frame_alloc();

    Planes(Orientation orientation) {
        widthPx = orientation.storedWidthPx();
        heightPx = orientation.storedHeightPx();
        scaler.flags(SWS_BILINEAR | SWS_ACCURATE_RND);
        scaler.dither(SWS_DITHER_NONE);
    }

    /** Replaces the content of {@code frame} where it needs converting. */
    void convert(AVFrame frame) {
        boolean ready = frame.format() == AV_PIX_FMT_YUV420P
                && frame.color_range() != AVCOL_RANGE_JPEG
                && frame.width() == widthPx
                && frame.height() == heightPx;
        if (ready) {
            return;
        }
        if (av_frame_copy_props(converted, frame) < 0) {
            throw new IllegalStateException("no memory for a frame");
        }
        converted.format(AV_PIX_FMT_YUV420P);
        converted.width(widthPx);
        converted.height(heightPx);
        converted.color_range(AVCOL_RANGE_MPEG);
        if (frame.colorspace() == AVCOL_SPC_RGB || frame.colorspace() == AVCOL_SPC_UNSPECIFIED) {
            converted.colorspace(AVCOL_SPC_BT709);
        }
        if (av_frame_get_buffer(converted, 0) < 0 || sws_scale_frame(scaler, converted, frame) < 0) {
            throw new IllegalStateException("cannot convert pixel format " + frame.format());
        }
        av_frame_unref(frame);
        av_frame_move_ref(frame, converted);
    }

    @Override
    public void close() {
        sws_free_context(scaler);
        av_frame_free(converted);
    }
}
