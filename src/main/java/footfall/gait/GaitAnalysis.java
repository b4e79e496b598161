package footfall.gait;

import footfall.events.GaitEvent;
import footfall.quality.QualityIssue;
import java.util.List;

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
}
