package footfall.events;

import footfall.body.Side;

/**
 * One foot strike or toe-off.
 *
 * @param timeSeconds real seconds from the first frame
 * @param uncertaintySeconds standard deviation of this event's time: its own random part and the leg's common part together
 */
public record GaitEvent(Side side, EventType type, double timeSeconds, double uncertaintySeconds) {
    public GaitEvent {
        if (!Double.isFinite(timeSeconds) || !(uncertaintySeconds >= 0)) {
            throw new IllegalArgumentException("time " + timeSeconds + ", uncertainty " + uncertaintySeconds);
        }
    }
}
