package footfall.comparison;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.MetricTable;
import footfall.gait.OverstrideVerdict;
import footfall.gait.Stride;
import footfall.quality.QualityIssue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What an analysis says, as far as comparing needs it.
 *
 * @param name of the clip
 * @param strides in time order
 * @param metrics with the intervals that hold the clip's own measurement error
 * @param issues without their arguments
 * @param gates why the overstriding rule gave no firm answer, and its other reasons
 * @param version of Footfall that made the analysis
 * @param sourceHash of the clip's bytes, where it is known
 */
public record Session(
        String name,
        Conditions conditions,
        List<Stride> strides,
        MetricTable metrics,
        List<QualityIssue> issues,
        Set<OverstrideVerdict.Reason> gates,
        String ruleVersion,
        String version,
        Optional<String> sourceHash) {
    public Session {
        strides = List.copyOf(strides);
        issues = List.copyOf(issues);
        gates = Set.copyOf(gates);
    }

    /** A metric stride by stride in time order; strides without it are left out. */
    public double[] values(Side side, Metric metric) {
        return strides.stream()
                .filter(stride -> stride.side() == side)
                .map(stride -> stride.value(metric))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    /** Whether both were read from one clip: the same bytes, or strikes at the very same instants. */
    boolean sameRecordingAs(Session other) {
        boolean sameBytes = sourceHash.isPresent() && sourceHash.equals(other.sourceHash);
        return sameBytes || (!strides.isEmpty() && strikes().equals(other.strikes()));
    }

    private List<Double> strikes() {
        return strides.stream().map(Stride::icTimeSeconds).toList();
    }
}
