package footfall.register;

/** How far a clip has come. */
public enum ClipState {
    /** Received whole, opened, and found to be a video. */
    CHECKED
}
