package footfall.comparison;

import footfall.gait.Metric;

/**
 * What symptom-free runners of a practice do at a speed.
 *
 * @param sd between runners; 0 when there is one
 */
public record Reference(double speed, Metric metric, double mean, double sd, int runners) {}
