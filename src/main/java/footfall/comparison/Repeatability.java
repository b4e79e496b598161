package footfall.comparison;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.ComparisonSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * A practice's own figures: how far repeated measurements of unchanged runners differ, and what symptom-free runners do. The SEM is the
 * pooled standard deviation within runners (Bland and Altman 1996).
 */
public final class Repeatability {
    private static final double SPEED_STEPS_PER_METRE_PER_SECOND = 10;

    private final ComparisonSettings settings;

    public Repeatability(ComparisonSettings settings) {
        this.settings = settings;
    }

    /**
     * Of two or more sessions of each runner.
     *
     * @param sameSession whether markers and camera were left untouched between the repeats
     * @throws FootfallException TOO_FEW_REPEATS, SAME_RECORDING or REPEATS_DIFFER
     */
    public OwnErrors errors(List<List<Session>> runners, boolean sameSession) {
        runners.forEach(repeats -> requireRepeats(repeats, sameSession));
        List<OwnError> errors = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            error(metric, runners).ifPresent(errors::add);
        }
        return new OwnErrors(sameSession, errors);
    }

    private void requireRepeats(List<Session> repeats, boolean sameSession) {
        if (repeats.size() < 2) {
            throw new FootfallException(Problem.TOO_FEW_REPEATS);
        }
        SessionComparer comparer = new SessionComparer(settings, ErrorTable.defaults(sameSession));
        for (int i = 0; i < repeats.size(); i++) {
            for (Session later : repeats.subList(i + 1, repeats.size())) {
                Comparison comparison = comparer.compare(repeats.get(i), later, Optional.empty());
                if (comparison.comparability().answer() == Comparability.Answer.NO) {
                    Reason why = comparison.comparability().reasons().get(0);
                    throw new FootfallException(
                            Problem.REPEATS_DIFFER, repeats.get(i).name(), later.name(), why.code());
                }
            }
        }
    }

    private Optional<OwnError> error(Metric metric, List<List<Session>> runners) {
        double squares = 0;
        int degrees = 0;
        int took = 0;
        for (List<Session> repeats : runners) {
            int before = degrees;
            for (Side side : Side.values()) {
                SummaryStatistics means = means(metric, side, repeats);
                if (means.getN() == repeats.size()) {
                    squares += means.getSecondMoment();
                    degrees += repeats.size() - 1;
                }
            }
            took += degrees > before ? 1 : 0;
        }
        if (degrees == 0) {
            return Optional.empty();
        }
        MeasurementError error = MeasurementError.ofSem(Math.sqrt(squares / degrees), MeasurementError.Source.OWN);
        return Optional.of(new OwnError(metric, error.sem(), error.mdc95(), degrees, took));
    }

    /** Of the sessions with enough strides. */
    private SummaryStatistics means(Metric metric, Side side, List<Session> sessions) {
        SummaryStatistics means = new SummaryStatistics();
        for (Session session : sessions) {
            double[] values = session.values(side, metric);
            if (values.length >= settings.fewestStrides()) {
                means.addValue(Arrays.stream(values).average().orElseThrow());
            }
        }
        return means;
    }

    /** Mean and spread between runners, speed by speed (to 0.1 m/s); a runner's repeats and legs are averaged first. */
    public List<Reference> references(List<List<Session>> symptomFree) {
        TreeMap<Double, List<List<Session>>> bySpeed = new TreeMap<>();
        for (List<Session> runner : symptomFree) {
            TreeMap<Double, List<Session>> own = new TreeMap<>();
            runner.forEach(session -> session.speed()
                    .ifPresent(v -> own.computeIfAbsent(rounded(v), any -> new ArrayList<>())
                            .add(session)));
            own.forEach((speed, sessions) ->
                    bySpeed.computeIfAbsent(speed, any -> new ArrayList<>()).add(sessions));
        }
        List<Reference> references = new ArrayList<>();
        bySpeed.forEach((speed, runners) -> references.addAll(references(speed, runners)));
        return references;
    }

    private static double rounded(double speed) {
        return Math.round(speed * SPEED_STEPS_PER_METRE_PER_SECOND) / SPEED_STEPS_PER_METRE_PER_SECOND;
    }

    private List<Reference> references(double speed, List<List<Session>> runners) {
        List<Reference> references = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            SummaryStatistics all = new SummaryStatistics();
            for (List<Session> runner : runners) {
                SummaryStatistics own = new SummaryStatistics();
                for (Side side : Side.values()) {
                    SummaryStatistics leg = means(metric, side, runner);
                    if (leg.getN() > 0) {
                        own.addValue(leg.getMean());
                    }
                }
                if (own.getN() > 0) {
                    all.addValue(own.getMean());
                }
            }
            if (all.getN() > 0) {
                references.add(
                        new Reference(speed, metric, all.getMean(), all.getStandardDeviation(), (int) all.getN()));
            }
        }
        return references;
    }
}
