package footfall.detection;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** A part of the {@link Grid}, in cells. */
record GridWindow(int x, int y, int width, int height) {
    private static final int ALIGNMENT = 8;

    static GridWindow whole(Grid grid) {
        return new GridWindow(0, 0, grid.width(), grid.height());
    }

    /** The window around a box of cells, cut to the grid; its corner fits the planes of any of the grid's scales. */
    static GridWindow around(double left, double top, double right, double bottom, Grid grid) {
        int x = (int) Math.max(0, Math.floor(left / ALIGNMENT) * ALIGNMENT);
        int y = (int) Math.max(0, Math.floor(top / ALIGNMENT) * ALIGNMENT);
        int toX = (int) Math.min(grid.width(), Math.ceil(right / ALIGNMENT) * ALIGNMENT);
        int toY = (int) Math.min(grid.height(), Math.ceil(bottom / ALIGNMENT) * ALIGNMENT);
        return new GridWindow(x, y, Math.max(1, toX - x), Math.max(1, toY - y));
    }

    Rect scaled(double samplesPerCell, Mat plane) {
        int left = (int) (x * samplesPerCell);
        int top = (int) (y * samplesPerCell);
        int w = (int) Math.min(plane.cols() - left, Math.ceil(width * samplesPerCell));
        int h = (int) Math.min(plane.rows() - top, Math.ceil(height * samplesPerCell));
        return new Rect(left, top, w, h);
    }
}
