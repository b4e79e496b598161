package footfall.advice;

/** What a piece of advice rests on, strongest first. */
public enum Evidence {
    /** Several studies of runners, or one very large one. */
    STUDIES,
    /** Small studies, or studies of other complaints. */
    SMALL,
    /** The opinion of experienced clinicians. */
    EXPERTS,
    /** Somebody had to draw a line. */
    CONVENTION
}
