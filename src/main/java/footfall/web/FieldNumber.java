package footfall.web;

import footfall.wording.Wording;

/** A number as it stands in a field: as many decimals as it has, two at most. */
final class FieldNumber {
    private static final int MOST_DECIMALS = 2;

    private FieldNumber() {}

    static String of(double value, Wording wording) {
        double scale = 1;
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++, scale *= 10) {
            if (Math.abs(value * scale - Math.rint(value * scale)) < 1e-6 * scale) {
                return wording.number(value, decimals);
            }
        }
        return wording.number(value, MOST_DECIMALS);
    }
}
