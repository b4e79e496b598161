package footfall.comparison;

import java.util.Arrays;

/** A metric of one leg in one session. {@code effectiveN} is the number of independent strides that carry as much information. */
public record Sample(double mean, double sd, int n, double effectiveN) {

    static Sample of(double[] values, Likeness likeness) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double sd = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
        return new Sample(mean, sd, values.length, likeness.effectiveStrides(values));
    }

    /** Of the mean. */
    double variance() {
        return sd * sd / effectiveN;
    }
}
