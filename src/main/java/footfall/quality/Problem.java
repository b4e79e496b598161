package footfall.quality;

/** Why Footfall cannot do what was asked. Each has one sentence in the wording tables that says what to do. */
public enum Problem {
    /** A value on the command line is wrong: {0} says which and why. */
    BAD_OPTION(Kind.USAGE),
    FILE_NOT_FOUND(Kind.INPUT),
    NOT_A_VIDEO(Kind.INPUT),
    NO_VIDEO_STREAM(Kind.INPUT),
    NO_FRAMES(Kind.INPUT),
    NO_MARKERS(Kind.INPUT),
    /** Without them, and without a pose model in this build. */
    NO_MARKERS_NO_MODEL(Kind.INPUT),
    MARKERS_UNRELIABLE(Kind.INPUT),
    NO_RUNNING(Kind.INPUT),
    RUNS_BOTH_WAYS(Kind.INPUT),
    /** {0} frames per second, in which no running was found; {1} below which that is likely the reason. */
    FRAME_RATE_TOO_LOW(Kind.INPUT),
    CLIP_TOO_SHORT(Kind.INPUT),
    TIME_BASE_CONTRADICTION(Kind.INPUT),
    SPEED_CHANGES(Kind.INPUT),
    TRACKS_UNREADABLE(Kind.INPUT),
    TRACKS_MARKERS_MISSING(Kind.INPUT),
    /** A leg without heel or toe: {0} is the marker. */
    FOOT_MARKER_MISSING(Kind.INPUT),
    CANNOT_WRITE(Kind.INPUT),
    /** {0} the clip's name. */
    BELT_CLIP_UNUSABLE(Kind.INPUT),
    /** {0} x {1} pixels of the belt clip, {2} x {3} of the runner's. */
    BELT_CLIP_DIFFERS(Kind.INPUT),
    /** {0} the standing clip's name. */
    STANDING_NOT_FOUND(Kind.INPUT),
    /** {0} the standing clip's name, {1} the side that the running clip shows. */
    STANDING_OTHER_SIDE(Kind.INPUT),
    /** {0} the standing clip's name, {1} the point that moves. */
    STANDING_MOVES(Kind.INPUT),
    /** {0} the standing clip's name, {1} the seconds that are needed. */
    STANDING_TOO_SHORT(Kind.INPUT),
    /** {0} the standing clip's name, {1} x {2} pixels of its picture, {3} x {4} of the runner's. */
    STANDING_PICTURE_DIFFERS(Kind.INPUT),
    /** A video for tracks, or tracks for a video: {0} the standing clip's name. */
    STANDING_KIND_DIFFERS(Kind.INPUT),
    /** {0} the file or folder that holds no analysis. */
    NOT_AN_ANALYSIS(Kind.INPUT),
    /** {0} the file. */
    ANALYSIS_DAMAGED(Kind.INPUT),
    /** {0} the file, {1} the schema it names. */
    ANALYSIS_SCHEMA_UNKNOWN(Kind.INPUT),
    /** {0} and {1} two names of one recording. */
    SAME_RECORDING(Kind.INPUT),
    /** {0} the file. */
    ERRORS_UNREADABLE(Kind.INPUT),
    TOO_FEW_REPEATS(Kind.INPUT),
    /** {0} and {1} two sessions of one runner, {2} why they cannot be compared. */
    REPEATS_DIFFER(Kind.INPUT),
    /** {0} the file of tracks. */
    NO_PICTURES_TO_DRAW_ON(Kind.INPUT),
    /** {0} the video that an analysis was made from. */
    SOURCE_VIDEO_MISSING(Kind.INPUT),
    /** {0} a video of the right name that is not the one analysed. */
    SOURCE_VIDEO_DIFFERS(Kind.INPUT),
    /** Two sessions without strides of one leg in both. */
    NO_STRIDES_TO_SHOW(Kind.INPUT),
    /** {0} the file or folder whose tracks have no metres. */
    NO_METRES_TO_EXPORT(Kind.INPUT),
    /** {0} the file. */
    NOT_A_BUNDLE(Kind.INPUT),
    /** {0} the file. */
    BUNDLE_DAMAGED(Kind.INPUT),
    /** {0} the file, {1} the schema it names. */
    BUNDLE_SCHEMA_UNKNOWN(Kind.INPUT),
    /** {0} the file, {1} the name of something in it that is no part of a session. */
    BUNDLE_HOLDS_MORE(Kind.INPUT),
    /** {0} the file that is there already. */
    WOULD_REPLACE(Kind.INPUT),
    /** {0} the folder. */
    SEEN_RUN_MISSING(Kind.INPUT),
    /** {0} the file. */
    SEEN_RUN_DAMAGED(Kind.INPUT),
    /** {0} the folder of a session of both sides. */
    CORRECT_ONE_CLIP(Kind.INPUT),
    /** {0} the file. */
    CORRECTIONS_UNREADABLE(Kind.INPUT),
    /** A point or a scale on tracks without a picture. */
    CORRECTION_NEEDS_PICTURE(Kind.INPUT),
    /** {0}, {1} the place, {2} x {3} pixels of the picture. */
    CORRECTION_OUTSIDE_PICTURE(Kind.INPUT),
    /** {0} the frame, {1} the last there is. */
    CORRECTION_NO_SUCH_FRAME(Kind.INPUT),
    /** {0} the side. */
    CORRECTION_NO_SUCH_LEG(Kind.INPUT),
    /** Frames or times that are in no order, or beyond all measure. */
    CORRECTION_FRAMES_UNUSABLE(Kind.INPUT),
    /** {0} its length, {1} the least; both in pixels. */
    CORRECTION_LINE_TOO_SHORT(Kind.INPUT),
    /** {0} most metres. */
    CORRECTION_LENGTH_UNUSABLE(Kind.INPUT),
    /** Nothing like a sticker, or like what was clicked, where it was clicked. */
    NOTHING_TO_FOLLOW(Kind.INPUT),
    /** {0} the standing clip. */
    STANDING_NEEDS_MARKERS(Kind.INPUT),
    /** This build has no pose model. */
    POSE_MODEL_MISSING(Kind.INPUT),
    /** {0} the file of the pose model. */
    POSE_MODEL_DAMAGED(Kind.INPUT),
    NO_PERSON(Kind.INPUT),
    /** {0} how many people are seen. */
    WHICH_PERSON(Kind.INPUT),
    /** {0} the number asked for, {1} how many people are seen. */
    NO_SUCH_PERSON(Kind.INPUT),
    /** {0} the database's address. */
    DATABASE_UNUSABLE(Kind.INPUT),
    NOT_AN_EXAMPLE(Kind.INPUT),
    /** {0} the session's date. */
    SESSION_NOT_ANALYSED(Kind.INPUT),
    /** {0} the folder. */
    NO_PRACTICE(Kind.INPUT),
    /** {0} the file. */
    MEDIA_DAMAGED(Kind.INPUT),
    /** {0} the file. */
    BACKUP_DAMAGED(Kind.INPUT),
    /** {0} the file. */
    BACKUP_TOO_NEW(Kind.INPUT),
    /** {0} the folder. */
    RESTORE_NEEDS_ROOM(Kind.INPUT),
    DISK_FULL(Kind.INPUT),
    /** Reading or writing failed for another reason. */
    DISK_FAILED(Kind.INPUT),
    /** Someone else changed the same thing after it was shown. */
    CHANGED_MEANWHILE(Kind.INPUT),
    /** The same of the corrections of a clip. */
    CORRECTED_MEANWHILE(Kind.INPUT),
    /** {0} the name. */
    ACCOUNT_NAME_UNUSABLE(Kind.INPUT),
    /** {0} the name. */
    ACCOUNT_EXISTS(Kind.INPUT),
    /** {0} the name. */
    NO_SUCH_ACCOUNT(Kind.INPUT),
    /** {0} fewest and {1} most letters. */
    PASSWORD_UNUSABLE(Kind.INPUT),
    /** {0} seconds. */
    LOGIN_WAIT(Kind.INPUT),
    /** {0} how others could reach the page. */
    ACCOUNT_NEEDED(Kind.INPUT),
    /** {0} the address and {1} the port. */
    CANNOT_LISTEN(Kind.INPUT),
    /** {0} the file's name. */
    CLIP_EMPTY(Kind.INPUT),
    /** {0} the file's name, {1} the seconds that are here and {2} those that it states. */
    CLIP_CUT_OFF(Kind.INPUT),
    /** {0} the file's name, {1} the most in gigabytes. */
    CLIP_TOO_LARGE(Kind.INPUT),
    /** {0} the file's name, {1} its size and {2} what is free, in gigabytes. */
    DISK_TOO_FULL(Kind.INPUT),
    /** A piece that does not follow on what is here. */
    UPLOAD_ELSEWHERE(Kind.INPUT),
    /** {0} minutes. */
    ANALYSIS_TOO_LONG(Kind.INPUT),
    /** A fault of Footfall's own, met every time it was tried. */
    ANALYSIS_FAULT(Kind.INPUT),
    /** A worker is a second process, which a database in a file is not for. */
    DATABASE_NOT_SHARED(Kind.INPUT);

    /** Whether the request or the file is at fault; it decides the exit code. */
    public enum Kind {
        USAGE,
        INPUT
    }

    private final Kind kind;

    Problem(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
