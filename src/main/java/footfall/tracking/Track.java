package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Side;
import java.util.List;

/** One marker's position over time: only the frames where it is known, in frame order. */
public record Track(Side side, BodyPoint point, List<TrackSample> samples) {
    public Track {
        samples = List.copyOf(samples);
        for (int i = 1; i < samples.size(); i++) {
            if (samples.get(i).frame() <= samples.get(i - 1).frame()) {
                throw new IllegalArgumentException(point + ": frames must rise");
            }
        }
    }
}
