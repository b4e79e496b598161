package footfall.gait;

import footfall.body.Side;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One stride: from a foot strike to the same foot's next.
 *
 * @param toTimeSeconds its toe-off, where one was found
 * @param values the metrics that could be measured on this stride
 */
public record Stride(Side side, double icTimeSeconds, Optional<Double> toTimeSeconds, Map<Metric, Double> values) {
    public Stride {
        values = Map.copyOf(values);
    }

    public OptionalDouble value(Metric metric) {
        Double value = values.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
