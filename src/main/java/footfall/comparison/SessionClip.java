package footfall.comparison;

import footfall.gait.OverstrideVerdict;
import footfall.quality.QualityIssue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One clip of a session.
 *
 * @param issues without their arguments
 * @param gates why the overstriding rule gave no firm answer, and its other reasons
 * @param sourceHash of the clip's bytes, where it is known
 */
public record SessionClip(
        String name,
        Conditions conditions,
        List<QualityIssue> issues,
        Set<OverstrideVerdict.Reason> gates,
        Optional<String> sourceHash) {
    public SessionClip {
        issues = List.copyOf(issues);
        gates = Set.copyOf(gates);
    }
}
