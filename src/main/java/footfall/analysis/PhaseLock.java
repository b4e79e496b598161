package footfall.analysis;

import footfall.settings.VideoSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How two runs are shown in step: stride k of one next to stride k of the other, each stretched to the same number of frames, so that both
 * feet land on the same frame. The common length is the mean of both, slowed down where both clips were recorded fast enough.
 *
 * @param pairs at least one
 * @param fps of the video
 */
record PhaseLock(List<Pair> pairs, int framesPerStride, double fps) {

    /** One stride's real time, from foot strike to foot strike. */
    record Span(double fromSeconds, double toSeconds) {
        double seconds() {
            return toSeconds - fromSeconds;
        }

        double at(double phase) {
            return fromSeconds + phase * seconds();
        }
    }

    record Pair(Span before, Span after) {}

    PhaseLock {
        pairs = List.copyOf(pairs);
    }

    /**
     * Pairs the strides; the result has no pairs where one of the two has no whole stride.
     *
     * @param before times of the foot strikes of one leg, rising, seconds
     * @param beforeFps real recording rate
     */
    static PhaseLock of(double[] before, double beforeFps, double[] after, double afterFps, VideoSettings settings) {
        List<Span> first = spans(before, settings.oddStrideRatio());
        List<Span> second = spans(after, settings.oddStrideRatio());
        int count = Math.min(settings.comparedStrides(), Math.min(first.size(), second.size()));
        List<Pair> pairs = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            pairs.add(new Pair(first.get(k), second.get(k)));
        }
        boolean slowed = Math.min(beforeFps, afterFps) >= settings.leastSlowedFps();
        double speed = slowed ? settings.comparedSpeed() : 1;
        double fps = Math.min(settings.mostFps(), speed * Math.max(beforeFps, afterFps));
        double stride = pairs.stream()
                .mapToDouble(pair -> (pair.before().seconds() + pair.after().seconds()) / 2)
                .average()
                .orElse(1);
        return new PhaseLock(pairs, (int) Math.max(2, Math.round(stride / speed * fps)), fps);
    }

    private static List<Span> spans(double[] strikes, double oddRatio) {
        double[] lengths = new double[Math.max(0, strikes.length - 1)];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = strikes[i + 1] - strikes[i];
        }
        double[] sorted = lengths.clone();
        Arrays.sort(sorted);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            double ratio = lengths[i] / sorted[sorted.length / 2];
            if (ratio < oddRatio && ratio > 1 / oddRatio) {
                spans.add(new Span(strikes[i], strikes[i + 1]));
            }
        }
        return spans;
    }

    /** Frames of the whole video: all strides, and the strike that ends the last. */
    int frames() {
        return pairs.isEmpty() ? 0 : pairs.size() * framesPerStride + 1;
    }

    private Pair pair(int frame) {
        return pairs.get(Math.min(frame / framesPerStride, pairs.size() - 1));
    }

    private double phase(int frame) {
        int stride = Math.min(frame / framesPerStride, pairs.size() - 1);
        return (double) (frame - stride * framesPerStride) / framesPerStride;
    }

    /** The real time of the run before that this frame shows. */
    double beforeSeconds(int frame) {
        return pair(frame).before().at(phase(frame));
    }

    double afterSeconds(int frame) {
        return pair(frame).after().at(phase(frame));
    }

    /** Real seconds per second of the video, 1 = as fast as it was run. */
    double beforePace(int frame) {
        return pair(frame).before().seconds() * fps / framesPerStride;
    }

    double afterPace(int frame) {
        return pair(frame).after().seconds() * fps / framesPerStride;
    }

    /** Mean length of the strides shown, real seconds. */
    double beforeStrideSeconds() {
        return pairs.stream()
                .mapToDouble(pair -> pair.before().seconds())
                .average()
                .orElse(1);
    }

    double afterStrideSeconds() {
        return pairs.stream()
                .mapToDouble(pair -> pair.after().seconds())
                .average()
                .orElse(1);
    }
}
