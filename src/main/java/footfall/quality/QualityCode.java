package footfall.quality;

/** The kinds of quality issue. What each means and what to do about it stands in the wording tables, one entry per code. */
public enum QualityCode {
    /** {0} frames per second. */
    FRAME_RATE_LOW,
    /** {0} recording rate in frames per second, {1} steps per minute that follow from it. */
    TIME_BASE_FROM_PHYSICS,
    /** {0} steps per minute with the rate that is used (0: none could be seen), {1} that rate in frames per second. */
    TIME_BASE_DOUBTFUL,
    /** {0} told belt speed, {1} the speed at which the foot was seen to move, both m/s. */
    SPEED_CONTRADICTED,
    /** The part that was measured: {0} first and {1} last second of the times at hand. */
    SPEED_CHANGES,
    /** {0} body point, {1} seconds from which it is gone for good, {2} side. */
    MARKER_LOST,
    /** {0} body point, {1} side. */
    MARKER_MISSING,
    /** {0} body point, {1} share (0-1) of frames on which it is unknown, {2} side. */
    MARKER_OFTEN_HIDDEN,
    /** {0} of {1} strikes with a bridged hip, {2} side. */
    HIP_BRIDGED,
    /** At least twice. */
    FOOT_LEAVES_PICTURE,
    /** {0} measured landings, {1} side. */
    TOO_FEW_STRIDES,
    /** {0} of {1} landings not measured, {2} side. */
    STRIDES_DROPPED,
    /** {0} roll in degrees as in the calibration, {1} its standard deviation. */
    CAMERA_TILTED,
    /** {0} yaw in degrees as in the calibration, {1} its standard deviation. */
    CAMERA_NOT_SQUARE,
    /** {0} drift and {1} shaking (standard deviation) in widths of the picture, {2} range of the roll in degrees. */
    CAMERA_MOVES,
    /** {0} how far apart, in per cent, {1} the {@code Scale.Source} that is used. */
    SCALES_DISAGREE,
    SCALE_UNKNOWN,
    SPEED_UNKNOWN,
    NO_TREADMILL,
    EVENTS_DISAGREE,
    /** {0} side, {1} longest time round the strike without a frame of any stride, ms. */
    FRAMES_IN_STEP,
    /** {0} the measured side. */
    NEAR_LEG_ONLY,
    /** There seem to be stickers, but they could not be followed. */
    MARKERS_NOT_USED,
    /** The points come from a pose network. */
    WITHOUT_MARKERS,
    /** {0} the side farther from the camera, seen by a pose network. */
    FAR_LEG_INDICATIVE,
    /** A pose network's points of two legs of which it cannot be said which is nearer to the camera. */
    SIDES_IN_DOUBT,
    /** {0} share (0-1) of a leg's points thrown away because they jumped, {1} side. */
    POINTS_JUMP,
    /** {0} share (0-1) of the frames on which a runner was found. */
    RUNNER_OFTEN_UNSEEN,
    /** From {0} to {1} seconds of the times at hand the runner was not seen. */
    RUNNER_HIDDEN,
    /** {0} pixels of thigh and shank together, {1} the fewest that are known to do. */
    RUNNER_SMALL,
    /** {0} smear of the foot where it is fastest in per cent of its length, {1} which part of a second the shutter is open (60: 1/60 s). */
    FOOT_BLURRED,
    /** {0} share (0-1) of the legs' outline that is lost in the dark, in the background or in noise. */
    LEGS_FAINT,
    /** Something that stands still is in front of the near hip. */
    HIP_COVERED,
    /** {0} strikes that do not come after one of the other leg, {1} all strikes. */
    LEGS_DO_NOT_ALTERNATE,
    /** {0} side, {1} contact time in seconds. */
    CONTACT_UNUSUAL,
    /** {0} how many per cent the belt's speeds by both feet differ. */
    LEGS_DIFFER_IN_SPEED,
    /** Each leg was recorded in a clip of its own. */
    LEGS_IN_TURN,
    /** {0} of the clip of the left leg, {1} of the right, steps per minute. */
    STEP_RATES_DIFFER,
    STANDING_CLIP_MISSING,
    /** {0} body point, {1} side. */
    STANDING_MARKER_HIDDEN,
    /** {0} by how many per cent the leg is larger (below 0: smaller) in the standing clip. */
    STANDING_SIZE_DIFFERS,
    /** {0} its number, {1} the correction. */
    CORRECTION_DOES_NOT_FIT,
    FRAMES_DROPPED,
    FILE_DAMAGED
}
