package footfall.body;

/** What the points of the body come from. */
public enum PointSource {
    /** Stickers in a video. */
    MARKERS,
    /** A pose model in a video. */
    KEYPOINTS,
    /** Tracks of another program. */
    TRACK_FILE;

    /** Whether a leg's figures are no more than an indication: without stickers the near leg hides the far one. */
    public boolean isIndicative(Side leg, Side near) {
        return this == KEYPOINTS && leg != near;
    }
}
