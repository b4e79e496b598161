package footfall.comparison;

/** What a difference means. The rule: docs/comparison.md. */
public enum Verdict {
    CHANGED,
    PROBABLY_CHANGED,
    WITHIN_MEASUREMENT_ERROR,
    CANNOT_BE_COMPARED
}
