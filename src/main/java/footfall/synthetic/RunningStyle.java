package footfall.synthetic;

/**
 * How a drawn runner runs.
 *
 * @param heightMetres body height; the leg (hip to floor) is 0.53 of it (Winter)
 * @param stepsPerMinute of both feet together
 * @param contactSeconds foot strike to toe-off
 * @param footAheadMetres ankle ahead of the hip at the strike
 * @param kneeAtStrikeDegrees 0 = straight
 * @param footAtStrikeDegrees toes up against the flat foot: above 8 the heel lands first, below -2 the forefoot
 * @param retractionMetresPerSecond how fast the foot comes back under the body as it lands
 * @param variability 1 = as between the strides of a real runner, 0 = all strides alike
 * @param seed of that variability
 */
record RunningStyle(
        double heightMetres,
        double speedMetresPerSecond,
        double stepsPerMinute,
        double contactSeconds,
        double footAheadMetres,
        double kneeAtStrikeDegrees,
        double footAtStrikeDegrees,
        double retractionMetresPerSecond,
        double variability,
        long seed) {

    /** Long, slow steps: the heel lands far ahead on a nearly straight knee. */
    static RunningStyle overstriding() {
        return new RunningStyle(1.75, 2.5, 158, 0.315, 0.265, 14.5, 15, 0.8, 0.5, 1);
    }

    /** The same runner with shorter, quicker steps that land nearer to the body. */
    static RunningStyle landingNearTheBody() {
        return new RunningStyle(1.75, 2.5, 170, 0.262, 0.15, 20, 8, 1.9, 1, 2);
    }

    double stepSeconds() {
        return 60 / stepsPerMinute;
    }
}
