package footfall.flow;

import footfall.geometry.Point;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;

/** The brightness between the pixels of a stored picture; beyond its edges that of the edge. */
final class Brightness implements AutoCloseable {
    private static final double INSIDE = 1.001;

    private final UByteIndexer pixels;
    private final double rightmost;
    private final double lowest;

    Brightness(Mat luma) {
        pixels = luma.createIndexer();
        rightmost = luma.cols() - INSIDE;
        lowest = luma.rows() - INSIDE;
    }

    double at(Point place) {
        double x = Math.max(0, Math.min(rightmost, place.x()));
        double y = Math.max(0, Math.min(lowest, place.y()));
        int column = (int) x;
        int row = (int) y;
        double right = x - column;
        double down = y - row;
        return (1 - down) * ((1 - right) * pixels.get(row, column) + right * pixels.get(row, column + 1))
                + down * ((1 - right) * pixels.get(row + 1, column) + right * pixels.get(row + 1, column + 1));
    }

    @Override
    public void close() {
        pixels.close();
    }
}
