package footfall.tracking;

/** Where a sample of a track comes from. */
public enum Origin {
    /** Seen in the picture (or given by the imported file). */
    DETECTED,
    /** Filled in between seen samples; its standard deviation says how sure. */
    INTERPOLATED,
    /** Set by the user. */
    CORRECTED
}
