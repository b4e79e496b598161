package footfall.tracking;

import footfall.geometry.Point;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the near hip's marker usually moves over the stride: the pelvis turns with the leg, so that the marker lies farthest ahead just
 * before the foot strikes, which is where a hand covers it. A bridge that knows only smoothness cuts this summit off.
 *
 * <p>Mean of three runners (five trials, both legs, 2.5 to 4.5 m/s) of RBDS (Fukuchi et al. 2017, PeerJ 5:e3298, CC BY 4.0), in 1/40 of
 * the stride from strike, per mille of the leg (95th percentile of the hip-ankle distance), about its own mean. Between legs it
 * differs by 9 per mille; a bridge learns that difference from the samples it has.
 */
final class UsualHip {
    private static final double[] FORWARD = {
        27.4, 26.0, 20.6, 10.8, -2.1, -13.8, -22.6, -29.7, -35.1, -37.7, -37.2, -33.7, -28.2, -22.6, -18.5, -15.1,
        -11.6, -8.2, -4.6, -0.3, 4.4, 8.7, 11.0, 10.2, 8.4, 6.5, 3.3, 0.1, -0.3, 2.6, 7.1, 11.2, 14.3, 15.8, 16.8, 18.9,
        21.4, 23.6, 25.4, 26.7
    };

    private static final double[] UP = {
        28.0, 12.2, -6.2, -21.2, -33.0, -40.2, -42.9, -41.8, -36.4, -27.3, -15.4, -2.7, 10.1, 22.8, 35.1, 44.7, 50.1,
        50.1, 44.0, 32.1, 15.8, -3.8, -25.1, -45.3, -61.0, -69.9, -70.6, -64.7, -53.4, -37.6, -18.6, 2.0, 22.5, 39.9,
        51.9, 58.1, 58.4, 53.9, 46.9, 38.7
    };

    private static final double PER_MILLE = 0.001;
    private static final double LONG_LEG = 0.95;

    private final double forwardUnit;
    private final double upUnit;

    private UsualHip(double forwardUnit, double upUnit) {
        this.forwardUnit = forwardUnit;
        this.upUnit = upUnit;
    }

    /** For tracks without hip and ankle on the same frames: no expectation. */
    static UsualHip of(Tracks tracks, Track hip, Track ankle) {
        OptionalDouble leg = longLeg(hip.samples(), ankle.samples());
        double unit = PER_MILLE * leg.orElse(0);
        double up = tracks.unit() == Tracks.Unit.PIXELS ? -unit : unit;
        return new UsualHip(tracks.facing().sign() * unit, up);
    }

    static UsualHip unknown() {
        return new UsualHip(0, 0);
    }

    private static OptionalDouble longLeg(List<TrackSample> hip, List<TrackSample> ankle) {
        Map<Integer, Point> ankles = new HashMap<>();
        ankle.forEach(s -> ankles.put(s.frame(), s.position()));
        double[] lengths = hip.stream()
                .flatMapToDouble(
                        s -> Optional.ofNullable(ankles.get(s.frame())).stream().mapToDouble(s.position()::distanceTo))
                .sorted()
                .toArray();
        return lengths.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(lengths[(int) (LONG_LEG * (lengths.length - 1))]);
    }

    /** Along the x axis of the tracks, in their unit. */
    double x(double phase) {
        return forwardUnit * at(FORWARD, phase);
    }

    /** Along the y axis of the tracks, in their unit. */
    double y(double phase) {
        return upUnit * at(UP, phase);
    }

    /** Cubic between four neighbours (Catmull and Rom 1974), round the stride. */
    private static double at(double[] curve, double phase) {
        double place = phase * curve.length;
        int i = (int) Math.floor(place);
        double u = place - i;
        double[] p = new double[4];
        Arrays.setAll(p, k -> curve[Math.floorMod(i + k - 1, curve.length)]);
        return p[1]
                + u
                        / 2
                        * (p[2]
                                - p[0]
                                + u * (2 * p[0] - 5 * p[1] + 4 * p[2] - p[3] + u * (3 * (p[1] - p[2]) + p[3] - p[0])));
    }
}
