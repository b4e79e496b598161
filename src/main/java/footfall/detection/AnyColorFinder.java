package footfall.detection;

import footfall.geometry.Point;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.video.VideoFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds compact blobs of whatever colour on a sample frame: what stands out in any of eight hues, or in brightness. */
final class AnyColorFinder {
    private static final int HUES = 8;
    private static final int MOST_BLOBS_PER_MAP = 40;
    /** Sticker sizes looked for, as a share of the picture's short side: 20-30 mm where that side shows 0.9 to 4 m. */
    private static final double SMALLEST = 0.0045;

    private static final double LARGEST = 0.034;
    private static final double HAT = 1.35;
    private static final double LEAST_CHROMA = 7;
    private static final double LEAST_LUMA = 22;
    private static final double NOISES = 4;
    private static final double BLUR_ABOVE_NOISE = 2.5;
    private static final double ROUND_ENOUGH = 2.2;
    private static final double SOLID_ENOUGH = 0.72;

    private final Grid grid;
    private final PeakFlood flood;

    AnyColorFinder(Grid grid) {
        this.grid = grid;
        flood = new PeakFlood(grid.width() * grid.height());
    }

    @SuppressWarnings("try") // the scope works by being open
    FrameDetections find(VideoFrame frame) {
        try (PointerScope scope = new PointerScope()) {
            GridWindow whole = GridWindow.whole(grid);
            GridPlanes planes = new GridPlanes(frame, grid, whole);
            BlobColor color = new BlobColor(whole, planes.lumaBytes(), planes.uBytes(), planes.vBytes());
            List<Found> found = new ArrayList<>();
            for (int hue = 0; hue < HUES; hue++) {
                add(found, planes.chromaAlong(hue * 360.0 / HUES), LEAST_CHROMA, 2, color);
            }
            add(found, planes.luma(), LEAST_LUMA, 1, color);
            return new FrameDetections(frame.index(), upright(distinct(found), frame));
        }
    }

    private record Found(PeakFlood.Blob blob, BlobColor.Colors colors, double strength) {}

    private void add(List<Found> found, Mat map, double least, double gain, BlobColor color) {
        int hat = (int) Math.ceil(HAT * LARGEST * grid.shortSide());
        double noise = GridPlanes.noise(GridPlanes.bytes(map), grid.width());
        Mat calm = noise > BLUR_ABOVE_NOISE ? GridPlanes.smoothed(map) : map;
        double calmNoise = noise > BLUR_ABOVE_NOISE ? noise / 2.7 : noise;
        int threshold = (int) Math.ceil(Math.max(least, NOISES * calmNoise));
        PeakFlood.Map hats = GridPlanes.topHat(calm, hat, threshold);
        double smallest = SMALLEST * grid.shortSide();
        double largest = LARGEST * grid.shortSide();
        for (PeakFlood.Blob blob :
                flood.blobs(hats, grid.width(), threshold, area(smallest), area(largest), MOST_BLOBS_PER_MAP)) {
            if (blob.elongation() < ROUND_ENOUGH && blob.solidity() > SOLID_ENOUGH) {
                found.add(new Found(blob, color.of(blob), gain * blob.peak() / (0.5 + 0.5 * blob.elongation())));
            }
        }
    }

    private static int area(double diameter) {
        return (int) Math.ceil(Math.PI / 4 * diameter * diameter);
    }

    /** One blob stands out in several hues: the strongest stays. */
    private static List<Found> distinct(List<Found> found) {
        List<Found> kept = new ArrayList<>();
        found.sort(Comparator.comparingDouble(Found::strength).reversed());
        for (Found f : found) {
            boolean fresh = kept.stream()
                    .noneMatch(k -> Math.hypot(k.blob.x() - f.blob.x(), k.blob.y() - f.blob.y())
                            < 0.5 * Math.max(k.blob.diameter(), f.blob.diameter()));
            if (fresh) {
                kept.add(f);
            }
        }
        return kept;
    }

    private List<Detection> upright(List<Found> found, VideoFrame frame) {
        List<Detection> detections = new ArrayList<>();
        for (Found f : found) {
            Point p = frame.orientation().toUpright(grid.toPicture(f.blob.x()), grid.toPicture(f.blob.y()));
            detections.add(f.colors.detection(
                    p, grid.scale() / 4, f.blob.diameter() * grid.scale(), f.blob.elongation(), f.blob.peak()));
        }
        return detections;
    }
}
