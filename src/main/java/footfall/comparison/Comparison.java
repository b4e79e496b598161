package footfall.comparison;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.settings.ComparisonSettings;
import java.util.List;
import java.util.Optional;

/**
 * Two sessions of one runner side by side.
 *
 * @param primary the one question; absent when no leg's landing was measured in both
 * @param differences of every metric and leg that both have
 * @param onlyInOne what one of the two lacks
 * @param speedEffectPercentLeg how far the landing would be expected to move by the difference in speed alone: a prior; absent when the
 *     speeds are equal or not known
 */
public record Comparison(
        Session before,
        Session after,
        Comparability comparability,
        Optional<LegMetric> primary,
        List<Difference> differences,
        List<LegMetric> onlyInOne,
        Optional<Double> speedEffectPercentLeg,
        ErrorTable errors,
        ComparisonSettings settings) {
    public Comparison {
        differences = List.copyOf(differences);
        onlyInOne = List.copyOf(onlyInOne);
    }

    public Optional<Difference> difference(Metric metric, Side side) {
        return differences.stream()
                .filter(d -> d.metric() == metric && d.side() == side)
                .findFirst();
    }

    /** The primary metric's difference. */
    public Optional<Difference> primaryDifference() {
        return primary.flatMap(p -> difference(p.metric(), p.side()));
    }
}
