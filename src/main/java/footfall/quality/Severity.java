package footfall.quality;

/** How much an issue weighs. */
public enum Severity {
    /** Good to know; the numbers stand. */
    INFO,
    /** Part of the result is less sure; its interval or the verdict says so. */
    WARNING,
    /** Part of the result could not be given. */
    SERIOUS
}
