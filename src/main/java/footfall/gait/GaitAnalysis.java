package footfall.gait;

import footfall.body.Side;
import footfall.events.GaitEvent;
import footfall.quality.QualityIssue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was measured.
 *
 * @param events of all measured legs, in time order; of legs recorded one after the other the left one's first
 * @param strides in the same order
 */
public record GaitAnalysis(
        List<GaitEvent> events,
        List<Stride> strides,
        MetricTable metrics,
        List<AverageStride> averageStrides,
        OverstrideVerdict verdict,
        List<QualityIssue> issues) {
    public GaitAnalysis {
        events = List.copyOf(events);
        strides = List.copyOf(strides);
        averageStrides = List.copyOf(averageStrides);
        issues = List.copyOf(issues);
    }

    /** A metric of the leg that the verdict speaks of, else of both, else of one that has it. */
    public Optional<MetricSummary> ofJudgedLeg(Metric metric) {
        return verdict.side()
                .flatMap(side -> metrics.of(side, metric))
                .or(() -> metrics.both(metric))
                .or(() -> Arrays.stream(Side.values())
                        .flatMap(side -> metrics.of(side, metric).stream())
                        .findFirst());
    }

    /** The same of one leg alone; verdict and issues stay. */
    public GaitAnalysis of(Side leg) {
        return new GaitAnalysis(
                events.stream().filter(event -> event.side() == leg).toList(),
                strides.stream().filter(stride -> stride.side() == leg).toList(),
                metrics.of(leg),
                averageStrides.stream().filter(stride -> stride.side() == leg).toList(),
                verdict,
                issues);
    }
}
