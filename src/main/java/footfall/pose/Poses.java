package footfall.pose;

import footfall.observation.FrameTimes;
import footfall.observation.Pose;
import java.util.List;

/**
 * The runner on every frame of a clip.
 *
 * @param poses one of each frame, without points where the runner is not seen
 * @param times file time
 */
public record Poses(List<Pose> poses, FrameTimes times) {
    public Poses {
        poses = List.copyOf(poses);
    }
}
