package footfall.pose;

import footfall.geometry.Point;
import footfall.observation.Keypoint;
import footfall.settings.PoseSettings;
import footfall.video.VideoFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the points of the one body in a region. Cutting and computing may happen on two threads, in turn. */
final class LandmarkFinder implements AutoCloseable {
    private static final int EDGE_PX = 256;
    /** Across, down, depth, visible, present. */
    private static final int NUMBERS = 5;

    private static final int POINTS = 39;

    private final PoseSettings settings;
    private final Network network;
    private final Cutter cutter = new Cutter(EDGE_PX, 0, 1, Cutter.Beyond.EDGE);

    /** @param model not the finder's own */
    LandmarkFinder(Model model, PoseSettings settings) {
        this.settings = settings;
        network = new Network(model);
    }

    /** An input without a picture. */
    static float[] grey() {
        float[] grey = new float[3 * EDGE_PX * EDGE_PX];
        Arrays.fill(grey, 0.5f);
        return grey;
    }

    float[] cut(VideoFrame frame, Region region) {
        return cutter.cut(frame, region);
    }

    Landmarks find(float[] cut, Region region) {
        network.run(cut);
        float[] numbers = network.output("Identity");
        HeatMap map = new HeatMap(network.output("Identity_3"), settings.refiningWindow(), settings.leastHeat());
        List<Keypoint> points = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            int at = NUMBERS * point;
            Point place = new Point(numbers[at] / EDGE_PX, numbers[at + 1] / EDGE_PX);
            double confidence = Math.min(Sigmoid.of(numbers[at + 3]), Sigmoid.of(numbers[at + 4]));
            points.add(new Keypoint(map.refined(point, place), confidence));
        }
        return new Landmarks(region, network.output("Identity_1")[0], points);
    }

    @Override
    public void close() {
        network.close();
        cutter.close();
    }
}
