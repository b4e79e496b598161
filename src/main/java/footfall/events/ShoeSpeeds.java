package footfall.events;

import footfall.body.Side;
import java.util.Map;

/**
 * How fast the shoes move, measured from picture to picture (optical flow).
 *
 * @param legs by side, ankle, heel and toe: each "trajectory" holds speeds per second forward (x) and up (y) at the times between two
 *     frames, in any unit of length that both legs share; NaN where it could not be measured
 */
public record ShoeSpeeds(Map<Side, LegMotion> legs) {
    public ShoeSpeeds {
        legs = Map.copyOf(legs);
    }
}
