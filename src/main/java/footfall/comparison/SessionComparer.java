package footfall.comparison;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.ComparisonSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what differs between two sessions of one runner, and whether it exceeds the measurement error. */
public final class SessionComparer {
    private static final double SIGNIFICANT = 0.05;
    private static final List<Metric> PRIMARY = List.of(Metric.FOOT_HIP_PERCENT_LEG, Metric.LANDING_ANGLE);
    private static final int FEWEST_VALUES = 2;
    /** Metres per second; belts are set in steps of 0.03 and more. */
    private static final double EQUAL_SPEED = 0.005;

    private final ComparisonSettings settings;
    private final ErrorTable errors;

    public SessionComparer(ComparisonSettings settings, ErrorTable errors) {
        this.settings = settings;
        this.errors = errors;
    }

    /**
     * Compares.
     *
     * @param leg the leg the question is about; without it, the one that landed further ahead before
     * @throws FootfallException SAME_RECORDING if they share a clip
     */
    public Comparison compare(Session before, Session after, Optional<Side> leg) {
        if (before.sharesRecordingWith(after)) {
            throw new FootfallException(Problem.SAME_RECORDING, before.name(), after.name());
        }
        List<LegMetric> first = measured(before);
        List<LegMetric> second = measured(after);
        List<LegMetric> inBoth = first.stream()
                .filter(m -> second.contains(m) && isComparable(before, after, m.side()))
                .toList();
        List<LegMetric> inOne = Stream.concat(first.stream(), second.stream())
                .filter(m -> !inBoth.contains(m))
                .distinct()
                .toList();
        Optional<LegMetric> primary = primary(inBoth, before, leg);
        Comparability comparability =
                new ComparabilityCheck(settings, errors.sameSession(), before, after).of(primary, inOne);
        MetricComparer comparer = new MetricComparer(settings, errors);
        List<Difference> differences =
                inBoth.stream().map(m -> comparer.compare(m, before, after)).toList();
        return new Comparison(
                before,
                after,
                comparability,
                primary,
                judged(differences, primary, comparability, before, after),
                inOne,
                speedEffect(before, after),
                errors,
                settings);
    }

    /** A metric of one session; absent where it has too few strides with it. */
    Optional<Sample> sample(Session session, LegMetric what) {
        double[] values = session.values(what.side(), what.metric());
        return values.length < FEWEST_VALUES
                ? Optional.empty()
                : Optional.of(Sample.of(values, new Likeness(settings)));
    }

    /** A leg that only one of the two shows from its own side is left out, unless they show no side in common at all. */
    private static boolean isComparable(Session before, Session after, Side leg) {
        return before.filmedAlike(after, leg) || before.sidesSharedWith(after).isEmpty();
    }

    private static List<LegMetric> measured(Session session) {
        return Arrays.stream(Metric.values())
                .flatMap(metric -> Arrays.stream(Side.values()).map(side -> new LegMetric(metric, side)))
                .filter(m -> session.values(m.side(), m.metric()).length >= FEWEST_VALUES)
                .toList();
    }

    private static Optional<LegMetric> primary(List<LegMetric> inBoth, Session before, Optional<Side> leg) {
        for (Metric metric : PRIMARY) {
            Optional<LegMetric> found = inBoth.stream()
                    .filter(m -> m.metric() == metric)
                    .filter(m -> leg.isEmpty() || leg.orElseThrow() == m.side())
                    .max(Comparator.comparingDouble(m -> mean(before.values(m.side(), metric))));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** All verdicts; the secondary metrics share the risk of a chance finding (Holm). */
    private List<Difference> judged(
            List<Difference> differences,
            Optional<LegMetric> primary,
            Comparability comparability,
            Session before,
            Session after) {
        List<Difference> secondary =
                differences.stream().filter(d -> !isPrimary(d, primary)).toList();
        double[] adjusted = Holm.adjusted(secondary.stream().map(Difference::p).toList());
        List<Difference> judged = new ArrayList<>();
        for (Difference difference : differences) {
            int index = secondary.indexOf(difference);
            Optional<Double> holm = index < 0 ? Optional.empty() : Optional.of(adjusted[index]);
            LegMetric what = new LegMetric(difference.metric(), difference.side());
            boolean comparable = comparability.allows(what.side())
                    && before.clipOf(what.side())
                            .conditions()
                            .meanTheSameBy(what, after.clipOf(what.side()).conditions());
            judged.add(judged(difference, holm, comparable));
        }
        return judged;
    }

    private static boolean isPrimary(Difference difference, Optional<LegMetric> primary) {
        return primary.equals(Optional.of(new LegMetric(difference.metric(), difference.side())));
    }

    private Difference judged(Difference d, Optional<Double> holm, boolean comparable) {
        boolean clear = d.interval().excludesZero()
                && holm.filter(p -> p >= SIGNIFICANT).isEmpty();
        boolean enough = Math.min(d.before().n(), d.after().n()) >= settings.fewestStrides();
        VerdictRule.Judged judged = enough && comparable
                ? VerdictRule.judge(d.difference(), clear, d.error())
                : new VerdictRule.Judged(Verdict.CANNOT_BE_COMPARED, Optional.empty());
        return new Difference(
                d.metric(),
                d.side(),
                d.before(),
                d.after(),
                d.interval(),
                d.welch(),
                d.p(),
                holm,
                d.mannWhitneyP(),
                d.hedgesG(),
                d.error(),
                judged.verdict(),
                judged.remark());
    }

    private Optional<Double> speedEffect(Session before, Session after) {
        return before.speed()
                .flatMap(v1 -> after.speed().map(v2 -> v2 - v1))
                .filter(difference -> Math.abs(difference) > EQUAL_SPEED)
                .map(difference -> settings.speedEffectPercentLeg() * difference);
    }
}
