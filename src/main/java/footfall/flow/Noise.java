package footfall.flow;

import java.util.Arrays;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;

/** The noise of pictures: how much a pixel usually differs from the mean of its neighbours, which most of a picture's content does not. */
final class Noise {
    private static final int ROW_STEP = 16;
    /** Of a pixel's double less both neighbours, as a multiple of one pixel's. */
    private static final double SD_OF_DIFFERENCE = Math.sqrt(6);

    private static final double SD_PER_MEDIAN = 1.4826;

    private final long[] differences = new long[4 * 255 + 1];

    void look(Mat luma) {
        try (UByteIndexer pixels = luma.createIndexer()) {
            for (int row = 0; row < luma.rows(); row += ROW_STEP) {
                for (int column = 1; column + 1 < luma.cols(); column++) {
                    int beside = pixels.get(row, column - 1) + pixels.get(row, column + 1);
                    differences[Math.abs(2 * pixels.get(row, column) - beside)]++;
                }
            }
        }
    }

    /** Standard deviation in grey levels. */
    double sd() {
        long half = Arrays.stream(differences).sum() / 2;
        int median = 0;
        for (long below = differences[0]; below < half; below += differences[median]) {
            median++;
        }
        return SD_PER_MEDIAN * median / SD_OF_DIFFERENCE;
    }
}
