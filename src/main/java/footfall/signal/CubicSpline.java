package footfall.signal;

import java.util.Arrays;

/** A twice continuously differentiable curve through samples at increasing times ("not-a-knot" ends); beyond its ends it goes on as its last cubic. */
public final class CubicSpline {
    private final double[] t;
    private final double[] y;
    /** Second derivative at each sample. */
    private final double[] m;

    private CubicSpline(double[] t, double[] y, double[] m) {
        this.t = t;
        this.y = y;
        this.m = m;
    }

    /**
     * The spline through all samples.
     *
     * @param seconds strictly increasing, at least two
     * @param values all finite
     */
    public static CubicSpline through(double[] seconds, double[] values) {
        if (seconds.length < 2 || seconds.length != values.length) {
            throw new IllegalArgumentException(seconds.length + " times, " + values.length + " values");
        }
        return new CubicSpline(seconds.clone(), values.clone(), secondDerivatives(seconds, values));
    }

    private static double[] secondDerivatives(double[] t, double[] y) {
        int n = t.length;
        double[] m = new double[n];
        if (n < 4) {
            return n == 3 ? constant(2 * (slope(t, y, 1) - slope(t, y, 0)) / (t[2] - t[0])) : m;
        }
        double[] diagonal = new double[n];
        double[] upper = new double[n];
        double[] lower = new double[n];
        for (int i = 1; i < n - 1; i++) {
            lower[i] = t[i] - t[i - 1];
            upper[i] = t[i + 1] - t[i];
            diagonal[i] = 2 * (t[i + 1] - t[i - 1]);
            m[i] = 6 * (slope(t, y, i) - slope(t, y, i - 1));
        }
        double first = lower[1] / upper[1];
        double last = upper[n - 2] / lower[n - 2];
        diagonal[1] += lower[1] * (1 + first);
        upper[1] -= lower[1] * first;
        diagonal[n - 2] += upper[n - 2] * (1 + last);
        lower[n - 2] -= upper[n - 2] * last;
        solveTridiagonal(lower, diagonal, upper, m);
        m[0] = m[1] - first * (m[2] - m[1]);
        m[n - 1] = m[n - 2] + last * (m[n - 2] - m[n - 3]);
        return m;
    }

    private static double[] constant(double value) {
        return new double[] {value, value, value};
    }

    private static double slope(double[] t, double[] y, int i) {
        return (y[i + 1] - y[i]) / (t[i + 1] - t[i]);
    }

    /** Rows 1..n-2; the right side is replaced by the solution. */
    private static void solveTridiagonal(double[] lower, double[] diagonal, double[] upper, double[] right) {
        int n = right.length;
        for (int i = 2; i < n - 1; i++) {
            double factor = lower[i] / diagonal[i - 1];
            diagonal[i] -= factor * upper[i - 1];
            right[i] -= factor * right[i - 1];
        }
        right[n - 2] /= diagonal[n - 2];
        for (int i = n - 3; i >= 1; i--) {
            right[i] = (right[i] - upper[i] * right[i + 1]) / diagonal[i];
        }
    }

    public double value(double seconds) {
        return derivative(seconds, 0);
    }

    /**
     * The curve or one of its derivatives.
     *
     * @param order 0 the value, 1 the slope, 2 the second derivative, 3 the third (constant between two samples)
     */
    public double derivative(double seconds, int order) {
        return cubic(interval(seconds)).derivative(seconds, order);
    }

    /** The curve or its derivative at start, start + step, ...: {@code count} values. */
    public double[] sample(double start, double step, int count, int order) {
        double[] out = new double[count];
        int i = 0;
        Cubic cubic = cubic(0);
        for (int k = 0; k < count; k++) {
            double at = start + k * step;
            while (i < t.length - 2 && t[i + 1] <= at) {
                cubic = cubic(++i);
            }
            out[k] = cubic.derivative(at, order);
        }
        return out;
    }

    public double firstSeconds() {
        return t[0];
    }

    public double lastSeconds() {
        return t[t.length - 1];
    }

    private int interval(double seconds) {
        int i = Arrays.binarySearch(t, seconds);
        int before = i >= 0 ? i : -i - 2;
        return Math.max(0, Math.min(t.length - 2, before));
    }

    /** Between two samples. */
    private Cubic cubic(int i) {
        double h = t[i + 1] - t[i];
        return new Cubic(
                t[i],
                y[i],
                (y[i + 1] - y[i]) / h - (2 * m[i] + m[i + 1]) * h / 6,
                m[i] / 2,
                (m[i + 1] - m[i]) / (6 * h));
    }

    /** The sum of a, b s, c s^2 and d s^3, s seconds after the start. */
    private record Cubic(double start, double a, double b, double c, double d) {
        double derivative(double seconds, int order) {
            double s = seconds - start;
            return switch (order) {
                case 0 -> a + s * (b + s * (c + s * d));
                case 1 -> b + s * (2 * c + s * 3 * d);
                case 2 -> 2 * c + s * 6 * d;
                case 3 -> 6 * d;
                default -> throw new IllegalArgumentException("derivative " + order);
            };
        }
    }
}
