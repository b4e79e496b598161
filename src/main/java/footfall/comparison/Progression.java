package footfall.comparison;

import footfall.body.Side;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Three or more sessions of one runner in date order.
 *
 * @param againstFirst every later session against the first
 * @param againstPrevious every later session against the one before it
 */
public record Progression(List<Session> sessions, List<Comparison> againstFirst, List<Comparison> againstPrevious) {
    public Progression {
        sessions = List.copyOf(sessions);
        againstFirst = List.copyOf(againstFirst);
        againstPrevious = List.copyOf(againstPrevious);
    }

    /**
     * Compares the sessions; the question stays with the leg that the first comparison chose.
     *
     * @throws FootfallException SAME_RECORDING if a clip comes twice
     */
    public static Progression of(List<Session> sessions, SessionComparer comparer, Optional<Side> leg) {
        requireDifferent(sessions);
        Session first = sessions.get(0);
        List<Comparison> againstFirst = new ArrayList<>();
        List<Comparison> againstPrevious = new ArrayList<>();
        Optional<Side> asked = leg;
        for (int i = 1; i < sessions.size(); i++) {
            Comparison toFirst = comparer.compare(first, sessions.get(i), asked);
            asked = asked.or(() -> toFirst.primary().map(LegMetric::side));
            againstFirst.add(toFirst);
            againstPrevious.add(i == 1 ? toFirst : comparer.compare(sessions.get(i - 1), sessions.get(i), asked));
        }
        return new Progression(sessions, againstFirst, againstPrevious);
    }

    private static void requireDifferent(List<Session> sessions) {
        for (int i = 0; i < sessions.size(); i++) {
            for (Session later : sessions.subList(i + 1, sessions.size())) {
                if (sessions.get(i).sameRecordingAs(later)) {
                    throw new FootfallException(
                            Problem.SAME_RECORDING, sessions.get(i).name(), later.name());
                }
            }
        }
    }
}
