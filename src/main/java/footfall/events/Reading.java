package footfall.events;

/**
 * An event read from the average stride.
 *
 * @param offsetSeconds the event against the strides' alignment; NaN if it could not be read
 * @param commonSeconds standard deviation of the error that all strides share
 * @param disagreementSeconds how far two independent ways to read it lie apart; NaN if there was only one
 */
record Reading(double offsetSeconds, double commonSeconds, double disagreementSeconds) {
    static Reading nothing() {
        return new Reading(Double.NaN, Double.NaN, Double.NaN);
    }
}
