package footfall.comparison;

import footfall.body.Side;
import footfall.gait.Metric;
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
 * @param courses of every metric that two sessions or more have
 */
public record Progression(
        List<Session> sessions, List<Comparison> againstFirst, List<Comparison> againstPrevious, List<Course> courses) {
    public Progression {
        sessions = List.copyOf(sessions);
        againstFirst = List.copyOf(againstFirst);
        againstPrevious = List.copyOf(againstPrevious);
        courses = List.copyOf(courses);
    }

    /** The one question; absent when no leg's landing was measured in the first session and in another. */
    public Optional<LegMetric> primary() {
        return againstFirst.stream().flatMap(c -> c.primary().stream()).findFirst();
    }

    /** The last session against the first. */
    public Comparison last() {
        return againstFirst.get(againstFirst.size() - 1);
    }

    public Optional<Course> course(LegMetric what) {
        return courses.stream().filter(course -> course.what().equals(what)).findFirst();
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
        return new Progression(
                sessions, againstFirst, againstPrevious, courses(sessions, comparer, againstFirst, againstPrevious));
    }

    private static List<Course> courses(
            List<Session> sessions,
            SessionComparer comparer,
            List<Comparison> againstFirst,
            List<Comparison> againstPrevious) {
        List<Course> courses = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            for (Side side : Side.values()) {
                LegMetric what = new LegMetric(metric, side);
                List<Optional<Sample>> samples =
                        sessions.stream().map(s -> comparer.sample(s, what)).toList();
                if (samples.stream().filter(Optional::isPresent).count() > 1) {
                    courses.add(new Course(what, samples, of(what, againstFirst), of(what, againstPrevious)));
                }
            }
        }
        return courses;
    }

    private static List<Optional<Difference>> of(LegMetric what, List<Comparison> comparisons) {
        return comparisons.stream()
                .map(c -> c.difference(what.metric(), what.side()))
                .toList();
    }

    private static void requireDifferent(List<Session> sessions) {
        for (int i = 0; i < sessions.size(); i++) {
            for (Session later : sessions.subList(i + 1, sessions.size())) {
                if (sessions.get(i).sharesRecordingWith(later)) {
                    throw new FootfallException(
                            Problem.SAME_RECORDING, sessions.get(i).name(), later.name());
                }
            }
        }
    }
}
