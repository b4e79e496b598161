package footfall.detection;

import footfall.geometry.Point;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.settings.MarkerSettings;
import footfall.tracking.Appearance;
import footfall.tracking.LegModel;
import footfall.video.Orientation;
import footfall.video.VideoFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds blobs of the learned sticker colours on a frame, with sub-pixel centres. For one thread at a time. */
public final class MarkerFinder {
    private static final double SAME_COLOR = 0.6;
    private static final double HAT_DIAMETERS = 1.8;
    private static final double LEAST_CHROMA = 5;
    private static final double LEAST_LUMA = 18;
    private static final double NOISES = 3.5;
    private static final double BLUR_ABOVE_NOISE = 2.5;
    private static final double SMALLEST_AREA = 0.15;
    private static final double LARGEST_AREA = 5;
    /** A blob larger or more ragged than this may be a sticker that touches something of nearly its colour. */
    private static final double MERGED_AREA = 2;

    private static final double MERGED_SOLIDITY = 0.86;
    private static final int MOST_BLOBS = 60;
    private static final int MOST_REFINED = 12;
    private static final int FEWEST_IN_WINDOW = 3;

    private final MarkerSettings settings;
    private final Grid grid;
    private final GridWindow window;
    private final PeakFlood flood;
    private final List<ColorClass> classes = new ArrayList<>();

    /** Stickers that share a colour. */
    private static final class ColorClass {
        final List<Appearance> looks = new ArrayList<>();
        ColorScore score;

        ColorClass(Appearance first) {
            looks.add(first);
            score = new ColorScore(first);
        }

        double least() {
            return looks.stream().mapToDouble(Appearance::contrast).min().orElse(0);
        }

        double diameterPx() {
            return looks.stream().mapToDouble(Appearance::diameterPx).average().orElse(0);
        }

        double oddness(Detection blob) {
            return looks.stream()
                    .mapToDouble(look ->
                            look.colorDistance(new Appearance(0, 0, blob.luma(), blob.chromaU(), blob.chromaV()))
                                    + 0.5 * Math.abs(Math.log(blob.diameterPx() / look.diameterPx()))
                                    + Math.max(0, 1 - blob.contrast() / (look.contrast() * score.gain())))
                    .min()
                    .orElse(0);
        }
    }

    public MarkerFinder(LegModel model, Orientation picture, MarkerSettings settings) {
        this(model, settings, Grid.of(picture), window(model, picture, settings));
    }

    private MarkerFinder(LegModel model, MarkerSettings settings, Grid grid, GridWindow window) {
        this.settings = settings;
        this.grid = grid;
        this.window = window;
        flood = new PeakFlood(grid.width() * grid.height());
        // In the body's order: which look founds a class must not hang on a map's.
        new EnumMap<>(model.looks()).values().forEach(this::add);
    }

    /** Looks in the whole picture, not only where the leg was seen to move. */
    static MarkerFinder everywhere(LegModel model, Orientation picture, MarkerSettings settings) {
        Grid grid = Grid.of(picture);
        return new MarkerFinder(model, settings, grid, GridWindow.whole(grid));
    }

    private void add(Appearance look) {
        for (ColorClass c : classes) {
            if (c.looks.get(0).colorDistance(look) < SAME_COLOR
                    && c.looks.get(0).grey() == look.grey()) {
                c.looks.add(look);
                return;
            }
        }
        classes.add(new ColorClass(look));
    }

    private static GridWindow window(LegModel model, Orientation picture, MarkerSettings settings) {
        Grid grid = Grid.of(picture);
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = 0;
        double bottom = 0;
        for (Point sighting : model.sightings()) {
            Point p = picture.toStored(sighting);
            left = Math.min(left, p.x());
            top = Math.min(top, p.y());
            right = Math.max(right, p.x());
            bottom = Math.max(bottom, p.y());
        }
        double margin = settings.searchMarginLegs() * model.legPx();
        double s = grid.scale();
        return GridWindow.around(
                (left - margin) / s, (top - margin) / s, (right + margin) / s, (bottom + margin) / s, grid);
    }

    /** The blobs of one lent frame; empty when nothing has the colour. */
    public FrameDetections find(VideoFrame frame) {
        List<Detection> blobs = find(frame, window);
        if (blobs.size() < FEWEST_IN_WINDOW && window.width() * window.height() < grid.width() * grid.height()) {
            blobs = find(frame, GridWindow.whole(grid));
        }
        return new FrameDetections(frame.index(), blobs);
    }

    @SuppressWarnings("try") // the scope works by being open
    private List<Detection> find(VideoFrame frame, GridWindow part) {
        try (PointerScope scope = new PointerScope()) {
            GridPlanes planes = classes.stream().anyMatch(c -> c.score.grey())
                    ? new GridPlanes(frame, grid, part)
                    : GridPlanes.forColors(frame, grid, part);
            byte[] luma = planes.lumaBytes();
            byte[] u = planes.uBytes();
            byte[] v = planes.vBytes();
            BlobColor color = new BlobColor(part, luma, u, v);
            CentreRefiner refiner = new CentreRefiner(frame);
            List<Detection> detections = new ArrayList<>();
            for (ColorClass c : classes) {
                List<Coarse> coarse = coarse(c, c.score.map(luma, u, v), part, color);
                for (Coarse blob : coarse.subList(0, Math.min(MOST_REFINED, coarse.size()))) {
                    detections.add(refined(blob, c.score.gain(), frame, part, refiner));
                }
            }
            return detections;
        }
    }

    private record Coarse(PeakFlood.Blob blob, Detection rough, double oddness) {}

    private List<Coarse> coarse(ColorClass c, byte[] map, GridWindow part, BlobColor color) {
        double noise = GridPlanes.noise(map, part.width());
        boolean noisy = noise > BLUR_ABOVE_NOISE;
        double cells = c.diameterPx() / grid.scale();
        double least = Math.max(
                settings.leastContrastShare() * c.least() * c.score.gain(),
                Math.max(
                        NOISES * (noisy ? noise / 2.7 : noise),
                        c.score.grey() ? LEAST_LUMA : LEAST_CHROMA * c.score.gain()));
        int threshold = (int) Math.ceil(least);
        Mat scores = GridPlanes.mat(map, part);
        PeakFlood.Map hats = GridPlanes.topHat(
                noisy ? GridPlanes.smoothed(scores) : scores, (int) Math.ceil(HAT_DIAMETERS * cells), threshold);
        double area = Math.PI / 4 * cells * cells;
        List<Coarse> found = new ArrayList<>();
        for (PeakFlood.Blob blob : flood.blobs(
                hats,
                part.width(),
                threshold,
                (int) Math.ceil(SMALLEST_AREA * area),
                (int) Math.ceil(LARGEST_AREA * area),
                MOST_BLOBS)) {
            Detection rough = color.of(blob)
                    .detection(new Point(0, 0), 0, blob.diameter() * grid.scale(), blob.elongation(), blob.peak());
            found.add(new Coarse(blob, rough, c.oddness(rough)));
            if (blob.area() > MERGED_AREA * area || blob.solidity() < MERGED_SOLIDITY) {
                for (PeakFlood.Blob piece : color.parts(
                        blob, c.score, (int) Math.ceil(SMALLEST_AREA * 2 * area), (int) (MERGED_AREA * area), flood)) {
                    Detection own = color.of(piece)
                            .detection(
                                    new Point(0, 0),
                                    0,
                                    piece.diameter() * grid.scale(),
                                    piece.elongation(),
                                    blob.peak());
                    found.add(new Coarse(piece, own, c.oddness(own)));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Coarse::oddness));
        return found;
    }

    private Detection refined(Coarse coarse, double gain, VideoFrame frame, GridWindow part, CentreRefiner refiner) {
        double x = grid.toPicture(coarse.blob.x() + part.x());
        double y = grid.toPicture(coarse.blob.y() + part.y());
        Optional<CentreRefiner.Centre> centre = refiner.refine(x, y, coarse.blob, grid.scale());
        double sd = grid.scale() / 3;
        double diameter = coarse.rough.diameterPx();
        if (centre.isPresent() && Math.hypot(centre.get().x() - x, centre.get().y() - y) < diameter / 2) {
            x = centre.get().x();
            y = centre.get().y();
            diameter = 2 * Math.sqrt(centre.get().areaPx() / Math.PI);
            sd = 0.1 + 0.3 * centre.get().noise();
        }
        Point p = frame.orientation().toUpright(x, y);
        Detection rough = coarse.rough;
        return new Detection(
                p.x(),
                p.y(),
                (float) sd,
                (float) diameter,
                rough.elongation(),
                (float) (rough.contrast() / gain),
                rough.luma(),
                rough.chromaU(),
                rough.chromaV());
    }
}
