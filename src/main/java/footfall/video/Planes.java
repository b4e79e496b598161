package footfall.video;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;

/** Brings any decoded picture to 8-bit 4:2:0 of limited range; what is that already passes untouched, without a copy. For one thread. */
final class Planes implements AutoCloseable {
    private final SwsContext scaler = sws_alloc_context();
    private final AVFrame converted = av_frame_alloc();

    Planes() {
        scaler.flags(SWS_BILINEAR | SWS_ACCURATE_RND);
        scaler.dither(SWS_DITHER_NONE);
    }

    /** Replaces the content of {@code frame} where it needs converting. */
    void convert(AVFrame frame) {
        if (frame.format() == AV_PIX_FMT_YUV420P && frame.color_range() != AVCOL_RANGE_JPEG) {
            return;
        }
        converted.format(AV_PIX_FMT_YUV420P);
        converted.width(frame.width());
        converted.height(frame.height());
        converted.color_range(AVCOL_RANGE_MPEG);
        converted.colorspace(frame.colorspace());
        if (av_frame_get_buffer(converted, 0) < 0 || sws_scale_frame(scaler, converted, frame) < 0) {
            throw new IllegalStateException("cannot convert pixel format " + frame.format());
        }
        av_frame_copy_props(converted, frame);
        converted.color_range(AVCOL_RANGE_MPEG);
        av_frame_unref(frame);
        av_frame_move_ref(frame, converted);
    }

    @Override
    public void close() {
        sws_free_context(scaler);
        av_frame_free(converted);
    }
}
