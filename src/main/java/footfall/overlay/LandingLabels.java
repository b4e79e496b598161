package footfall.overlay;

/**
 * The words on a landing's picture, in the reader's language.
 *
 * @param distance at the foot-hip distance, such as "24 cm · 25 %"
 * @param shankAngle at the shank, such as "8°"
 * @param caption in the corner, such as "Landing 14 of 26"; empty for none
 */
public record LandingLabels(String distance, String shankAngle, String caption) {}
