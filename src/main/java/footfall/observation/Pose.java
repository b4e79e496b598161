package footfall.observation;

import footfall.body.BodyPoint;
import footfall.body.Side;
import java.util.Map;
import java.util.Optional;

/**
 * One body on one frame as a pose network sees it.
 *
 * @param frame 0-based frame number
 * @param points of each side; which leg is which is the network's opinion on this frame alone
 */
public record Pose(int frame, Map<Side, Map<BodyPoint, Keypoint>> points) {
    public Pose {
        points = Map.copyOf(points);
    }

    public Optional<Keypoint> point(Side side, BodyPoint point) {
        return Optional.ofNullable(points.getOrDefault(side, Map.of()).get(point));
    }
}
