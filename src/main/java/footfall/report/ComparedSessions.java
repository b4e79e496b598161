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
 * @param landings the pictures of both landings, where the videos were at hand
 */
public record ComparedSessions(
        Comparison comparison,
        Optional<Pain> pain,
        List<AverageStride> before,
        List<AverageStride> after,
        Optional<Landings> landings,
        String version) {
    /**
     * Two median landings.
     *
     * @param sideBySide at one scale
     * @param figures both as stick figures over one hip, an {@code <svg>} element
     */
    public record Landings(Picture sideBySide, String figures) {}

    public ComparedSessions {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
