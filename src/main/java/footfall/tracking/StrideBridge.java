package footfall.tracking;

import footfall.observation.FrameTimes;
import footfall.settings.GapSettings;
import java.util.ArrayList;
import java.util.List;

/** Bridges gaps of one track by its {@link StrideModel}s of x and y. */
final class StrideBridge {
    private final FrameTimes times;
    private final StridePhase phase;
    private final UsualHip usual;
    private final StrideModel x;
    private final StrideModel y;

    StrideBridge(List<TrackSample> samples, FrameTimes times, StridePhase phase, GapSettings settings) {
        this(samples, times, phase, UsualHip.unknown(), settings);
    }

    /** @param usual what the point is expected to do; only the difference from it is learned */
    StrideBridge(List<TrackSample> samples, FrameTimes times, StridePhase phase, UsualHip usual, GapSettings settings) {
        this.times = times;
        this.phase = phase;
        this.usual = usual;
        double[] seconds =
                samples.stream().mapToDouble(s -> times.seconds(s.frame())).toArray();
        double noise = noise(samples);
        this.x = StrideModel.of(
                phase,
                seconds,
                samples.stream()
                        .mapToDouble(s -> s.position().x() - usual.x(phaseOf(s)))
                        .toArray(),
                noise,
                settings);
        this.y = StrideModel.of(
                phase,
                seconds,
                samples.stream()
                        .mapToDouble(s -> s.position().y() - usual.y(phaseOf(s)))
                        .toArray(),
                noise,
                settings);
    }

    private double phaseOf(TrackSample sample) {
        return phase.phase(times.seconds(sample.frame()));
    }

    /** Median variance of the samples. */
    static double noise(List<TrackSample> samples) {
        double[] sd = samples.stream().mapToDouble(TrackSample::sd).sorted().toArray();
        return sd[sd.length / 2] * sd[sd.length / 2];
    }

    /** Both coordinates with their variances on every frame of the gap. */
    List<PointEstimate> estimates(Gap gap) {
        double[] seconds = gap.times(times);
        Estimate[] xs = x.at(seconds);
        Estimate[] ys = y.at(seconds);
        List<PointEstimate> all = new ArrayList<>();
        for (int k = 0; k < seconds.length; k++) {
            double at = phase.phase(seconds[k]);
            all.add(new PointEstimate(xs[k].plus(usual.x(at)), ys[k].plus(usual.y(at))));
        }
        return all;
    }

    List<TrackSample> over(Gap gap) {
        return samples(gap, estimates(gap));
    }

    static List<TrackSample> samples(Gap gap, List<PointEstimate> estimates) {
        List<TrackSample> samples = new ArrayList<>();
        for (int k = 0; k < estimates.size(); k++) {
            PointEstimate e = estimates.get(k);
            samples.add(new TrackSample(gap.firstFrame() + k, e.position(), e.sd(), Origin.INTERPOLATED));
        }
        return samples;
    }
}
