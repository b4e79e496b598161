package footfall.tracking;

/** A value with its variance. */
record Estimate(double value, double variance) {
    Estimate plus(double known) {
        return new Estimate(value + known, variance);
    }
}
