package footfall.events;

import footfall.body.Side;
import java.util.List;
import java.util.Optional;

/**
 * The movement of the measured legs: x forward, y up, real seconds.
 *
 * @param standing the same legs standing still, seen through the same camera, as far as a clip shows them
 * @param unit of all trajectories
 */
public record Motion(List<LegMotion> legs, List<LegMotion> standing, Unit unit) {
    /** The unit of length. */
    public enum Unit {
        METRES,
        /** The runner's own leg length (hip-knee-ankle plus ankle height): no scale is known. */
        LEG_LENGTHS
    }

    public Motion {
        legs = List.copyOf(legs);
        standing = List.copyOf(standing);
    }

    /** Of a runner who was not seen standing. */
    public Motion(List<LegMotion> legs, Unit unit) {
        this(legs, List.of(), unit);
    }

    /** The same legs with one of them changed. */
    public Motion with(LegMotion changed) {
        return new Motion(
                legs.stream()
                        .map(leg -> leg.side() == changed.side() ? changed : leg)
                        .toList(),
                standing,
                unit);
    }

    public Optional<LegMotion> leg(Side side) {
        return legs.stream().filter(l -> l.side() == side).findFirst();
    }
}
