package footfall.pose;

import footfall.geometry.Point;
import footfall.settings.PoseSettings;
import footfall.video.VideoFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds everybody on a frame. For one thread at a time. */
final class BodyFinder implements AutoCloseable {
    private static final int EDGE_PX = 224;
    /** A cell's edge in pixels and the sights of each cell, in the order of the network's answer. */
    private static final int[][] LAYERS = {{8, 2}, {16, 2}, {32, 6}};
    /** Of one sight: centre, width, height, and the places of four points, of which two are used. */
    private static final int NUMBERS = 12;

    /** Logits beyond it are as good as sure. */
    private static final double MOST_LOGIT = 100;

    private final PoseSettings settings;
    private final Model model = new Model(Weights.DETECTION);
    private final Network network = new Network(model);
    private final Cutter cutter = new Cutter(EDGE_PX, -1, 1, Cutter.Beyond.BLACK);

    BodyFinder(PoseSettings settings) {
        this.settings = settings;
    }

    /**
     * Everybody seen on the frame, in upright picture pixels, the surest first. Who is small in the picture is only looked for where nobody
     * large is seen.
     */
    List<Sight> find(VideoFrame frame) {
        int width = frame.orientation().uprightWidthPx();
        int height = frame.orientation().uprightHeightPx();
        List<Sight> large = once(seen(frame, Region.whole(width, height)));
        return large.isEmpty()
                ? once(Region.tiles(width, height).stream()
                        .flatMap(tile -> seen(frame, tile).stream())
                        .toList())
                : large;
    }

    private List<Sight> seen(VideoFrame frame, Region region) {
        network.run(cutter.cut(frame, region));
        return sights(network.output("Identity"), network.output("Identity_1")).stream()
                .map(sight -> sight.in(region))
                .toList();
    }

    private List<Sight> sights(float[] boxes, float[] logits) {
        List<Sight> sights = new ArrayList<>();
        int index = 0;
        for (int[] layer : LAYERS) {
            int cells = EDGE_PX / layer[0];
            for (int cell = 0; cell < cells * cells; cell++) {
                int row = cell / cells;
                Point anchor = new Point((cell % cells + 0.5) / cells, (row + 0.5) / cells);
                for (int i = 0; i < layer[1]; i++, index++) {
                    double score = Sigmoid.of(Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, logits[index])));
                    if (score >= settings.leastDetection()) {
                        sights.add(sight(score, boxes, NUMBERS * index, anchor));
                    }
                }
            }
        }
        return sights;
    }

    private static Sight sight(double score, float[] boxes, int at, Point anchor) {
        return new Sight(
                score,
                place(boxes, at, anchor),
                boxes[at + 2] / EDGE_PX,
                boxes[at + 3] / EDGE_PX,
                place(boxes, at + 4, anchor),
                place(boxes, at + 6, anchor));
    }

    private static Point place(float[] boxes, int at, Point anchor) {
        return anchor.plus(new Point(boxes[at] / EDGE_PX, boxes[at + 1] / EDGE_PX));
    }

    /** Each body once: sights that overlap are one. */
    private List<Sight> once(List<Sight> sights) {
        List<Sight> left = new ArrayList<>(sights);
        left.sort(Comparator.comparingDouble(Sight::score).reversed());
        List<Sight> bodies = new ArrayList<>();
        while (!left.isEmpty()) {
            Sight best = left.get(0);
            List<Sight> same = left.stream()
                    .filter(sight -> sight.equals(best) || sight.overlap(best) > settings.sameBodyOverlap())
                    .toList();
            left.removeAll(same);
            bodies.add(Sight.merged(same));
        }
        return bodies;
    }

    @Override
    public void close() {
        network.close();
        model.close();
        cutter.close();
    }
}
