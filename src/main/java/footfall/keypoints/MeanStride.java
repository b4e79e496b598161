package footfall.keypoints;

import footfall.body.BodyPoint;
import footfall.signal.LocalMean;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Where a leg's points usually are at each phase of the stride, about the smoothed middle of the hips; a moving camera does not matter. */
final class MeanStride {
    private static final int[] HARMONICS = {0, 1, 2, 3, 4, 5};
    private static final double MOST_MISFIT = 25;
    /** The hips' own bounce stays in the curves. */
    private static final double HIP_SD_STRIDES = 0.3;

    private record Curves(HarmonicCurve x, HarmonicCurve y) {}

    private final PointPath hip;
    private final double[] phases;
    private final Map<BodyPoint, Curves> curves = new EnumMap<>(BodyPoint.class);

    private MeanStride(PointPath hip, double[] phases) {
        this.hip = hip;
        this.phases = phases;
    }

    /** The smoothed middle of the hips. */
    static PointPath hip(Legs legs, double[] seconds, StrideClock clock) {
        PointPath middle = legs.middleHip();
        double sd = HIP_SD_STRIDES * clock.strideSeconds();
        return new PointPath(LocalMean.of(seconds, middle.x(), sd), LocalMean.of(seconds, middle.y(), sd));
    }

    static MeanStride of(Leg leg, PointPath hip, StrideClock clock) {
        MeanStride mean = new MeanStride(hip, clock.phases());
        leg.paths().forEach((point, path) -> {
            PointPath about = path.minus(hip);
            mean.curves.put(
                    point,
                    new Curves(
                            HarmonicCurve.fit(mean.phases, about.x(), HARMONICS),
                            HarmonicCurve.fit(mean.phases, about.y(), HARMONICS)));
        });
        return mean;
    }

    private Curves curves(BodyPoint point) {
        return Objects.requireNonNull(curves.get(point));
    }

    /** Robust standard deviation per axis of the point about its mean stride; NaN if it was never seen. */
    double sd(BodyPoint point) {
        return Math.hypot(curves(point).x.sd(), curves(point).y.sd()) / Math.sqrt(2);
    }

    /** How far a path's point lies from where this leg's usually is; NaN if either is not known. */
    double distance(BodyPoint point, PointPath path, int frame) {
        return Math.hypot(
                path.x()[frame] - hip.x()[frame] - curves(point).x.value(phases[frame]),
                path.y()[frame] - hip.y()[frame] - curves(point).y.value(phases[frame]));
    }

    /** How far this leg's point usually is from where it usually is half a stride later. */
    double apart(BodyPoint point, int frame) {
        Curves c = curves(point);
        double later = phases[frame] + Math.PI;
        return Math.hypot(c.x.value(phases[frame]) - c.x.value(later), c.y.value(phases[frame]) - c.y.value(later));
    }

    /** Share (0-1) of the point's to and fro that the mean stride explains. */
    double explained(BodyPoint point, Leg leg) {
        double[] x = leg.path(point).minus(hip).x();
        double middle = Robust.median(x);
        double rest = 0;
        double all = 0;
        for (int i = 0; i < x.length; i++) {
            double left = x[i] - curves(point).x.value(phases[i]);
            if (!Double.isNaN(left)) {
                rest += left * left;
                all += (x[i] - middle) * (x[i] - middle);
            }
        }
        return all > 0 ? 1 - rest / all : 0;
    }

    /** How badly another leg's points fit this one: squared, in usual distances, 0 for what is not known. */
    double misfit(Leg leg, int frame) {
        double sum = 0;
        for (BodyPoint point : Leg.LEG) {
            double z = distance(point, leg.path(point), frame) / (sd(point) + 1e-6);
            sum += Double.isNaN(z) ? 0 : Math.min(z * z, MOST_MISFIT);
        }
        return sum;
    }
}
