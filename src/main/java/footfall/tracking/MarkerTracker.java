package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.observation.FrameTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one track per marker out of the blobs of all frames, given how the leg looks. */
public final class MarkerTracker {
    private final LegModel model;

    public MarkerTracker(LegModel model) {
        this.model = model;
    }

    /**
     * The markers' tracks in upright picture pixels, seen samples only.
     *
     * @param frames of the whole clip, in order
     * @param nearSide the side nearest the camera, where the user says it
     */
    public Tracks track(List<FrameDetections> frames, FrameTimes times, Optional<Side> nearSide) {
        List<LegChoice> path = new LegPath(model).of(frames, times);
        Side side = nearSide.orElse(model.facing().nearSide());
        List<Track> tracks = new ArrayList<>();
        for (int j = 0; j < 5; j++) {
            BodyPoint point = LegShape.JOINTS.get(j);
            Appearance look = model.looks().get(point);
            if (look != null) {
                @Nullable Detection[] blobs = new Detection[path.size()];
                for (int i = 0; i < blobs.length; i++) {
                    blobs[i] = path.get(i).joints()[j];
                }
                TrackCleaner.clean(blobs, j, look.diameterPx(), times);
                tracks.add(new Track(side, point, samples(blobs)));
            }
        }
        return new Tracks(times, model.facing(), side, Tracks.Unit.PIXELS, tracks);
    }

    private static List<TrackSample> samples(@Nullable Detection[] blobs) {
        List<TrackSample> samples = new ArrayList<>();
        for (int i = 0; i < blobs.length; i++) {
            Detection blob = blobs[i];
            if (blob != null) {
                samples.add(new TrackSample(i, new Point(blob.xPx(), blob.yPx()), blob.sdPx(), Origin.DETECTED));
            }
        }
        return samples;
    }
}
