package footfall.gait;

/**
 * A metric over the strides of a leg.
 *
 * @param sd between strides (0 when n is 1)
 * @param n strides in it
 * @param lower95 95 % interval of the mean, with event, marker, calibration and stride-to-stride error
 */
public record MetricSummary(double mean, double sd, int n, double lower95, double upper95) {
    public MetricSummary {
        if (!(lower95 <= mean && mean <= upper95) || !(sd >= 0) || n < 1) {
            throw new IllegalArgumentException(
                    "not a summary: " + mean + " sd " + sd + " n " + n + " [" + lower95 + ", " + upper95 + "]");
        }
    }
}
