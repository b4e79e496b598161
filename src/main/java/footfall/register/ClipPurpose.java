package footfall.register;

/** What a clip of a session shows. */
public enum ClipPurpose {
    RUN,
    /** The runner standing still: the session's runs count their angles from it. */
    STANDING,
    /** The empty running belt, which shows how the camera stood. */
    BELT
}
