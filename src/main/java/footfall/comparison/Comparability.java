package footfall.comparison;

import java.util.List;

/** Whether two sessions may be compared at all, with what speaks against it; what forbids comes first. */
public record Comparability(List<Reason> reasons) {
    public Comparability {
        reasons = List.copyOf(reasons);
    }

    /** The three answers. */
    public enum Answer {
        YES,
        WITH_WARNINGS,
        NO
    }

    public Answer answer() {
        if (reasons.isEmpty()) {
            return Answer.YES;
        }
        return reasons.stream().anyMatch(Reason::forbids) ? Answer.NO : Answer.WITH_WARNINGS;
    }
}
