package footfall.pose;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.geometry.Point;
import footfall.video.Orientation;
import footfall.video.VideoFrame;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutterTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 90;
    private static final int EDGE = 48;
    /** Levels: the planes and what is cut of them are rounded to whole ones; half a pixel's shift would be 3. */
    private static final double MEAN_LEVELS = 0.8;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aTurnedRegionIsWhatTheColoursAtItsPixelsAre(int degrees) {
        Orientation orientation = new Orientation(degrees, WIDTH, HEIGHT);
        Region region = new Region(new Point(48.3, 44.8), 40, 0.4);
        float[] cut = cut(orientation, region, Cutter.Beyond.EDGE, 0, 1);
        double[] sum = new double[3];
        for (int row = 0; row < EDGE; row++) {
            for (int column = 0; column < EDGE; column++) {
                Point stored = orientation.toStored(region.at((column + 0.5) / EDGE, (row + 0.5) / EDGE));
                double[] wanted = colour(stored);
                for (int i = 0; i < 3; i++) {
                    sum[i] += Math.abs(255 * cut[3 * (row * EDGE + column) + i] - wanted[i]);
                }
            }
        }
        assertThat(Arrays.stream(sum).max().orElseThrow() / (EDGE * EDGE)).isLessThan(MEAN_LEVELS);
    }

    @Test
    void beyondThePictureIsBlackOrTheEdge() {
        Orientation upright = new Orientation(0, WIDTH, HEIGHT);
        Region left = new Region(new Point(-30, 40), 20, 0);
        assertThat(cut(upright, left, Cutter.Beyond.BLACK, -1, 1)).containsOnly(-1);
        float[] edge = cut(upright, left, Cutter.Beyond.EDGE, -1, 1);
        int middle = 3 * (EDGE / 2 * EDGE + EDGE / 2);
        double green = colour(new Point(0, 40))[1];
        assertThat(Math.abs((edge[middle + 1] + 1) / 2 * 255 - green)).isLessThan(4);
    }

    /** Steep enough that a shift shows, and bent, so that it shows everywhere; a straight light in two directions for the chroma. */
    private static double luma(double x, double y) {
        return 120 + 40 * Math.sin(x / 7) + 40 * Math.cos(y / 6);
    }

    private static double u(double x, double y) {
        return 128 + 15 * Math.sin(x / 15) - 0.2 * (y - 45);
    }

    private static double v(double x, double y) {
        return 128 + 15 * Math.cos(y / 14) + 0.2 * (x - 60);
    }

    /** By the definition of ITU-R BT.709 at limited range. */
    private static double[] colour(Point at) {
        double light = (luma(at.x(), at.y()) - 16) / 219;
        double blue = light + 1.8556 * (u(at.x(), at.y()) - 128) / 224;
        double red = light + 1.5748 * (v(at.x(), at.y()) - 128) / 224;
        double green = (light - 0.2126 * red - 0.0722 * blue) / 0.7152;
        return new double[] {level(red), level(green), level(blue)};
    }

    private static double level(double light) {
        return 255 * Math.max(0, Math.min(1, light));
    }

    private static float[] cut(
            Orientation orientation, Region region, Cutter.Beyond beyond, double lowest, double highest) {
        VideoFrame frame = new VideoFrame(
                0,
                0,
                plane(WIDTH, HEIGHT, CutterTest::luma),
                plane(WIDTH / 2, HEIGHT / 2, (x, y) -> u(2 * x, 2 * y + 0.5)),
                plane(WIDTH / 2, HEIGHT / 2, (x, y) -> v(2 * x, 2 * y + 0.5)),
                orientation);
        try (Cutter cutter = new Cutter(EDGE, lowest, highest, beyond)) {
            return cutter.cut(frame, region);
        } finally {
            frame.free();
        }
    }

    private static Mat plane(int width, int height, DoubleBinaryOperator level) {
        Mat plane = new Mat(height, width, opencv_core.CV_8UC1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plane.ptr(y, x).put((byte) Math.round(level.applyAsDouble(x, y)));
            }
        }
        return plane;
    }
}
