package footfall.video;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A decoded frame, lent to a callback: its planes are valid only until the callback returns and must never be kept. 8-bit 4:2:0: luma
 * at full size, both chroma planes at half size (rounded up), all as stored; {@link #orientation} maps stored pixels to the upright picture.
 *
 * @param index 0-based, in presentation order
 * @param fileSeconds presentation time from the first frame, file time
 */
public record VideoFrame(int index, double fileSeconds, Mat luma, Mat chromaU, Mat chromaV, Orientation orientation) {
    /** One's own, to keep until {@link #free}. */
    public VideoFrame copy() {
        return new VideoFrame(index, fileSeconds, luma.clone(), chromaU.clone(), chromaV.clone(), orientation);
    }

    /** Gives the memory of a copy back. */
    public void free() {
        luma.close();
        chromaU.close();
        chromaV.close();
    }
}
