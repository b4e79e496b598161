package footfall.calibration;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.settings.CalibrationSettings;
import footfall.signal.Trajectory;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tracks in the runner's frame without a model of the camera: mirrored so that the runner runs to +x, y up, and roughly in metres,
 * because a segment of the leg is taken to have a typical adult's length. Good to about 10 % in size and as level as the camera was:
 * enough to find events, not to report a length. Tracks in metres keep their size.
 */
public final class PlainMotion {
    private final CalibrationSettings settings;

    public PlainMotion(CalibrationSettings settings) {
        this.settings = settings;
    }

    /** One leg per side that has a track; a sample that is not in the tracks is NaN. */
    public Motion of(Tracks tracks) {
        double metresPerUnit = tracks.unit() == Tracks.Unit.METRES ? 1 : roughMetresPerPixel(tracks);
        double ySign = tracks.unit() == Tracks.Unit.METRES ? 1 : -1;
        double[] seconds = tracks.times().toArray();
        List<LegMotion> legs = new ArrayList<>();
        for (Side side : tracks.sides()) {
            Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
            for (Track track : tracks.tracks()) {
                if (track.side() == side) {
                    points.put(
                            track.point(),
                            trajectory(track, seconds, tracks.facing().sign() * metresPerUnit, ySign * metresPerUnit));
                }
            }
            legs.add(new LegMotion(side, points));
        }
        return new Motion(legs, Motion.Unit.METRES);
    }

    private static Trajectory trajectory(Track track, double[] seconds, double xFactor, double yFactor) {
        double[] x = nan(seconds.length);
        double[] y = nan(seconds.length);
        double[] sd = nan(seconds.length);
        boolean[] seen = new boolean[seconds.length];
        boolean[] placed = new boolean[seconds.length];
        for (TrackSample sample : track.samples()) {
            int i = sample.frame();
            x[i] = xFactor * sample.position().x();
            y[i] = yFactor * sample.position().y();
            sd[i] = Math.abs(xFactor) * sample.sd();
            seen[i] = sample.origin() != Origin.INTERPOLATED;
            placed[i] = sample.origin() == Origin.CORRECTED;
        }
        return new Trajectory(seconds, x, y, sd, seen, placed);
    }

    /** From the first segment, in order of how well its length is known, that was seen on the side nearest the camera (else any). */
    private double roughMetresPerPixel(Tracks tracks) {
        List<Side> sides = new ArrayList<>(tracks.sides());
        sides.sort((a, b) -> Boolean.compare(b == tracks.nearSide(), a == tracks.nearSide()));
        for (Side side : sides) {
            for (Segment segment : segments()) {
                double px = tracks.medianLength(side, segment.from, segment.to).orElse(0.0);
                if (px > 0) {
                    return segment.metres / px;
                }
            }
        }
        return settings.fallbackMetresPerPixel();
    }

    private record Segment(BodyPoint from, BodyPoint to, double metres) {}

    private List<Segment> segments() {
        return List.of(
                new Segment(BodyPoint.KNEE, BodyPoint.ANKLE, settings.typicalShankMetres()),
                new Segment(BodyPoint.HIP, BodyPoint.KNEE, settings.typicalThighMetres()),
                new Segment(BodyPoint.HIP, BodyPoint.ANKLE, settings.typicalHipAnkleMetres()),
                new Segment(BodyPoint.HEEL, BodyPoint.TOE, settings.typicalHeelToeMetres()));
    }

    private static double[] nan(int n) {
        double[] values = new double[n];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
