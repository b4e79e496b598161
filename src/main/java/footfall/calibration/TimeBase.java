package footfall.calibration;

import footfall.quality.QualityIssue;
import java.util.List;

/**
 * How file time relates to real time.
 *
 * @param captureFps frames per real second (median)
 * @param slowMotionFactor file seconds per real second; 1 for an ordinary clip
 */
public record TimeBase(double captureFps, double slowMotionFactor, Source source, List<QualityIssue> issues) {
    /** What the time base rests on. */
    public enum Source {
        /** The user said it ({@code --capture-fps}). */
        USER,
        /** A tag in the container. */
        CONTAINER_TAG,
        /** The container's time stamps, and nothing contradicts them. */
        CONTAINER_TIMES,
        /** Belt speed, gravity and step rate: at least two agree. */
        PHYSICS,
        /** An imported track file's own times. */
        TRACK_FILE
    }

    public TimeBase {
        issues = List.copyOf(issues);
    }
}
