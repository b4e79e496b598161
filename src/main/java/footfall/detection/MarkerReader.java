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
import footfall.video.FrameConsumer;
import footfall.video.VideoReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** A leg that runs: how it looks, and the tracks of its markers, in file time, seen samples only. */
    public record Reading(LegModel leg, Tracks tracks) {}

    /**
     * @param nearSide the side nearest the camera, where the user says it; else it follows from the running direction
     * @param alsoLooks is lent each frame too, after what is done here
     * @throws FootfallException NO_MARKERS when nothing in the clip moves like a leg; MARKERS_UNRELIABLE when what does cannot be followed
     *     through the clip
     */
    public Reading read(VideoReader video, MarkerColor color, Optional<Side> nearSide, FrameConsumer alsoLooks) {
        List<LegModel> models =
                new LegFinder(settings).find(SampleBlobs.of(video), video.info().heightPx(), color);
        if (models.isEmpty()) {
            throw new FootfallException(Problem.NO_MARKERS);
        }
        for (LegModel model : models.subList(0, Math.min(MOST_TRIES, models.size()))) {
            Frames found = found(video, new MarkerFinder(model, video.orientation(), settings), alsoLooks);
            Tracks tracks = new MarkerTracker(model).track(found.blobs, found.times, nearSide);
            if (TrackCheck.of(tracks).trustworthy(settings)) {
                return new Reading(model, tracks);
            }
        }
        throw new FootfallException(Problem.MARKERS_UNRELIABLE);
    }

    /**
     * The tracks of a known leg in a clip in which it stands still, in file time, as far as they are seen; see
     * {@link MarkerTracker#trackStanding}.
     *
     * @param running the same leg in the clip that it was learned from
     */
    public Tracks readStanding(VideoReader video, Reading running, FrameConsumer alsoLooks) {
        MarkerFinder finder = MarkerFinder.everywhere(running.leg(), video.orientation(), settings);
        Frames found = found(video, finder, alsoLooks);
        return new MarkerTracker(running.leg())
                .trackStanding(found.blobs, found.times, running.tracks().nearSide());
    }

    private record Frames(List<FrameDetections> blobs, FrameTimes times) {}

    private static Frames found(VideoReader video, MarkerFinder finder, FrameConsumer alsoLooks) {
        List<FrameDetections> blobs = new ArrayList<>();
        FrameTimes times = video.forEachFrame(frame -> {
            blobs.add(finder.find(frame));
            alsoLooks.accept(frame);
        });
        return new Frames(blobs, times);
    }
}
