package footfall.tracking;

import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.settings.GapSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bridges the hip where a hand covers it, at whatever phase of the stride and even at every stride: by its own mean stride and
 * deviation, by its place under the shoulder (where tracked; one trunk holds both), and by the thigh's length about the knee.
 */
final class HipBridge {
    /** A neighbour must be known with this share of the hip's samples to tell anything about the others. */
    private static final double ENOUGH = 0.5;

    private final FrameTimes times;
    private final StridePhase phase;
    private final GapSettings settings;
    private final StrideBridge own;
    private final Optional<Shoulder> shoulder;
    private final Optional<Thigh> thigh;

    /** The hip as seen from the shoulder. */
    private record Shoulder(StrideBridge hipFromIt, Map<Integer, Point> positions) {}

    /** The distance of hip and knee. */
    private record Thigh(StrideModel length, Map<Integer, Point> knees) {}

    HipBridge(
            Track hip,
            Optional<Track> knee,
            Optional<Track> shoulder,
            FrameTimes times,
            StridePhase phase,
            UsualHip usual,
            GapSettings settings) {
        this.times = times;
        this.phase = phase;
        this.settings = settings;
        this.own = new StrideBridge(hip.samples(), times, phase, usual, settings);
        this.shoulder = shoulder.flatMap(s -> shoulder(hip, positions(s)));
        this.thigh = knee.flatMap(k -> thigh(hip, positions(k)));
    }

    private static Map<Integer, Point> positions(Track track) {
        Map<Integer, Point> positions = new HashMap<>();
        track.samples().forEach(s -> positions.put(s.frame(), s.position()));
        return positions;
    }

    private Optional<Shoulder> shoulder(Track hip, Map<Integer, Point> positions) {
        List<TrackSample> trunk = new ArrayList<>();
        for (TrackSample h : hip.samples()) {
            Point from = positions.get(h.frame());
            if (from != null) {
                trunk.add(new TrackSample(h.frame(), h.position().minus(from), Math.sqrt(2) * h.sd(), h.origin()));
            }
        }
        return enough(trunk, hip)
                ? Optional.of(new Shoulder(new StrideBridge(trunk, times, phase, settings), positions))
                : Optional.empty();
    }

    private Optional<Thigh> thigh(Track hip, Map<Integer, Point> knees) {
        List<TrackSample> both = new ArrayList<>();
        List<Double> lengths = new ArrayList<>();
        for (TrackSample h : hip.samples()) {
            Point knee = knees.get(h.frame());
            if (knee != null) {
                both.add(h);
                lengths.add(h.position().distanceTo(knee));
            }
        }
        if (!enough(both, hip)) {
            return Optional.empty();
        }
        double[] seconds =
                both.stream().mapToDouble(h -> times.seconds(h.frame())).toArray();
        double[] values = lengths.stream().mapToDouble(l -> l).toArray();
        StrideModel length = StrideModel.of(phase, seconds, values, 2 * StrideBridge.noise(both), settings);
        return Optional.of(new Thigh(length, knees));
    }

    private static boolean enough(List<TrackSample> both, Track hip) {
        return both.size() > ENOUGH * hip.samples().size();
    }

    List<TrackSample> over(Gap gap) {
        List<PointEstimate> estimates = own.estimates(gap);
        shoulder.ifPresent(s -> lookFromShoulder(estimates, gap, s));
        thigh.ifPresent(t -> bindToKnee(estimates, gap, t));
        return StrideBridge.samples(gap, estimates);
    }

    private static void lookFromShoulder(List<PointEstimate> estimates, Gap gap, Shoulder shoulder) {
        List<PointEstimate> relative = shoulder.hipFromIt().estimates(gap);
        for (int k = 0; k < estimates.size(); k++) {
            Point from = shoulder.positions().get(gap.firstFrame() + k);
            if (from != null) {
                estimates.set(k, estimates.get(k).with(relative.get(k).plus(from)));
            }
        }
    }

    private void bindToKnee(List<PointEstimate> estimates, Gap gap, Thigh thigh) {
        Estimate[] lengths = thigh.length().at(gap.times(times));
        for (int k = 0; k < estimates.size(); k++) {
            Point knee = thigh.knees().get(gap.firstFrame() + k);
            if (knee != null) {
                estimates.set(k, estimates.get(k).atDistance(knee, lengths[k]));
            }
        }
    }
}
