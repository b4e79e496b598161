package footfall.detection;

import static org.bytedeco.opencv.global.opencv_core.*;
import static org.bytedeco.opencv.global.opencv_imgproc.*;

import footfall.video.VideoFrame;
import java.nio.ByteBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** The three planes of one frame, or of a window of it, brought to the {@link Grid}, inside a native scope of the caller. */
final class GridPlanes {
    /** Median of |a - 2b + c| over independent normal samples of SD 1: 0.6745 x sqrt 6. */
    private static final double SECOND_DIFFERENCE = 1.652;

    private static final int NOISE_STEP = 7;

    static {
        // The planes are small and the other cores decode: helping threads would mostly wait, and busily.
        setNumThreads(1);
    }

    private final GridWindow window;
    private final Mat luma;
    private final Mat u;
    private final Mat v;

    GridPlanes(VideoFrame frame, Grid grid, GridWindow window) {
        this(frame, grid, window, INTER_AREA);
    }

    private GridPlanes(VideoFrame frame, Grid grid, GridWindow window, int lumaInterpolation) {
        this.window = window;
        luma = onGrid(frame.luma(), grid.scale(), lumaInterpolation);
        u = onGrid(frame.chromaU(), grid.scale() / 2, INTER_AREA);
        v = onGrid(frame.chromaV(), grid.scale() / 2, INTER_AREA);
    }

    /** With a brightness that is only sampled, where nothing is sought in it. */
    static GridPlanes forColors(VideoFrame frame, Grid grid, GridWindow window) {
        return new GridPlanes(frame, grid, window, INTER_NEAREST);
    }

    private Mat onGrid(Mat plane, double samplesPerCell, int interpolation) {
        Mat part = new Mat(plane, window.scaled(samplesPerCell, plane));
        if (part.cols() == window.width() && part.rows() == window.height()) {
            return part;
        }
        Mat resized = new Mat();
        boolean smaller = part.cols() > window.width();
        resize(part, resized, new Size(window.width(), window.height()), 0, 0, smaller ? interpolation : INTER_LINEAR);
        return resized;
    }

    byte[] lumaBytes() {
        return bytes(luma);
    }

    byte[] uBytes() {
        return bytes(u);
    }

    byte[] vBytes() {
        return bytes(v);
    }

    /** Chroma along a direction (0 = blue difference, 90 = red difference), neutral = 128. */
    Mat chromaAlong(double degrees) {
        double a = Math.cos(Math.toRadians(degrees));
        double b = Math.sin(Math.toRadians(degrees));
        Mat map = new Mat();
        addWeighted(u, a, v, b, 128 - 128 * (a + b), map);
        return map;
    }

    Mat luma() {
        return luma;
    }

    /** By how much each cell stands out brighter than everything within {@code side} cells; 0 where that is below {@code least}. */
    static PeakFlood.Map topHat(Mat map, int side, int least) {
        Mat kernel = getStructuringElement(MORPH_RECT, new Size(side | 1, side | 1));
        Mat result = new Mat();
        morphologyEx(map, result, MORPH_TOPHAT, kernel, new Point(-1, -1), 1, BORDER_REPLICATE, Scalar.all(0));
        threshold(result, result, least - 1.0, 0, THRESH_TOZERO);
        return new PeakFlood.Map(bytes(result), bytes(tops(result)));
    }

    /** The cells without a higher neighbour; the others 0. */
    static Mat tops(Mat map) {
        Mat highest = new Mat();
        dilate(map, highest, getStructuringElement(MORPH_RECT, new Size(3, 3)));
        Mat tops = new Mat();
        compare(map, highest, tops, CMP_EQ);
        bitwise_and(tops, map, tops);
        return tops;
    }

    /** A map of bytes over a window. */
    static Mat mat(byte[] map, GridWindow window) {
        Mat mat = new Mat(window.height(), window.width(), CV_8UC1);
        mat.data().put(map);
        return mat;
    }

    /** A light blur, for planes whose noise would break a sticker up. */
    static Mat smoothed(Mat map) {
        Mat result = new Mat();
        GaussianBlur(map, result, new Size(3, 3), 0);
        return result;
    }

    static byte[] bytes(Mat mat) {
        int width = mat.cols();
        int step = (int) mat.step();
        ByteBuffer samples = mat.createBuffer();
        byte[] bytes = new byte[width * mat.rows()];
        for (int row = 0; row < mat.rows(); row++) {
            samples.get(row * step, bytes, row * width, width);
        }
        return bytes;
    }

    /** Standard deviation of a plane's noise, from the second differences along its rows. */
    static double noise(byte[] plane, int width) {
        int[] histogram = new int[1021];
        int count = 0;
        int column = 1 - NOISE_STEP;
        for (int i = 1; i + 1 < plane.length; i += NOISE_STEP) {
            column += NOISE_STEP;
            while (column >= width) {
                column -= width;
            }
            if (column > 0 && column < width - 1) {
                histogram[Math.abs((plane[i - 1] & 255) - 2 * (plane[i] & 255) + (plane[i + 1] & 255))]++;
                count++;
            }
        }
        int median = 0;
        for (int below = histogram[0];
                below <= count / 2 && median < histogram.length - 1;
                below += histogram[median]) {
            median++;
        }
        return median / SECOND_DIFFERENCE;
    }
}
