package footfall.detection;

import footfall.geometry.Point;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.observation.FrameTimes;
import footfall.tracking.BeltSticker;
import footfall.tracking.Track;
import footfall.video.VideoFrame;
import footfall.video.VideoReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** From a clip of the empty running belt to the path of the sticker on it. */
public final class BeltReader {
    private BeltReader() {}

    /** The sticker's sightings, in upright picture pixels, and the frames' times. */
    public record Result(Track sticker, FrameTimes times) {}

    /**
     * Reads the whole clip.
     *
     * @param framesDone told after each frame how many are done
     * @return empty if nothing crosses the picture as a sticker on a belt does
     */
    public static Optional<Result> read(VideoReader video, IntConsumer framesDone) {
        AnyColorFinder finder = new AnyColorFinder(Grid.of(video.orientation()));
        List<FrameDetections> frames = new ArrayList<>();
        FrameTimes times = video.forEachFrame(frame -> {
            CentreRefiner refiner = new CentreRefiner(frame);
            List<Detection> blobs = finder.find(frame).blobs().stream()
                    .map(blob -> refined(blob, frame, refiner))
                    .toList();
            frames.add(new FrameDetections(frame.index(), blobs));
            framesDone.accept(frames.size());
        });
        return BeltSticker.of(frames, times, video.info().widthPx()).map(track -> new Result(track, times));
    }

    private static Detection refined(Detection blob, VideoFrame frame, CentreRefiner refiner) {
        Point stored = frame.orientation().toStored(blob.position());
        double variance = blob.diameterPx() * blob.diameterPx() / 16;
        int area = (int) Math.round(4 * Math.PI * variance);
        PeakFlood.Blob disc = new PeakFlood.Blob(stored.x(), stored.y(), area, 0, variance, 0, variance);
        return refiner.refine(stored.x(), stored.y(), disc, 1)
                .filter(c -> Math.hypot(c.x() - stored.x(), c.y() - stored.y()) < blob.diameterPx() / 2)
                .map(c -> at(frame.orientation().toUpright(c.x(), c.y()), blob))
                .orElse(blob);
    }

    private static Detection at(Point place, Detection blob) {
        return new Detection(
                place.x(),
                place.y(),
                blob.sdPx(),
                blob.diameterPx(),
                blob.elongation(),
                blob.contrast(),
                blob.luma(),
                blob.chromaU(),
                blob.chromaV());
    }
}
