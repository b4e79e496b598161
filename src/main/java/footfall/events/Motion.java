package footfall.events;

import footfall.body.Side;
import java.util.List;
import java.util.Optional;

/**
 * The movement of the measured legs: x forward, y up, real seconds.
 *
 * @param unit of all trajectories
 */
public record Motion(List<LegMotion> legs, Unit unit) {
    /** The unit of length. */
    public enum Unit {
        METRES,
        /** The runner's own leg length (hip-knee-ankle plus ankle height): no scale is known. */
        LEG_LENGTHS
    }

    public Motion {
        legs = List.copyOf(legs);
    }

    public Optional<LegMotion> leg(Side side) {
        return legs.stream().filter(l -> l.side() == side).findFirst();
    }
}
