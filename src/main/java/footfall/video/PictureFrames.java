package footfall.video;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;

/** Turns pictures into frames for an encoder (BT.709). For one thread. */
final class PictureFrames implements AutoCloseable {
    private final int widthPx;
    private final int heightPx;
    private final SwsContext scaler = sws_alloc_context();
    private final AVFrame source = av_frame_alloc();
    private final AVFrame target = av_frame_alloc();

    PictureFrames(int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        scaler.flags(SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_BITEXACT);
        scaler.dither(SWS_DITHER_NONE);
    }

    /** The picture as a frame that lives until the next call. */
    AVFrame converted(BufferedImage picture, int pixelFormat, int colourRange) {
        if (picture.getWidth() != widthPx || picture.getHeight() != heightPx) {
            throw new IllegalArgumentException("the picture is " + picture.getWidth() + " x " + picture.getHeight()
                    + ", the video " + widthPx + " x " + heightPx);
        }
        prepare(source, AV_PIX_FMT_BGR24, AVCOL_RANGE_JPEG, AVCOL_SPC_RGB);
        prepare(target, pixelFormat, colourRange, AVCOL_SPC_BT709);
        byte[] bgr = ((DataBufferByte) BgrPicture.of(picture).getRaster().getDataBuffer()).getData();
        for (int y = 0; y < heightPx; y++) {
            source.data(0).position((long) y * source.linesize(0)).put(bgr, 3 * widthPx * y, 3 * widthPx);
        }
        if (sws_scale_frame(scaler, target, source) < 0) {
            throw new IllegalStateException("cannot convert a picture to pixel format " + pixelFormat);
        }
        return target;
    }

    /** A new buffer each time: an encoder may still hold the last one. */
    private void prepare(AVFrame frame, int pixelFormat, int colourRange, int colourSpace) {
        av_frame_unref(frame);
        frame.format(pixelFormat);
        frame.width(widthPx);
        frame.height(heightPx);
        frame.color_range(colourRange);
        frame.colorspace(colourSpace);
        frame.color_primaries(AVCOL_PRI_BT709);
        frame.color_trc(AVCOL_TRC_BT709);
        if (av_frame_get_buffer(frame, 0) < 0) {
            throw new IllegalStateException("no memory for a frame");
        }
    }

    @Override
    public void close() {
        sws_free_context(scaler);
        av_frame_free(source);
        av_frame_free(target);
    }
}
