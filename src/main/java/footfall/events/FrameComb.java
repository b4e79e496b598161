package footfall.events;

import footfall.signal.Trajectory;
import java.util.Arrays;

/**
 * How finely the frames of all strides together sample the movement round an event. Strides differ in length, so their frames fall
 * between each other's; when a stride lasts a whole number of frames they fall on each other, and the average is as coarse as one stride.
 */
final class FrameComb {
    private static final double WINDOW_SECONDS = 0.06;

    private FrameComb() {}

    /** The longest time round the event in which no stride has a frame. */
    static double longestGapSeconds(Trajectory path, double[] eventSeconds) {
        double[] seconds = path.secondsArray();
        double[] offsets = Arrays.stream(eventSeconds)
                .flatMap(event ->
                        Arrays.stream(seconds).map(s -> s - event).filter(offset -> Math.abs(offset) <= WINDOW_SECONDS))
                .sorted()
                .toArray();
        double longest = 0;
        for (int i = 1; i < offsets.length; i++) {
            longest = Math.max(longest, offsets[i] - offsets[i - 1]);
        }
        return longest;
    }
}
