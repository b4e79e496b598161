package footfall.comparison;

import footfall.body.Side;
import java.util.List;
import java.util.Optional;

/**
 * Why two sessions cannot be compared, or only with care.
 *
 * @param forbids whether no verdict is given because of it
 * @param leg the leg whose clips it is about; absent where it holds for the whole sessions
 * @param arguments of its sentence, in the order of its wording
 */
public record Reason(Code code, boolean forbids, Optional<Side> leg, List<Object> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason forbidding(Code code, Object... arguments) {
        return new Reason(code, true, Optional.empty(), List.of(arguments));
    }

    static Reason warning(Code code, Object... arguments) {
        return new Reason(code, false, Optional.empty(), List.of(arguments));
    }

    Reason about(Side leg) {
        return new Reason(code, forbids, Optional.of(leg), arguments);
    }

    /** Whether the leg cannot be compared because of it. */
    boolean forbids(Side leg) {
        return forbids && this.leg.filter(own -> own != leg).isEmpty();
    }

    /** One of the two sessions. */
    public enum Which {
        BEFORE,
        AFTER
    }

    /** Each has a sentence in the wording tables. */
    public enum Code {
        /** {0} before, {1} after, m/s. */
        SPEED_DIFFERS,
        /** The speed was not told for one or both. */
        SPEED_UNKNOWN,
        /** In one session the belt did not run as told: {0} which. */
        SPEED_DOUBTFUL,
        /** {0} before, {1} after, percent. */
        INCLINE_DIFFERS,
        /** Told for one only. */
        INCLINE_UNKNOWN,
        /** {0} before, {1} after. */
        SIDE_DIFFERS,
        /** Stickers, pose model or another program: {0} before, {1} after. */
        METHOD_DIFFERS,
        /** {0} the metrics that only one of the two has. */
        MARKERS_DIFFER,
        /** {0} the one that has a standing clip of its near leg. */
        STANDING_IN_ONE,
        /** {0} which session shows a leg that the other does not, {1} the leg's side. */
        SIDE_IN_ONE,
        /** {0} which, {1} frames per second. */
        FRAME_RATE_LOW,
        /** {0} which, {1} strides, {2} side. */
        TOO_FEW_STRIDES,
        /** {0} which, {1} strides, {2} side. */
        FEW_STRIDES,
        /** {0} which. */
        TIME_BASE_DOUBTFUL,
        /** {0} which. */
        STRIKE_TIME_UNSURE,
        /** {0} the larger of the runner's sizes in the picture over the smaller. */
        PICTURE_SIZE_DIFFERS,
        /** {0} before, {1} after, degrees. */
        CAMERA_TURN_DIFFERS,
        /** One session with markers and camera untouched was told, but the camera stood elsewhere. */
        CAMERA_TOUCHED,
        /** {0} before, {1} after. */
        SCALE_SOURCE_DIFFERS,
        /** {0} before, {1} after, metres. */
        LEG_LENGTH_DIFFERS,
        /** {0} which, {1} the quality issue. */
        SERIOUS_ISSUE,
        VERSION_DIFFERS,
        SETTINGS_DIFFER,
        /** The landing was not measured in both sessions for one leg. */
        LANDING_MISSING,
        /** The landing angle stands for the foot-hip distance. */
        LANDING_ANGLE_ONLY
    }
}
