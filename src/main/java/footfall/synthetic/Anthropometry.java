package footfall.synthetic;

/**
 * Sizes of a runner's body and one of the legs, metres, between the sticker points.
 *
 * @param hipToFloorMetres hip sticker above the floor, standing
 * @param footFlatDegrees heel-toe line against the floor, standing
 */
record Anthropometry(
        double heightMetres,
        double thighMetres,
        double shankMetres,
        double heelToToeMetres,
        double hipToFloorMetres,
        double footFlatDegrees) {}
