package footfall.comparison;

/**
 * How far two measurements of an unchanged runner differ.
 *
 * @param sem standard error of one measurement
 * @param mdc95 smallest detectable change: 1.96 sqrt(2) SEM
 */
public record MeasurementError(double sem, double mdc95, Source source) {
    private static final double NORMAL = 1.959964;
    private static final double TWO_MEASUREMENTS = Math.sqrt(2);

    /** What the error rests on. */
    public enum Source {
        /** The settings. */
        TABLE,
        /** A practice's own repeats. */
        OWN,
        /** The clips' own uncertainty, where it exceeds the others. */
        CLIPS
    }

    static MeasurementError ofMdc(double mdc95, Source source) {
        return new MeasurementError(mdc95 / NORMAL / TWO_MEASUREMENTS, mdc95, source);
    }

    static MeasurementError ofSem(double sem, Source source) {
        return new MeasurementError(sem, NORMAL * TWO_MEASUREMENTS * sem, source);
    }

    /** Below it a difference is not told from error. */
    double smallest() {
        return NORMAL * sem;
    }
}
