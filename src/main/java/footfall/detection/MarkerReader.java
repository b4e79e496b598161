package footfall.detection;

import footfall.body.Side;
import footfall.observation.FrameDetections;
import footfall.observation.FrameTimes;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.MarkerColor;
import footfall.settings.MarkerSettings;
import footfall.tracking.LegFinder;
import footfall.tracking.LegModel;
import footfall.tracking.MarkerTracker;
import footfall.tracking.TrackCheck;
import footfall.tracking.Tracks;
import footfall.video.VideoReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * From a video to the markers' tracks: learns from sample frames which blobs make a leg, follows them through all frames, and checks the
 * result; if it does not hold, the next best reading of the samples is tried, and in the end the clip refused.
 */
public final class MarkerReader {
    private static final int MOST_TRIES = 3;

    private final MarkerSettings settings;

    public MarkerReader(MarkerSettings settings) {
        this.settings = settings;
    }

    /**
     * @param nearSide the side nearest the camera, where the user says it; else it follows from the running direction
     * @param framesDone told after each frame how many are done
     * @return the tracks, in file time, seen samples only
     * @throws FootfallException NO_MARKERS when nothing in the clip moves like a leg; MARKERS_UNRELIABLE when what does cannot be followed
     *     through the clip
     */
    public Tracks read(VideoReader video, MarkerColor color, Optional<Side> nearSide, IntConsumer framesDone) {
        List<LegModel> models =
                new LegFinder(settings).find(SampleBlobs.of(video), video.info().heightPx(), color);
        if (models.isEmpty()) {
            throw new FootfallException(Problem.NO_MARKERS);
        }
        for (LegModel model : models.subList(0, Math.min(MOST_TRIES, models.size()))) {
            MarkerFinder finder = new MarkerFinder(model, video.orientation(), settings);
            List<FrameDetections> frames = new ArrayList<>();
            FrameTimes times = video.forEachFrame(frame -> {
                frames.add(finder.find(frame));
                framesDone.accept(frames.size());
            });
            Tracks tracks = new MarkerTracker(model).track(frames, times, nearSide);
            if (TrackCheck.of(tracks).trustworthy(settings)) {
                return tracks;
            }
        }
        throw new FootfallException(Problem.MARKERS_UNRELIABLE);
    }
}
