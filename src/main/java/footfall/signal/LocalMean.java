package footfall.signal;

import java.util.Arrays;
import java.util.List;

/** Values smoothed over time by Gaussian-weighted straight lines: a steady drift is followed up to the ends of the clip. */
public final class LocalMean {
    private static final double REACH_SDS = 3;

    private LocalMean() {}

    /**
     * The smoothed values at all times; NaN where nothing is known within three standard deviations.
     *
     * @param seconds rising
     * @param values NaN where unknown
     * @param sdSeconds of the Gaussian
     */
    public static double[] of(double[] seconds, double[] values, double sdSeconds) {
        double[] smooth = new double[values.length];
        int from = 0;
        for (int i = 0; i < values.length; i++) {
            while (seconds[from] < seconds[i] - REACH_SDS * sdSeconds) {
                from++;
            }
            smooth[i] = line(seconds, values, from, seconds[i], sdSeconds);
        }
        return smooth;
    }

    private static double line(double[] seconds, double[] values, int from, double at, double sd) {
        double weights = 0;
        double first = 0;
        double second = 0;
        double sum = 0;
        double moment = 0;
        for (int i = from; i < values.length && seconds[i] <= at + REACH_SDS * sd; i++) {
            if (!Double.isNaN(values[i])) {
                double z = (seconds[i] - at) / sd;
                double weight = Math.exp(-z * z / 2);
                weights += weight;
                first += weight * z;
                second += weight * z * z;
                sum += weight * values[i];
                moment += weight * z * values[i];
            }
        }
        double determinant = weights * second - first * first;
        return determinant > 1e-9 * weights * weights
                ? (second * sum - first * moment) / determinant
                : weights > 0 ? sum / weights : Double.NaN;
    }

    /**
     * The middle of points along one axis at all times, such as of both hips; NaN where none is known.
     *
     * @param values of each point, at least one, NaN where it is not known; the middle is that of the points that are
     */
    public static double[] middle(List<double[]> values) {
        double[] middle = new double[values.get(0).length];
        Arrays.setAll(
                middle,
                i -> values.stream()
                        .mapToDouble(point -> point[i])
                        .filter(v -> !Double.isNaN(v))
                        .average()
                        .orElse(Double.NaN));
        return middle;
    }

    /** The values less their smoothed course. */
    public static double[] less(double[] seconds, double[] values, double sdSeconds) {
        double[] smooth = of(seconds, values, sdSeconds);
        double[] rest = values.clone();
        Arrays.setAll(rest, i -> values[i] - smooth[i]);
        return rest;
    }
}
