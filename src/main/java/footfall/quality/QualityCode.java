package footfall.quality;

/** The kinds of quality issue. What each means and what to do about it stands in the wording tables, one entry per code. */
public enum QualityCode {
    FRAME_RATE_LOW,
    TIME_BASE_FROM_PHYSICS,
    TIME_BASE_DOUBTFUL,
    SPEED_CHANGES,
    MARKER_LOST,
    MARKER_MISSING,
    MARKER_OFTEN_HIDDEN,
    HIP_BRIDGED,
    FOOT_LEAVES_PICTURE,
    MOTION_BLUR,
    TOO_FEW_STRIDES,
    STRIDES_DROPPED,
    CAMERA_TILTED,
    CAMERA_MOVED,
    CAMERA_NOT_SQUARE,
    SCALES_DISAGREE,
    SCALE_UNKNOWN,
    SPEED_UNKNOWN,
    NO_TREADMILL,
    EVENTS_DISAGREE,
    NEAR_LEG_ONLY,
    STANDING_CLIP_MISSING,
    TWO_PEOPLE,
    FRAMES_DROPPED,
    FILE_DAMAGED
}
