package footfall.analysis;

/** Hears how far an analysis has come. */
public interface Progress {
    /** The stages a user may have to wait for. */
    enum Stage {
        LOOKING_FOR_MARKERS,
        LOOKING_FOR_RUNNER,
        READING_VIDEO,
        FOLLOWING_SHOES,
        MEASURING,
        WRITING,
        DRAWING_VIDEO
    }

    void stage(Stage stage);

    /**
     * Frames read so far in this stage.
     *
     * @param total expected number of frames, from the file's own count; 0 when the file does not say
     */
    void frames(long done, long total);

    /** Hears nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void stage(Stage stage) {}

            @Override
            public void frames(long done, long total) {}
        };
    }
}
