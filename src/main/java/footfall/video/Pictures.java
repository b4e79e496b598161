package footfall.video;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;

/**
 * Turns decoded frames into upright pictures with square pixels. The PQ curve of HDR10 is mapped to a screen's (it looks grey
 * otherwise, and the mapping takes a second); HLG, which phones record, is made to be shown as it is. For one thread.
 */
final class Pictures implements AutoCloseable {
    private final Orientation orientation;
    private final int storedWidthPx;
    private final int storedHeightPx;
    private final SwsContext scaler = sws_alloc_context();
    private final AVFrame bgr = av_frame_alloc();

    Pictures(Orientation orientation) {
        this(orientation, orientation.uprightWidthPx(), orientation.uprightHeightPx());
    }

    /** Pictures enlarged or reduced to this upright size. */
    Pictures(Orientation orientation, int uprightWidthPx, int uprightHeightPx) {
        this.orientation = orientation;
        boolean lying = orientation.clockwiseDegrees() % 180 != 0;
        storedWidthPx = lying ? uprightHeightPx : uprightWidthPx;
        storedHeightPx = lying ? uprightWidthPx : uprightHeightPx;
        scaler.flags(SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT);
        scaler.dither(SWS_DITHER_NONE);
    }

    BufferedImage picture(AVFrame frame) {
        av_frame_unref(bgr);
        bgr.format(AV_PIX_FMT_BGR24);
        bgr.width(storedWidthPx);
        bgr.height(storedHeightPx);
        bgr.color_range(AVCOL_RANGE_JPEG);
        bgr.colorspace(AVCOL_SPC_RGB);
        boolean mapped = frame.color_trc() == AVCOL_TRC_SMPTE2084;
        bgr.color_primaries(mapped ? AVCOL_PRI_BT709 : frame.color_primaries());
        bgr.color_trc(mapped ? AVCOL_TRC_IEC61966_2_1 : frame.color_trc());
        if (av_frame_get_buffer(bgr, 0) < 0 || sws_scale_frame(scaler, bgr, frame) < 0) {
            throw new IllegalStateException("cannot convert pixel format " + frame.format());
        }
        return upright(stored());
    }

    private BufferedImage stored() {
        int width = bgr.width();
        BufferedImage picture = new BufferedImage(width, bgr.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < bgr.height(); y++) {
            bgr.data(0).position((long) y * bgr.linesize(0)).get(bytes, 3 * width * y, 3 * width);
        }
        return picture;
    }

    private BufferedImage upright(BufferedImage stored) {
        if (orientation.clockwiseDegrees() == 0) {
            return stored;
        }
        boolean lying = orientation.clockwiseDegrees() % 180 != 0;
        BufferedImage upright = new BufferedImage(
                lying ? storedHeightPx : storedWidthPx,
                lying ? storedWidthPx : storedHeightPx,
                BufferedImage.TYPE_3BYTE_BGR);
        AffineTransform turn = new AffineTransform();
        turn.translate(upright.getWidth() / 2.0, upright.getHeight() / 2.0);
        turn.quadrantRotate(orientation.clockwiseDegrees() / 90);
        turn.translate(-stored.getWidth() / 2.0, -stored.getHeight() / 2.0);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(stored, turn, null);
        graphics.dispose();
        return upright;
    }

    @Override
    public void close() {
        sws_free_context(scaler);
        av_frame_free(bgr);
    }
}
