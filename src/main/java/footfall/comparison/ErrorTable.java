package footfall.comparison;

import footfall.gait.Metric;
import footfall.settings.ErrorSettings;
import footfall.settings.Knobs;
import java.util.EnumMap;
import java.util.Map;

/**
 * The measurement error of every metric.
 *
 * @param sameSession whether it holds for one session with markers and camera untouched, or between two visits
 */
public record ErrorTable(boolean sameSession, Map<Metric, MeasurementError> errors) {
    public ErrorTable {
        errors = Map.copyOf(errors);
    }

    /** The settings' own: of one session with markers and camera untouched, or between two visits. */
    public static ErrorTable defaults(boolean sameSession) {
        return of(sameSession, sameSession ? ErrorSettings.sameSession() : ErrorSettings.betweenDays());
    }

    /** @param settings that hold within one session, or between two visits */
    public static ErrorTable of(boolean sameSession, ErrorSettings settings) {
        return new ErrorTable(sameSession, of(settings));
    }

    private static Map<Metric, MeasurementError> of(ErrorSettings settings) {
        Map<String, Object> mdc95 = Knobs.asMap(settings);
        Map<Metric, MeasurementError> errors = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            if (mdc95.get(metric.id()) instanceof Double value) {
                errors.put(metric, MeasurementError.ofMdc(value, MeasurementError.Source.TABLE));
            }
        }
        return errors;
    }

    /**
     * With a practice's own errors in place of these.
     *
     * @param firmRepeats own errors from fewer repeats can only raise a value
     * @throws IllegalArgumentException if the own errors were found under other conditions
     */
    public ErrorTable with(OwnErrors own, int firmRepeats) {
        if (own.sameSession() != sameSession) {
            throw new IllegalArgumentException("errors between two visits are not those of one session");
        }
        Map<Metric, MeasurementError> errors = new EnumMap<>(this.errors);
        for (OwnError error : own.errors()) {
            if (error.repeats() >= firmRepeats
                    || error.mdc95() > of(error.metric()).mdc95()) {
                errors.put(
                        error.metric(), new MeasurementError(error.sem(), error.mdc95(), MeasurementError.Source.OWN));
            }
        }
        return new ErrorTable(sameSession, errors);
    }

    /** @throws IllegalStateException if the settings forgot the metric */
    public MeasurementError of(Metric metric) {
        MeasurementError error = errors.get(metric);
        if (error == null) {
            throw new IllegalStateException("no measurement error is set for " + metric);
        }
        return error;
    }
}
