package footfall.comparison;

import footfall.gait.MetricSummary;
import footfall.settings.ComparisonSettings;
import java.util.Optional;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;

/** The figures of one metric of one leg, without a verdict. */
final class MetricComparer {
    private static final double NORMAL = 1.959964;
    /** A spread this small, as a share of the mean, is that of binary fractions. */
    private static final double ROUNDING = 1e-9;

    private final BlockBootstrap bootstrap;
    private final Likeness likeness;
    private final ErrorTable errors;

    MetricComparer(ComparisonSettings settings, ErrorTable errors) {
        this.bootstrap = new BlockBootstrap(settings);
        this.likeness = new Likeness(settings);
        this.errors = errors;
    }

    Difference compare(LegMetric what, Session before, Session after) {
        double[] values1 = before.values(what.side(), what.metric());
        double[] values2 = after.values(what.side(), what.metric());
        Sample sample1 = Sample.of(values1, likeness);
        Sample sample2 = Sample.of(values2, likeness);
        WelchTest welch = new WelchTest(sample1, sample2);
        return new Difference(
                what.metric(),
                what.side(),
                sample1,
                sample2,
                bootstrap.interval(values1, values2),
                welch.interval(),
                welch.p(),
                Optional.empty(),
                new MannWhitneyUTest().mannWhitneyUTest(values1, values2),
                hedgesG(sample1, sample2),
                error(what, before, sample1, after, sample2),
                Verdict.CANNOT_BE_COMPARED,
                Optional.empty());
    }

    /** Hedges 1981. */
    private static Optional<Double> hedgesG(Sample a, Sample b) {
        int degrees = a.n() + b.n() - 2;
        double pooled = Math.sqrt(((a.n() - 1) * a.sd() * a.sd() + (b.n() - 1) * b.sd() * b.sd()) / degrees);
        double unbiased = 1 - 3.0 / (4.0 * (a.n() + b.n()) - 9);
        double rounding = ROUNDING * Math.max(Math.abs(a.mean()), Math.abs(b.mean()));
        return pooled > rounding ? Optional.of(unbiased * (b.mean() - a.mean()) / pooled) : Optional.empty();
    }

    /**
     * The table's error, or what the two clips say of their own if that is larger. Within one session the errors of scale and camera
     * are shared and fall out of the difference.
     */
    private MeasurementError error(LegMetric what, Session before, Sample sample1, Session after, Sample sample2) {
        MeasurementError table = errors.of(what.metric());
        if (errors.sameSession()) {
            return table;
        }
        double v1 = ownVariance(summary(before, what), sample1);
        double v2 = ownVariance(summary(after, what), sample2);
        double own = Math.sqrt((v1 + v2) / 2);
        return own > table.sem() ? MeasurementError.ofSem(own, MeasurementError.Source.CLIPS) : table;
    }

    private static Optional<MetricSummary> summary(Session session, LegMetric what) {
        return session.metrics().of(what.side(), what.metric());
    }

    /** What an analysis' interval holds beyond the spread of its strides. */
    private static double ownVariance(Optional<MetricSummary> summary, Sample sample) {
        return summary.map(s -> {
                    double half = (s.upper95() - s.lower95()) / 2;
                    double strides = sample.halfInterval();
                    return Math.max(0, half * half - strides * strides) / NORMAL / NORMAL;
                })
                .orElse(0.0);
    }
}
