package footfall.overlay;

import footfall.body.Side;

/**
 * A foot strike to be shown.
 *
 * @param seconds real seconds from the first frame
 * @param label what is said of it from then on, such as "24 cm · 25 %"
 */
public record Strike(Side side, double seconds, String label) {}
