package footfall.tracking;

/** A value with its variance. */
record Estimate(double value, double variance) {
    Estimate plus(double known) {
        return new Estimate(value + known, variance);
    }

    /** The middle of two, weighted by how sure they are; no surer than the surer one, as they may err together. */
    Estimate with(Estimate other) {
        double both = variance + other.variance;
        if (!(both > 0)) {
            return this;
        }
        double middle = (value * other.variance + other.value * variance) / both;
        return new Estimate(middle, Math.min(variance, other.variance));
    }
}
