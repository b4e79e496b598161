package footfall.comparison;

import footfall.body.Side;
import java.util.List;
import java.util.Optional;

/**
 * Whether two sessions may be compared at all, with what speaks against it.
 *
 * @param reasons what forbids the answer first
 * @param leg the leg that the question is about; absent when its landing was not measured in both
 */
public record Comparability(List<Reason> reasons, Optional<Side> leg) {
    public Comparability {
        reasons = List.copyOf(reasons);
    }

    /** The three answers. */
    public enum Answer {
        YES,
        WITH_WARNINGS,
        NO
    }

    /** For the leg that the question is about. */
    public Answer answer() {
        if (reasons.isEmpty()) {
            return Answer.YES;
        }
        boolean forbidden =
                leg.map(side -> !allows(side)).orElseGet(() -> reasons.stream().anyMatch(Reason::forbids));
        return forbidden ? Answer.NO : Answer.WITH_WARNINGS;
    }

    /** Whether verdicts may be given of a leg. */
    boolean allows(Side leg) {
        return reasons.stream().noneMatch(reason -> reason.forbids(leg));
    }
}
