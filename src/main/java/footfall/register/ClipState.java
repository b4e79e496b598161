package footfall.register;

/** How far a clip has come. */
public enum ClipState {
    /** Received whole, opened, and found to be a video; not to be analysed by itself, or not yet. */
    CHECKED,
    QUEUED,
    RUNNING,
    DONE,
    /** Cannot be analysed as it is; the clip's problem says why. */
    FAILED,
    CANCELLED;

    /** Whether an analysis is still to come. */
    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }
}
