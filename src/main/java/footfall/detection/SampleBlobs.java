package footfall.detection;

import footfall.observation.FrameDetections;
import footfall.video.VideoReader;
import java.util.ArrayList;
import java.util.List;

/** Collects the blobs of sample frames spread over a clip. */
final class SampleBlobs {
    private static final int SEGMENTS = 8;
    private static final int FRAMES_PER_SEGMENT = 56;
    private static final int EVERY = 7;

    private SampleBlobs() {}

    static List<FrameDetections> of(VideoReader video) {
        AnyColorFinder finder = new AnyColorFinder(Grid.of(video.orientation()));
        List<FrameDetections> samples = new ArrayList<>();
        video.forSampleFrames(SEGMENTS, FRAMES_PER_SEGMENT, frame -> {
            if (frame.index() % FRAMES_PER_SEGMENT % EVERY == 0) {
                samples.add(finder.find(frame));
            }
        });
        return samples;
    }
}
