package footfall.advice;

import java.util.List;
import java.util.Optional;

/**
 * All that may be said to one runner.
 *
 * @param cue the one to try first; absent when nothing calls for one
 * @param advice in the order of a report, the cue among them
 */
public record AdvicePlan(Optional<Advice> cue, List<Advice> advice) {
    public AdvicePlan {
        advice = List.copyOf(advice);
    }

    public List<Advice> of(AdviceTopic topic) {
        return advice.stream().filter(a -> a.item().topic() == topic).toList();
    }

    /** Absent when it may not be said to this runner. */
    public Optional<Advice> of(String id) {
        return advice.stream().filter(a -> a.item().id().equals(id)).findFirst();
    }
}
