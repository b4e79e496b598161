package footfall.video;

import java.util.Map;

/**
 * How a video is written.
 *
 * @param widthPx of the stored picture, even
 * @param heightPx of the stored picture, even
 * @param fps frames per second of frames written without a time; the bit rate counts with it too
 * @param clockwiseDegrees turn (0, 90, 180, 270) with which players show the picture, as phones note it
 * @param tags text notes of the container, by their full names
 */
public record Encoding(
        Codec codec,
        int widthPx,
        int heightPx,
        double fps,
        int bitsPerSecond,
        int clockwiseDegrees,
        Map<String, String> tags) {

    /** What compresses the pictures. */
    public enum Codec {
        /** Plays everywhere; MP4 or MOV. */
        H264("libopenh264"),
        /** WebM or MP4. */
        VP9("libvpx-vp9"),
        /** Each picture on its own, 4:2:0, full range; AVI or MOV. */
        MJPEG("mjpeg"),
        /** Without loss; AVI or MKV. */
        FFV1("ffv1");

        private final String encoderName;

        Codec(String encoderName) {
            this.encoderName = encoderName;
        }

        String encoderName() {
            return encoderName;
        }
    }

    /** Bits per pixel and second at which a runner's edges stay sharp in H.264: about 6 Mbit/s for 1080p at 30 frames/s. */
    private static final double BITS_PER_PIXEL = 0.1;

    public Encoding {
        if (widthPx < 2 || heightPx < 2 || widthPx % 2 != 0 || heightPx % 2 != 0) {
            throw new IllegalArgumentException("width and height must be even: " + widthPx + " x " + heightPx);
        }
        if (!(fps > 0) || bitsPerSecond < 1) {
            throw new IllegalArgumentException("fps " + fps + ", bits per second " + bitsPerSecond);
        }
        tags = Map.copyOf(tags);
    }

    /** H.264 at a bit rate that suits the size. */
    public static Encoding h264(int widthPx, int heightPx, double fps) {
        int bitsPerSecond = (int) Math.round(BITS_PER_PIXEL * widthPx * heightPx * fps);
        return new Encoding(Codec.H264, widthPx, heightPx, fps, bitsPerSecond, 0, Map.of());
    }

    public Encoding withCodec(Codec other) {
        return new Encoding(other, widthPx, heightPx, fps, bitsPerSecond, clockwiseDegrees, tags);
    }

    public Encoding withBitsPerSecond(int other) {
        return new Encoding(codec, widthPx, heightPx, fps, other, clockwiseDegrees, tags);
    }

    public Encoding turned(int otherClockwiseDegrees) {
        return new Encoding(codec, widthPx, heightPx, fps, bitsPerSecond, otherClockwiseDegrees, tags);
    }

    public Encoding withTags(Map<String, String> others) {
        return new Encoding(codec, widthPx, heightPx, fps, bitsPerSecond, clockwiseDegrees, others);
    }
}
