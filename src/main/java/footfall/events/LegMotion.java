package footfall.events;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.signal.Trajectory;
import java.util.Map;
import java.util.Optional;

/** One leg's trajectories in the runner's frame; all share the same times. */
public record LegMotion(Side side, Map<BodyPoint, Trajectory> points) {
    public LegMotion {
        points = Map.copyOf(points);
    }

    public Optional<Trajectory> point(BodyPoint point) {
        return Optional.ofNullable(points.get(point));
    }
}
