package footfall.detection;

import footfall.observation.FrameDetections;
import footfall.video.VideoReader;
import java.util.ArrayList;
import java.util.List;

/** Collects the blobs of sample frames spread over a clip. */
final class SampleBlobs {
    private static final int PLACES = 16;
    /** Each is decoded, which is most of the cost: enough for the moments of some strides, at any frame rate. */
    private static final int FRAMES = 256;

    private static final int EVERY = 3;

    private SampleBlobs() {}

    static List<FrameDetections> of(VideoReader video) {
        AnyColorFinder finder = new AnyColorFinder(Grid.of(video.orientation()));
        List<FrameDetections> samples = new ArrayList<>();
        video.forSampleFrames(PLACES, FRAMES, frame -> {
            if (frame.index() % EVERY == 0) {
                samples.add(finder.find(frame));
            }
        });
        return samples;
    }
}
