package footfall.detection;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.geometry.Point;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.observation.FrameTimes;
import footfall.settings.CorrectionSettings;
import footfall.settings.MarkerSettings;
import footfall.tracking.Appearance;
import footfall.tracking.LegModel;
import footfall.tracking.Track;
import footfall.video.VideoReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Follows one sticker that the user clicked, from frame to frame until it is lost. */
public final class StickerFollower {
    /** A click this far from a sticker's centre, in its diameters, still means it. */
    private static final double CLICKED = 1;
    /** A blob this near to another sticker's place, in its diameters, is that sticker: two that just touch are a diameter apart. */
    private static final double SAME = 0.5;

    private final MarkerSettings markers;
    private final CorrectionSettings settings;
    private final VideoReader video;
    private final FrameTimes times;

    /**
     * Follows in one video.
     *
     * @param times of its frames, seconds of the file from the first
     */
    public StickerFollower(MarkerSettings markers, CorrectionSettings settings, VideoReader video, FrameTimes times) {
        this.markers = markers;
        this.settings = settings;
        this.video = video;
        this.times = times;
    }

    /**
     * Follows a sticker both ways in time.
     *
     * @param frame on which it was clicked
     * @param at where
     * @param first frame to follow it back to
     * @param last frame to follow it on to
     * @param others tracks of the other stickers, which this one never is; one that lies on the click is wrong and has no say
     * @param framesDone told after each frame how many are done
     * @return where it was found, by frame; nothing if there is no sticker at the click
     */
    public SortedMap<Integer, Detection> follow(
            int frame, Point at, int first, int last, List<Track> others, IntConsumer framesDone) {
        Optional<Detection> clicked = clicked(frame, at);
        return clicked.map(sticker -> follow(frame, sticker, first, last, others, framesDone))
                .orElseGet(TreeMap::new);
    }

    private Optional<Detection> clicked(int frame, Point at) {
        AnyColorFinder finder = new AnyColorFinder(Grid.of(video.orientation()));
        List<Detection> blobs = new ArrayList<>();
        video.forFrames(frame, frame, lent -> blobs.addAll(finder.find(lent).blobs()));
        return nearest(blobs, at).filter(blob -> isThere(blob, at, CLICKED));
    }

    private SortedMap<Integer, Detection> follow(
            int frame, Detection sticker, int first, int last, List<Track> others, IntConsumer framesDone) {
        MarkerFinder finder = MarkerFinder.everywhere(looksLike(sticker), video.orientation(), markers);
        Map<Integer, FrameDetections> blobs = new TreeMap<>();
        video.forFrames(first, Math.min(last, times.count() - 1), lent -> {
            blobs.put(lent.index(), finder.find(lent));
            framesDone.accept(blobs.size());
        });
        SortedMap<Integer, Detection> found = new TreeMap<>();
        int patience = (int) Math.floor(settings.followLostSeconds() * times.medianFps());
        seen(blobs, frame, sticker.position(), CLICKED * sticker.diameterPx()).ifPresent(start -> {
            found.put(frame, start);
            takeOut(others, start, frame, blobs);
            walk(blobs, found, frame, 1, last, patience);
            walk(blobs, found, frame, -1, first, patience);
        });
        return found;
    }

    /** The blobs that are other stickers. */
    private static void takeOut(List<Track> others, Detection sticker, int frame, Map<Integer, FrameDetections> blobs) {
        for (Track other : others) {
            boolean wrong = other.samples().stream()
                    .anyMatch(sample -> sample.frame() == frame && isThere(sticker, sample.position(), CLICKED));
            if (!wrong) {
                other.samples()
                        .forEach(sample -> blobs.computeIfPresent(
                                sample.frame(),
                                (number, all) -> new FrameDetections(number, without(all, sample.position()))));
            }
        }
    }

    private static List<Detection> without(FrameDetections all, Point place) {
        return all.blobs().stream().filter(blob -> !isThere(blob, place, SAME)).toList();
    }

    private static boolean isThere(Detection blob, Point place, double diameters) {
        return distance(blob, place) <= diameters * blob.diameterPx();
    }

    private static LegModel looksLike(Detection sticker) {
        return new LegModel(
                Facing.RIGHT,
                Map.of(BodyPoint.KNEE, Appearance.of(sticker)),
                Map.of(),
                List.of(sticker.position()),
                Optional.empty(),
                1,
                1);
    }

    private void walk(
            Map<Integer, FrameDetections> blobs,
            SortedMap<Integer, Detection> found,
            int from,
            int step,
            int end,
            int patience) {
        int before = from;
        Point way = new Point(0, 0);
        double gate = settings.firstGateDiameters();
        for (int at = from + step; step * at <= step * end && Math.abs(at - before) <= patience + 1; at += step) {
            Detection last = Objects.requireNonNull(found.get(before));
            int frames = Math.abs(at - before);
            Point expected = last.position().plus(way.times(frames));
            Optional<Detection> next = seen(blobs, at, expected, gate * frames * last.diameterPx());
            if (next.isPresent()) {
                way = next.get().position().minus(last.position()).times(1.0 / frames);
                gate = settings.followGateDiameters();
                found.put(at, next.get());
                before = at;
            }
        }
    }

    private static Optional<Detection> seen(
            Map<Integer, FrameDetections> blobs, int frame, Point expected, double withinPx) {
        return Optional.ofNullable(blobs.get(frame))
                .flatMap(all -> nearest(all.blobs(), expected))
                .filter(blob -> distance(blob, expected) <= withinPx);
    }

    private static Optional<Detection> nearest(List<Detection> blobs, Point at) {
        return blobs.stream().min(Comparator.comparingDouble(blob -> distance(blob, at)));
    }

    private static double distance(Detection blob, Point at) {
        return blob.position().distanceTo(at);
    }
}
