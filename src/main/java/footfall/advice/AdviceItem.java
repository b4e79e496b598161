package footfall.advice;

/**
 * A piece of advice as data.
 *
 * @param id its words are under {@code advice.ID}
 * @param source a publication, or {@link #NO_SOURCE} or {@link #THE_PRACTICE}
 */
public record AdviceItem(String id, AdviceTopic topic, When when, Evidence evidence, String source) {
    public static final String NO_SOURCE = "-";

    /** The practice for which Footfall is made; see docs/advice.md. */
    public static final String THE_PRACTICE = "practice";

    /** When it may be given. */
    public enum When {
        ALWAYS,
        /** When overstriding is likely or possible, or the runner has a complaint. */
        LANDING,
        /** When the runner has a complaint. */
        COMPLAINT
    }
}
