package footfall.report;

import footfall.comparison.Comparison;
import footfall.comparison.Pain;
import footfall.gait.AverageStride;
import java.util.List;
import java.util.Optional;

/**
 * What the report of a comparison shows.
 *
 * @param before the average strides of the first session; may be empty
 * @param landings both landings side by side, where a picture of them was made
 */
public record ComparedSessions(
        Comparison comparison,
        Optional<Pain> pain,
        List<AverageStride> before,
        List<AverageStride> after,
        Optional<Picture> landings,
        String version) {
    public ComparedSessions {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
