package footfall.overlay;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Moves, turns and scales whole pictures: for a video, Java2D takes ten times as long. */
final class Warp {
    private Warp() {}

    /**
     * The picture as seen through a transform, on a new picture (8-bit BGR).
     *
     * @param picture 8-bit BGR, as videos are read
     * @param place from the picture to the result, 0 = the first pixel's edge in both
     * @param outside where the picture does not reach
     */
    static BufferedImage of(BufferedImage picture, AffineTransform place, int widthPx, int heightPx, Color outside) {
        BufferedImage result = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_3BYTE_BGR);
        byte[] from = bytes(picture);
        byte[] to = bytes(result);
        // OpenCV counts from the first pixel's centre.
        AffineTransform centres = AffineTransform.getTranslateInstance(-0.5, -0.5);
        centres.concatenate(place);
        centres.translate(0.5, 0.5);
        double[] rows = {
            centres.getScaleX(), centres.getShearX(), centres.getTranslateX(),
            centres.getShearY(), centres.getScaleY(), centres.getTranslateY()
        };
        try (BytePointer source = new BytePointer(from);
                BytePointer target = new BytePointer(to.length);
                DoublePointer matrix = new DoublePointer(rows);
                Mat a = new Mat(picture.getHeight(), picture.getWidth(), opencv_core.CV_8UC3, source);
                Mat b = new Mat(heightPx, widthPx, opencv_core.CV_8UC3, target);
                Mat m = new Mat(2, 3, opencv_core.CV_64F, matrix);
                Size size = new Size(widthPx, heightPx);
                Scalar fill = new Scalar(outside.getBlue(), outside.getGreen(), outside.getRed(), 0)) {
            opencv_imgproc.warpAffine(a, b, m, size, opencv_imgproc.INTER_LINEAR, opencv_core.BORDER_CONSTANT, fill);
            target.get(to);
        }
        return result;
    }

    private static byte[] bytes(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }
}
