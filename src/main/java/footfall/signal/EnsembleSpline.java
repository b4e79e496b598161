package footfall.signal;

/**
 * The mean waveform of a repeating movement round an event: a quintic B-spline on even knots, so that its third derivative (the jerk) is
 * still smooth. Time 0 is the event.
 */
public final class EnsembleSpline {
    static final int DEGREE = 5;

    private final double start;
    private final double knotSeconds;
    private final double[] coefficients;
    private final double level;
    private final double slope;

    /**
     * A spline plus a straight line.
     *
     * @param level added to the spline everywhere
     * @param slope added to the spline, per second
     */
    EnsembleSpline(double start, double knotSeconds, double[] coefficients, double level, double slope) {
        this.start = start;
        this.knotSeconds = knotSeconds;
        this.coefficients = coefficients.clone();
        this.level = level;
        this.slope = slope;
    }

    /**
     * The curve or one of its derivatives.
     *
     * @param order 0 the value ... 5 the fifth derivative
     */
    public double at(double seconds, int order) {
        int cell = cell((seconds - start) / knotSeconds);
        double[] c = new double[DEGREE + 1];
        System.arraycopy(coefficients, cell, c, 0, c.length);
        for (int d = 0; d < order; d++) {
            for (int i = 0; i < DEGREE - d; i++) {
                c[i] = (c[i + 1] - c[i]) / knotSeconds;
            }
        }
        double[] basis = new double[DEGREE - order + 1];
        basis(DEGREE - order, (seconds - start) / knotSeconds - cell, basis);
        double sum = order == 0 ? level + slope * seconds : order == 1 ? slope : 0;
        for (int i = 0; i < basis.length; i++) {
            sum += basis[i] * c[i];
        }
        return sum;
    }

    /** The curve or its derivative at from, from + step, ...: {@code count} values. */
    public double[] sample(double from, double step, int count, int order) {
        double[] out = new double[count];
        for (int i = 0; i < count; i++) {
            out[i] = at(from + i * step, order);
        }
        return out;
    }

    private int cell(double position) {
        return Math.max(0, Math.min(coefficients.length - DEGREE - 1, (int) Math.floor(position)));
    }

    /** The degree + 1 uniform B-splines that are not zero at u (0..1) of a knot interval (Cox-de Boor). */
    static void basis(int degree, double u, double[] out) {
        out[0] = 1;
        for (int k = 1; k <= degree; k++) {
            double saved = 0;
            for (int r = 0; r < k; r++) {
                double share = out[r] / k;
                out[r] = saved + (r + 1 - u) * share;
                saved = (u + k - 1 - r) * share;
            }
            out[k] = saved;
        }
    }
}
