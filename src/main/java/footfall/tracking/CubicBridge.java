package footfall.tracking;

import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cubic through the two samples before and the two after a gap. Its standard deviation is the error that the same cubic makes on
 * gaps of the same length elsewhere in the track, where the truth is known.
 */
final class CubicBridge {
    private static final int FEWEST_TRIALS = 10;

    private final List<TrackSample> samples;
    private final FrameTimes times;

    CubicBridge(Track track, FrameTimes times) {
        this.samples = track.samples();
        this.times = times;
    }

    /** Empty where the track is too broken to say how wrong the cubic may be. */
    Optional<List<TrackSample>> over(Gap gap) {
        int after = firstAfter(gap);
        if (after < 2 || after + 1 >= samples.size()) {
            return Optional.empty();
        }
        double[] squares = new double[gap.frames()];
        int trials = addTrialErrors(squares);
        if (trials < FEWEST_TRIALS) {
            return Optional.empty();
        }
        List<TrackSample> bridge = new ArrayList<>();
        for (int k = 0; k < gap.frames(); k++) {
            int frame = gap.firstFrame() + k;
            Point at = cubic(after - 2, after - 1, after, after + 1, times.seconds(frame));
            bridge.add(new TrackSample(frame, at, Math.sqrt(squares[k] / trials), Origin.INTERPOLATED));
        }
        return Optional.of(bridge);
    }

    private int firstAfter(Gap gap) {
        int i = 0;
        while (samples.get(i).frame() <= gap.lastFrame()) {
            i++;
        }
        return i;
    }

    /** Sums per missing frame the squared error per axis over all whole runs of frames; returns their number. */
    private int addTrialErrors(double[] squares) {
        int length = squares.length;
        int trials = 0;
        for (int first = 0; first + length + 3 < samples.size(); first++) {
            if (samples.get(first + length + 3).frame() - samples.get(first).frame() == length + 3) {
                trials++;
                for (int k = 0; k < length; k++) {
                    TrackSample hidden = samples.get(first + 2 + k);
                    Point guess = cubic(
                            first, first + 1, first + length + 2, first + length + 3, times.seconds(hidden.frame()));
                    double error = guess.distanceTo(hidden.position());
                    squares[k] += error * error / 2;
                }
            }
        }
        return trials;
    }

    private Point cubic(int a, int b, int c, int d, double seconds) {
        return Lagrange.at(seconds, List.of(samples.get(a), samples.get(b), samples.get(c), samples.get(d)), times);
    }
}
