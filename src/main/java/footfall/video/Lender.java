package footfall.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Lends a decoded frame's planes to a consumer, without a copy, and takes them back. */
final class Lender {
    private final FrameConsumer consumer;
    private final Orientation orientation;

    Lender(FrameConsumer consumer, Orientation orientation) {
        this.consumer = consumer;
        this.orientation = orientation;
    }

    void lend(AVFrame frame, int index, double seconds) {
        int halfWidth = (frame.width() + 1) / 2;
        int halfHeight = (frame.height() + 1) / 2;
        try (Mat luma = plane(frame, 0, frame.width(), frame.height());
                Mat u = plane(frame, 1, halfWidth, halfHeight);
                Mat v = plane(frame, 2, halfWidth, halfHeight)) {
            consumer.accept(new VideoFrame(index, seconds, luma, u, v, orientation));
        }
    }

    private static Mat plane(AVFrame frame, int plane, int width, int height) {
        return new Mat(height, width, opencv_core.CV_8UC1, frame.data(plane), frame.linesize(plane));
    }
}
