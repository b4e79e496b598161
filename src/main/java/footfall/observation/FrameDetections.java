package footfall.observation;

import java.util.List;

/** What may be markers on one frame, in no order. */
public record FrameDetections(int frame, List<Detection> blobs) {
    public FrameDetections {
        blobs = List.copyOf(blobs);
    }
}
