package footfall.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/** The slow wandering of a runner: the mean of each stride, straight between strides. */
final class Drift {
    /** A stride with fewer than this share of the fullest stride's samples is part of a stride and its mean is off. */
    private static final double WHOLE = 0.6;

    private final PolynomialSplineFunction line;

    private Drift(PolynomialSplineFunction line) {
        this.line = line;
    }

    static Drift of(StridePhase phase, double[] seconds, double[] values) {
        TreeMap<Double, double[]> strides = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            double[] sums = strides.computeIfAbsent(Math.floor(phase.strides(seconds[i])), s -> new double[3]);
            sums[0] += 1;
            sums[1] += seconds[i];
            sums[2] += values[i];
        }
        double fullest = strides.values().stream().mapToDouble(s -> s[0]).max().orElseThrow();
        List<double[]> whole = new ArrayList<>(
                strides.values().stream().filter(s -> s[0] >= WHOLE * fullest).toList());
        if (whole.size() == 1) {
            whole.add(new double[] {1, whole.get(0)[1] / whole.get(0)[0] + 1, whole.get(0)[2] / whole.get(0)[0]});
        }
        double[] t = whole.stream().mapToDouble(s -> s[1] / s[0]).toArray();
        double[] mean = whole.stream().mapToDouble(s -> s[2] / s[0]).toArray();
        return new Drift(new LinearInterpolator().interpolate(t, mean));
    }

    double at(double seconds) {
        double[] knots = line.getKnots();
        return line.value(Math.max(knots[0], Math.min(knots[knots.length - 1], seconds)));
    }
}
