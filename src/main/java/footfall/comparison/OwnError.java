package footfall.comparison;

import footfall.gait.Metric;

/**
 * A metric's measurement error from a practice's own repeats.
 *
 * @param repeats degrees of freedom: sessions less one, summed over legs
 * @param runners how many took part
 */
public record OwnError(Metric metric, double sem, double mdc95, int repeats, int runners) {}
