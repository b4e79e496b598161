package footfall.register;

/** What was done with a runner's data, or by whom the practice was entered. */
public enum AuditAction {
    ADDED,
    CHANGED,
    VIEWED,
    LISTED,
    REMOVED,
    EXPORTED,
    LOGGED_IN,
    LOGGED_OUT,
    LOGIN_REFUSED
}
