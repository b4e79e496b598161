package footfall.synthetic;

/**
 * The angles of one leg, radians.
 *
 * @param thigh from the vertical, positive = knee ahead of the hip
 * @param knee 0 = straight, positive = bent
 * @param toesUp of the foot against the flat foot
 */
record LegAngles(double thigh, double knee, double toesUp) {
    LegAngles plus(LegAngles other) {
        return new LegAngles(thigh + other.thigh, knee + other.knee, toesUp + other.toesUp);
    }

    LegAngles minus(LegAngles other) {
        return plus(other.times(-1));
    }

    LegAngles times(double factor) {
        return new LegAngles(factor * thigh, factor * knee, factor * toesUp);
    }

    /** The cubic with these values and rates at its ends (Hermite), at a share of the way. */
    static LegAngles between(double share, LegAngles start, LegAngles startRate, LegAngles end, LegAngles endRate) {
        double s2 = share * share;
        double s3 = s2 * share;
        return start.times(2 * s3 - 3 * s2 + 1)
                .plus(startRate.times(s3 - 2 * s2 + share))
                .plus(end.times(3 * s2 - 2 * s3))
                .plus(endRate.times(s3 - s2));
    }
}
