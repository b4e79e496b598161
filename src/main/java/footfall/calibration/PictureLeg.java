package footfall.calibration;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.events.LegMotion;
import footfall.signal.Trajectory;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * One leg in the picture, mirrored where needed so that the runner runs to the right, with the depth of each sample. Unknown samples are
 * NaN.
 */
final class PictureLeg {
    /** One marker: picture position, SD and depth by frame. */
    static final class Marker {
        final double[] u;
        final double[] v;
        final double[] sd;
        final double[] depthMetres;
        final boolean[] seen;
        final boolean[] placed;

        private Marker(double[] u, double[] v, double[] sd, double[] depthMetres, boolean[] seen, boolean[] placed) {
            this.u = u;
            this.v = v;
            this.sd = sd;
            this.depthMetres = depthMetres;
            this.seen = seen;
            this.placed = placed;
        }

        private static Marker unknown(int frames) {
            Marker marker = new Marker(
                    new double[frames],
                    new double[frames],
                    new double[frames],
                    new double[frames],
                    new boolean[frames],
                    new boolean[frames]);
            Arrays.fill(marker.u, Double.NaN);
            Arrays.fill(marker.v, Double.NaN);
            Arrays.fill(marker.sd, Double.NaN);
            return marker;
        }

        boolean known(int i) {
            return !Double.isNaN(u[i]);
        }

        private Marker shifted(double metres) {
            return new Marker(
                    u, v, sd, Arrays.stream(depthMetres).map(z -> z + metres).toArray(), seen, placed);
        }
    }

    private final Side side;
    private final double[] seconds;
    private final double[] phases;
    private final Cycle cycle;
    private final Map<BodyPoint, Marker> markers;

    private PictureLeg(Side side, double[] seconds, double[] phases, Cycle cycle, Map<BodyPoint, Marker> markers) {
        this.side = side;
        this.seconds = seconds;
        this.phases = phases;
        this.cycle = cycle;
        this.markers = markers;
    }

    /** @param farDepthMetres how much further from the camera the far ankle is */
    static PictureLeg of(Tracks tracks, Side side, PictureSize size, Cycle cycle, double farDepthMetres) {
        double[] seconds = tracks.times().toArray();
        double[] phases = Arrays.stream(seconds).map(cycle::phase).toArray();
        Map<BodyPoint, Marker> markers = new EnumMap<>(BodyPoint.class);
        for (Track track : tracks.tracks()) {
            if (track.side() == side) {
                Marker marker = inPicture(track, seconds.length, tracks.facing(), size);
                for (int i = 0; i < seconds.length; i++) {
                    double depth = RunningCycle.TEMPLATE.depthMetres(track.point(), phases[i]);
                    marker.depthMetres[i] = side == tracks.nearSide() ? depth : -farDepthMetres - depth;
                }
                markers.put(track.point(), marker);
            }
        }
        return new PictureLeg(side, seconds, phases, cycle, markers);
    }

    private static Marker inPicture(Track track, int frames, Facing facing, PictureSize size) {
        Marker marker = Marker.unknown(frames);
        for (TrackSample sample : track.samples()) {
            int i = sample.frame();
            double u = sample.position().x();
            marker.u[i] = facing == Facing.RIGHT ? u : size.widthPx() - 1 - u;
            marker.v[i] = sample.position().y();
            marker.sd[i] = sample.sd();
            marker.seen[i] = sample.origin() != Origin.INTERPOLATED;
            marker.placed[i] = sample.origin() == Origin.CORRECTED;
        }
        return marker;
    }

    /** The same leg with one marker that much nearer to the camera. */
    PictureLeg nearer(BodyPoint point, double metres) {
        Map<BodyPoint, Marker> others = new EnumMap<>(markers);
        others.computeIfPresent(point, (p, marker) -> marker.shifted(metres));
        return new PictureLeg(side, seconds, phases, cycle, others);
    }

    boolean has(BodyPoint point) {
        return markers.containsKey(point);
    }

    Marker marker(BodyPoint point) {
        Marker marker = markers.get(point);
        return marker == null ? Marker.unknown(seconds.length) : marker;
    }

    int frames() {
        return seconds.length;
    }

    double seconds(int i) {
        return seconds[i];
    }

    double phase(int i) {
        return phases[i];
    }

    Cycle cycle() {
        return cycle;
    }

    /** The leg in the runner's frame, lengths multiplied by a factor (1 = metres). */
    LegMotion motion(Camera camera, double factor) {
        Camera.Sight sight = camera.sight();
        Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
        markers.forEach((point, m) -> {
            double[] x = new double[seconds.length];
            double[] y = new double[seconds.length];
            double[] sd = new double[seconds.length];
            for (int i = 0; i < seconds.length; i++) {
                x[i] = factor * sight.x(m.u[i], m.v[i], m.depthMetres[i]);
                y[i] = factor * sight.y(m.u[i], m.v[i], m.depthMetres[i]);
                sd[i] = factor * m.sd[i] * sight.metresPerPixel(m.u[i], m.v[i], m.depthMetres[i]);
            }
            points.put(point, new Trajectory(seconds, x, y, sd, m.seen, m.placed));
        });
        return new LegMotion(side, points);
    }
}
