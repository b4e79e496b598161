package footfall.video;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Brings any decoded picture to 8-bit 4:2:0 of limited range at the clip's size; what is that already passes untouched, without a
 * copy. High dynamic range keeps its curve, at eight bits. For one thread.
 */
final class Planes implements AutoCloseable {
    /** Limited range, ITU-R BT.709: luma 16-235, chroma 16-240 around 128. */
    private static final double LUMA_RANGE = 219;

    private static final double LUMA_ZERO = 16;
    private static final double CHROMA_RANGE = 224;
    private static final double CHROMA_ZERO = 128;

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
        boolean sameSize = frame.width() == widthPx && frame.height() == heightPx;
        boolean full = frame.color_range() == AVCOL_RANGE_JPEG || frame.format() == AV_PIX_FMT_YUVJ420P;
        if (sameSize && frame.format() == AV_PIX_FMT_YUV420P && !full) {
            return;
        }
        prepare(frame);
        int depth = sameSize ? depth420(frame.format()) : 0;
        if (depth > 0) {
            stretch(frame, depth, full);
        } else if (sws_scale_frame(scaler, converted, frame) < 0) {
            throw new IllegalStateException("cannot convert pixel format " + frame.format());
        }
        av_frame_unref(frame);
        av_frame_move_ref(frame, converted);
    }

    private void prepare(AVFrame frame) {
        int copied = av_frame_copy_props(converted, frame);
        converted.format(AV_PIX_FMT_YUV420P);
        converted.width(widthPx);
        converted.height(heightPx);
        converted.color_range(AVCOL_RANGE_MPEG);
        if (frame.colorspace() == AVCOL_SPC_RGB || frame.colorspace() == AVCOL_SPC_UNSPECIFIED) {
            converted.colorspace(AVCOL_SPC_BT709);
        }
        if (copied < 0 || av_frame_get_buffer(converted, 0) < 0) {
            throw new IllegalStateException("no memory for a frame");
        }
    }

    /** Bits per sample of the planar 4:2:0 formats that cameras write; 0 for all others. */
    private static int depth420(int format) {
        if (format == AV_PIX_FMT_YUV420P || format == AV_PIX_FMT_YUVJ420P) {
            return 8;
        }
        return format == AV_PIX_FMT_YUV420P10LE ? 10 : 0;
    }

    /** Levels only: five times as fast as the general scaler, and phones that record full range or ten bits are many. */
    private void stretch(AVFrame frame, int depth, boolean full) {
        int type = depth == 8 ? opencv_core.CV_8UC1 : opencv_core.CV_16UC1;
        double highest = (1 << depth) - 1;
        for (int plane = 0; plane < 3; plane++) {
            double range = plane == 0 ? LUMA_RANGE : CHROMA_RANGE;
            double scale = full ? range / highest : 256.0 / (1 << depth);
            double zero = plane == 0 ? LUMA_ZERO : CHROMA_ZERO - scale * (1 << (depth - 1));
            int width = plane == 0 ? widthPx : (widthPx + 1) / 2;
            int height = plane == 0 ? heightPx : (heightPx + 1) / 2;
            try (Mat from = new Mat(height, width, type, frame.data(plane), frame.linesize(plane));
                    Mat to = new Mat(
                            height, width, opencv_core.CV_8UC1, converted.data(plane), converted.linesize(plane))) {
                from.convertTo(to, opencv_core.CV_8UC1, scale, full ? zero : 0);
            }
        }
    }

    @Override
    public void close() {
        sws_free_context(scaler);
        av_frame_free(converted);
    }
}
