package footfall.pose;

import footfall.geometry.Point;

/**
 * Somebody who stays in one place of the picture, or crosses it.
 *
 * @param hips where the middle between the hips mostly is, or first is of one who crosses the picture; upright picture pixels
 * @param sizePx edge of a square round the hips that holds the body
 * @param legMotion standard deviation of the ankles' horizontal distance, in leg lengths from hip over knee to ankle: near 0 for one who
 *     stands
 */
public record Person(Point hips, double sizePx, double legMotion) {}
