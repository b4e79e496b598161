package footfall.comparison;

import java.util.List;
import java.util.Optional;

/**
 * One metric of one leg over several sessions.
 *
 * @param samples of every session; empty where it lacks the metric
 * @param againstFirst every later session against the first; empty where one of the two lacks the metric
 * @param againstPrevious the same against the one before it
 */
public record Course(
        LegMetric what,
        List<Optional<Sample>> samples,
        List<Optional<Difference>> againstFirst,
        List<Optional<Difference>> againstPrevious) {
    public Course {
        samples = List.copyOf(samples);
        againstFirst = List.copyOf(againstFirst);
        againstPrevious = List.copyOf(againstPrevious);
    }

    /**
     * Within which a session's mean stays in 95 of 100 cases without any change in the runner: the first session's mean and the smallest
     * detectable change. A session that measures worse has a wider one; the first, and one without the metric, that of the next that has.
     */
    public Optional<Bounds> band(int session) {
        Optional<Difference> own = session == 0 ? Optional.empty() : againstFirst.get(session - 1);
        return own.or(() -> againstFirst.stream().flatMap(Optional::stream).findFirst())
                .map(d -> new Bounds(
                        d.before().mean() - d.error().mdc95(),
                        d.before().mean() + d.error().mdc95()));
    }
}
