package footfall.comparison;

import footfall.body.Side;
import footfall.gait.Metric;

/** A metric of one leg. */
public record LegMetric(Metric metric, Side side) {}
