package footfall.accuracy;

/** How large each error may be, by frame rate: the project's accuracy goals. Times in ms, distances in cm, angles in degrees. */
record Limits(
        double strikeBias,
        double strikeRmse,
        double toeOffRmse,
        double footHipMean,
        double footHipRmse,
        double lineAngle,
        double knee,
        double foot,
        double stepRate,
        double markerPx,
        double foundPercent,
        double scalePercent) {

    static Limits at(double fps) {
        if (fps >= 100) {
            return new Limits(5, 6, 8, 1.0, 1.2, 1.5, 3, 4, 0.5, 0.8, 99, 1.5);
        }
        if (fps >= 50) {
            return new Limits(6, 8, 10, 1.2, 1.5, 2, 3, 4, 0.5, 0.8, 99, 1.5);
        }
        return new Limits(8, 12, 15, 2.0, 2.5, 3, 4, 5, 1, 1.5, 97, 2);
    }
}
