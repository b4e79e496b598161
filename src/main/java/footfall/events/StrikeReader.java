package footfall.events;

import footfall.body.BodyPoint;
import footfall.signal.Peaks;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Reads the instant of contact from the mean movement round the strikes. */
final class StrikeReader {
    static final double OFFSET = 0.0134;
    static final double GAP_OFFSET = 0.0016;

    static OptionalDouble earliest(OptionalDouble a, OptionalDouble b) {
        return DoubleStream.concat(a.stream(), b.stream()).min();
    }

    static OptionalDouble beltJoin(EnsembleLeg leg, double v) {
        return earliest(
                leg.x(BodyPoint.HEEL, 1).map(s -> -s).firstRise(0.85 * v, -.06, .08),
                leg.x(BodyPoint.TOE, 1).map(s -> -s).firstRise(0.85 * v, -.06, .08));
    }

    static OptionalDouble gapClose(EnsembleLeg leg, double d) {
        OptionalDouble out = OptionalDouble.empty();
        for (BodyPoint q : new BodyPoint[] {BodyPoint.HEEL, BodyPoint.TOE}) {
            Waveform y = leg.y(q, 0);
            double min = y.value(y.lowest(-.05, 1));
            out = earliest(out, y.map(s -> -s).firstRise(-(min + d), -.07, .085));
        }
        return out;
    }

    record Reading(double jerk, double beltJoin, double gap, boolean fromJerk) {}

    static Reading read(DoubleFunction<EnsembleLeg> at, double v, double footLength, double samplesPerSecond) {
        EnsembleLeg m15 = at.apply(15);
        OptionalDouble b15 = beltJoin(m15, v);
        OptionalDouble b12 = beltJoin(at.apply(12), v);
        double lo = b15.isPresent() ? b15.getAsDouble() - .05 : -.045;
        double hi = b15.isPresent() ? b15.getAsDouble() - .006 : .045;
        double first = Double.NaN;
        BodyPoint which = BodyPoint.HEEL;
        for (BodyPoint q : new BodyPoint[] {BodyPoint.HEEL, BodyPoint.TOE}) {
            Waveform j = m15.y(q, 3);
            double mx = j.value(j.highest(lo, hi + .02));
            for (int p : Peaks.find(j.values(), 0.25 * mx, 1)) {
                if (j.seconds(p) >= lo && j.seconds(p) <= hi && j.value(p) > .4 * mx) {
                    if (!(j.seconds(p) >= first)) {
                        first = j.seconds(p);
                        which = q;
                    }
                    break;
                }
            }
        }
        double bj = b15.orElse(Double.NaN);
        if (Double.isNaN(first)) {
            return new Reading(bj - .026, bj, Double.NaN, false);
        }
        double sum = 0;
        for (double fc : new double[] {18, 22}) {
            Waveform j = at.apply(fc).y(which, 3);
            double c = j.centroid(j.highest(first - .008, first + .008), .6);
            sum += Math.max(first - .008, Math.min(first + .008, c)) / 2;
        }
        double jerk = sum;
        if (b12.isPresent()) {
            jerk = Math.max(b12.getAsDouble() - .044, Math.min(b12.getAsDouble() - .014, jerk));
        }
        OptionalDouble gap = gapClose(m15, .003 / .17 * footLength);
        double g = gap.orElse(Double.NaN) - GAP_OFFSET - OFFSET;
        if (gap.isPresent() && samplesPerSecond < 1200) {
            jerk = .75 * Math.max(g - .01, Math.min(g + .01, jerk)) + .25 * g;
        }
        return new Reading(jerk, bj, g, true);
    }
}
