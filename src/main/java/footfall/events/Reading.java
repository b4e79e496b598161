package footfall.events;

/**
 * An event read from the average stride.
 *
 * @param offsetSeconds the event against the strides' alignment; NaN if it could not be read
 * @param commonSeconds standard deviation of the error that all strides share
 * @param disagreementSeconds how far two independent ways to read it lie apart; NaN if there was only one
 */
record Reading(double offsetSeconds, double commonSeconds, double disagreementSeconds) {
    /** The same where the frames leave a gap of this length round the event: it lies anywhere in it. */
    Reading coarserBy(double gapSeconds) {
        return new Reading(offsetSeconds, Math.hypot(commonSeconds, gapSeconds / Math.sqrt(12)), disagreementSeconds);
    }

    static Reading nothing() {
        return new Reading(Double.NaN, Double.NaN, Double.NaN);
    }
}
