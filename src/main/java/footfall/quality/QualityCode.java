package footfall.quality;

/** The kinds of quality issue. What each means and what to do about it stands in the wording tables, one entry per code. */
public enum QualityCode {
    /** {0} frames per second. */
    FRAME_RATE_LOW,
    TIME_BASE_FROM_PHYSICS,
    TIME_BASE_DOUBTFUL,
    SPEED_CHANGES,
    /** {0} body point, {1} seconds from which it is gone for good, {2} side. */
    MARKER_LOST,
    /** {0} body point, {1} side. */
    MARKER_MISSING,
    /** {0} body point, {1} share (0-1) of frames on which it is unknown, {2} side. */
    MARKER_OFTEN_HIDDEN,
    /** {0} of {1} strikes with a bridged hip, {2} side. */
    HIP_BRIDGED,
    FOOT_LEAVES_PICTURE,
    MOTION_BLUR,
    /** {0} measured landings, {1} side. */
    TOO_FEW_STRIDES,
    /** {0} of {1} landings not measured, {2} side. */
    STRIDES_DROPPED,
    CAMERA_TILTED,
    CAMERA_MOVED,
    CAMERA_NOT_SQUARE,
    SCALES_DISAGREE,
    SCALE_UNKNOWN,
    SPEED_UNKNOWN,
    NO_TREADMILL,
    EVENTS_DISAGREE,
    /** {0} the measured side. */
    NEAR_LEG_ONLY,
    STANDING_CLIP_MISSING,
    TWO_PEOPLE,
    FRAMES_DROPPED,
    FILE_DAMAGED
}
