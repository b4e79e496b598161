package footfall.body;

/** What the points of the body come from. */
public enum PointSource {
    /** Stickers in a video. */
    MARKERS,
    /** A pose model in a video. */
    KEYPOINTS,
    /** Tracks of another program. */
    TRACK_FILE
}
