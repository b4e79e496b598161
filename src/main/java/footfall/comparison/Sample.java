package footfall.comparison;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/** A metric of one leg in one session. {@code effectiveN} is the number of independent strides that carry as much information. */
public record Sample(double mean, double sd, int n, double effectiveN) {
    private static final double UPPER_TAIL = 0.975;

    static Sample of(double[] values, Likeness likeness) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double sd = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
        return new Sample(mean, sd, values.length, likeness.effectiveStrides(values));
    }

    /** The 95 % interval of the mean (Student's t); it holds the differences between strides, not the measurement error. */
    public Bounds interval() {
        double half = halfInterval();
        return new Bounds(mean - half, mean + half);
    }

    /** Half the length of {@link #interval}. */
    double halfInterval() {
        return new TDistribution(null, effectiveN - 1).inverseCumulativeProbability(UPPER_TAIL) * Math.sqrt(variance());
    }

    /** Of the mean. */
    double variance() {
        return sd * sd / effectiveN;
    }
}
