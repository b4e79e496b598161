package footfall.tracking;

import footfall.observation.FrameTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Frames between two known samples of a track on which it is not known. */
record Gap(int firstFrame, int lastFrame) {
    static List<Gap> of(Track track) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < track.samples().size(); i++) {
            int before = track.samples().get(i - 1).frame();
            int after = track.samples().get(i).frame();
            if (after > before + 1) {
                gaps.add(new Gap(before + 1, after - 1));
            }
        }
        return gaps;
    }

    int frames() {
        return lastFrame - firstFrame + 1;
    }

    /** How long the point was not seen: from halfway before the first to halfway after the last missing frame. */
    double seconds(FrameTimes times) {
        double outer = times.seconds(lastFrame + 1) - times.seconds(firstFrame - 1);
        double inner = times.seconds(lastFrame) - times.seconds(firstFrame);
        return (outer + inner) / 2;
    }

    double[] times(FrameTimes times) {
        return IntStream.rangeClosed(firstFrame, lastFrame)
                .mapToDouble(times::seconds)
                .toArray();
    }
}
