package footfall.comparison;

import java.util.Optional;

/** The rule of docs/comparison.md: a change must be clear between the strides and larger than the measurement error. */
final class VerdictRule {
    /** A verdict with what it alone would not say. */
    record Judged(Verdict verdict, Optional<Remark> remark) {}

    private VerdictRule() {}

    /** @param clear whether the strides of the two sessions differ more than strides do among themselves */
    static Judged judge(double difference, boolean clear, MeasurementError error) {
        double size = Math.abs(difference);
        if (size < error.smallest()) {
            return new Judged(
                    Verdict.WITHIN_MEASUREMENT_ERROR, clear ? Optional.of(Remark.CLEAR_BUT_SMALL) : Optional.empty());
        }
        if (!clear) {
            return new Judged(Verdict.WITHIN_MEASUREMENT_ERROR, Optional.of(Remark.STRIDES_SPREAD));
        }
        return new Judged(size >= error.mdc95() ? Verdict.CHANGED : Verdict.PROBABLY_CHANGED, Optional.empty());
    }
}
