package footfall.pose;

import footfall.geometry.Point;
import footfall.video.Orientation;
import footfall.video.VideoFrame;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Cuts a region out of a frame as a network wants it: upright, square, red, green and blue of each pixel in turn. Only the region's pixels
 * are turned into colours. For one thread.
 */
final class Cutter implements AutoCloseable {
    /** Limited range, ITU-R BT.709, as the planes of a frame are. */
    private static final float LUMA = 255 / 219f;

    private static final float RED_OF_V = 1.5748f * 255 / 224;
    private static final float GREEN_OF_U = -0.187324f * 255 / 224;
    private static final float GREEN_OF_V = -0.468124f * 255 / 224;
    private static final float BLUE_OF_U = 1.8556f * 255 / 224;
    private static final int BLACK = 16;
    private static final int GREY = 128;

    /** What lies beyond the picture. */
    enum Beyond {
        BLACK,
        /** The picture's edge, on and on. */
        EDGE
    }

    private final int edgePx;
    private final float lowest;
    private final float perLevel;
    private final Beyond beyond;
    private final Mat map = new Mat(2, 3, opencv_core.CV_64F);
    private final Mat cut;
    private final byte[] luma;
    private final byte[] u;
    private final byte[] v;
    private final float[] numbers;

    /**
     * @param edgePx of the cut picture
     * @param lowest what the network wants for no light
     * @param highest what the network wants for most light
     */
    Cutter(int edgePx, double lowest, double highest, Beyond beyond) {
        this.edgePx = edgePx;
        this.lowest = (float) lowest;
        this.perLevel = (float) ((highest - lowest) / 255);
        this.beyond = beyond;
        cut = new Mat(edgePx, edgePx, opencv_core.CV_8UC1);
        luma = new byte[edgePx * edgePx];
        u = new byte[edgePx * edgePx];
        v = new byte[edgePx * edgePx];
        numbers = new float[3 * edgePx * edgePx];
    }

    /** What is given holds until the next cut. */
    float[] cut(VideoFrame frame, Region region) {
        mapTo(region, frame.orientation());
        warp(frame.luma(), BLACK, luma);
        toChroma();
        warp(frame.chromaU(), GREY, u);
        warp(frame.chromaV(), GREY, v);
        return colours();
    }

    /** From cut pixels to stored pixels; both are linear, so three points tell. */
    private void mapTo(Region region, Orientation orientation) {
        Point origin = stored(region, orientation, 0, 0);
        Point right = stored(region, orientation, 1, 0).minus(origin);
        Point down = stored(region, orientation, 0, 1).minus(origin);
        try (DoubleIndexer at = map.createIndexer()) {
            at.put(0, 0, right.x(), down.x(), origin.x());
            at.put(1, 0, right.y(), down.y(), origin.y());
        }
    }

    private Point stored(Region region, Orientation orientation, int column, int row) {
        return orientation.toStored(region.at((column + 0.5) / edgePx, (row + 0.5) / edgePx));
    }

    /** Chroma samples lie on every second column, between every second row and the next, as H.264 and HEVC have it. */
    private void toChroma() {
        try (DoubleIndexer at = map.createIndexer()) {
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 3; column++) {
                    at.put(row, column, at.get(row, column) / 2);
                }
            }
            at.put(1, 2, at.get(1, 2) - 0.25);
        }
    }

    private void warp(Mat plane, int nothing, byte[] into) {
        int border = beyond == Beyond.EDGE ? opencv_core.BORDER_REPLICATE : opencv_core.BORDER_CONSTANT;
        try (Size size = new Size(edgePx, edgePx);
                Scalar outside = new Scalar(nothing)) {
            opencv_imgproc.warpAffine(
                    plane,
                    cut,
                    map,
                    size,
                    opencv_imgproc.INTER_LINEAR | opencv_imgproc.WARP_INVERSE_MAP,
                    border,
                    outside);
        }
        cut.data().get(into);
    }

    private float[] colours() {
        for (int i = 0; i < luma.length; i++) {
            float light = LUMA * ((luma[i] & 0xff) - BLACK);
            int blueness = (u[i] & 0xff) - GREY;
            int redness = (v[i] & 0xff) - GREY;
            numbers[3 * i] = level(light + RED_OF_V * redness);
            numbers[3 * i + 1] = level(light + GREEN_OF_U * blueness + GREEN_OF_V * redness);
            numbers[3 * i + 2] = level(light + BLUE_OF_U * blueness);
        }
        return numbers;
    }

    private float level(float light) {
        return lowest + perLevel * Math.max(0, Math.min(255, light));
    }

    @Override
    public void close() {
        cut.close();
        map.close();
    }
}
