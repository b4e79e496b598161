package footfall.calibration;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.observation.FrameTimes;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A leg by construction: limbs as long in each part of the cycle as the template says, heel and toe carried by the belt while planted, a
 * hip that falls as in running. No runner moves like this; every number is known.
 */
final class DrawnRunner {
    static final double STRIDE_SECONDS = 0.72;
    static final double SPEED = 3.0;
    static final double THIGH_METRES = 0.40;
    static final double SHANK_METRES = 0.43;
    private static final double CONTACT = 0.35;
    private static final double HEEL_PER_BELT = 1.0065;
    private static final double TOE_SLOPE = Math.tan(Math.toRadians(0.222));

    private DrawnRunner() {}

    /** @param inclineSlope rise over run of the belt */
    static Trial trial(Side side, double fps, double seconds, double inclineSlope) {
        int frames = (int) (seconds * fps);
        double[] times = new double[frames];
        Map<BodyPoint, double[][]> metres = new EnumMap<>(BodyPoint.class);
        for (BodyPoint point : BodyPoint.values()) {
            if (point != BodyPoint.SHOULDER) {
                metres.put(point, new double[2][frames]);
            }
        }
        double[] mean = RunningCycle.TEMPLATE.mean();
        for (int i = 0; i < frames; i++) {
            times[i] = i / fps;
            double phase = times[i] / STRIDE_SECONDS - Math.floor(times[i] / STRIDE_SECONDS);
            int part = (int) (phase * RunningCycle.PARTS);
            double thigh = Math.toRadians(5 + 25 * Math.cos(2 * Math.PI * phase));
            double knee = Math.toRadians(15 + 70 * Math.pow(Math.sin(Math.PI * phase), 6));
            double[] hip = {0.02 * Math.sin(4 * Math.PI * phase), 0.9 + 0.035 * Math.cos(4 * Math.PI * (phase - 0.42))};
            double[] kneeAt = limb(hip, THIGH_METRES * Math.exp(mean[1 + part] / 1000), thigh);
            set(metres, BodyPoint.HIP, i, hip);
            set(metres, BodyPoint.KNEE, i, kneeAt);
            set(
                    metres,
                    BodyPoint.ANKLE,
                    i,
                    limb(kneeAt, SHANK_METRES * Math.exp(mean[1 + RunningCycle.PARTS + part] / 1000), thigh - knee));
            set(metres, BodyPoint.HEEL, i, foot(0.05, 0.05, phase, inclineSlope));
            set(metres, BodyPoint.TOE, i, foot(0.22, 0.04, phase, inclineSlope));
        }
        return new Trial(
                "drawn",
                side,
                new FrameTimes(times),
                metres,
                events(side, seconds),
                SPEED,
                1.75,
                Double.NaN,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0);
    }

    /** Tracks in which the runner stays in one pose for some seconds from then on. */
    static Tracks still(Tracks tracks, double fromSecond, double seconds) {
        double step = tracks.times().seconds(1) - tracks.times().seconds(0);
        int from = (int) Math.rint(fromSecond / step);
        int held = (int) Math.rint(seconds / step);
        double[] times = new double[tracks.times().count() + held];
        for (int i = 0; i < times.length; i++) {
            times[i] = i * step;
        }
        return tracks.withTracks(tracks.tracks().stream()
                        .map(t -> new Track(t.side(), t.point(), still(t.samples(), from, held)))
                        .toList())
                .withTimes(new FrameTimes(times));
    }

    private static List<TrackSample> still(List<TrackSample> samples, int from, int held) {
        List<TrackSample> longer = new ArrayList<>();
        for (TrackSample s : samples) {
            for (int i = 0; s.frame() == from && i < held; i++) {
                longer.add(new TrackSample(from + i, s.position(), s.sd(), s.origin()));
            }
            longer.add(new TrackSample(s.frame() + (s.frame() < from ? 0 : held), s.position(), s.sd(), s.origin()));
        }
        return longer;
    }

    private static double[] limb(double[] from, double length, double angle) {
        return new double[] {from[0] + length * Math.sin(angle), from[1] - length * Math.cos(angle)};
    }

    /** Planted for the contact, then lifted and carried forward. */
    private static double[] foot(double ahead, double height, double phase, double incline) {
        double travel = SPEED * HEEL_PER_BELT * CONTACT * STRIDE_SECONDS / Math.hypot(1, incline);
        double swing = Math.max(0, (phase - CONTACT) / (1 - CONTACT));
        double x = phase < CONTACT ? -travel * phase / CONTACT : -travel * Math.pow(Math.cos(Math.PI * swing / 2), 2);
        double slope = Math.tan(Math.atan(TOE_SLOPE) + Math.atan(incline));
        return new double[] {ahead + x, height + slope * x + 0.3 * Math.pow(Math.sin(Math.PI * swing), 2)};
    }

    private static void set(Map<BodyPoint, double[][]> metres, BodyPoint point, int i, double[] at) {
        double[][] path = metres.getOrDefault(point, new double[2][0]);
        path[0][i] = at[0];
        path[1][i] = at[1];
    }

    private static LegEvents events(Side side, double seconds) {
        List<GaitEvent> strikes = new ArrayList<>();
        List<GaitEvent> toeOffs = new ArrayList<>();
        for (double t = STRIDE_SECONDS; t < seconds - STRIDE_SECONDS / 2; t += STRIDE_SECONDS) {
            strikes.add(new GaitEvent(side, EventType.FOOT_STRIKE, t, 0));
            toeOffs.add(new GaitEvent(side, EventType.TOE_OFF, t + CONTACT * STRIDE_SECONDS, 0));
        }
        return new LegEvents(side, strikes, toeOffs, STRIDE_SECONDS, SPEED, 0, 0, List.of());
    }
}
