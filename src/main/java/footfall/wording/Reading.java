package footfall.wording;

import footfall.gait.Metric;

/**
 * How a number is read: from its SI value to the unit, the scale and the decimals of screens and reports. The key is its name inside a
 * sentence of the wording tables, as in <code>{0|cm}</code>.
 */
public enum Reading {
    /** From metres. */
    CENTIMETRES("cm", 100, 1),
    /** From metres. */
    WHOLE_CENTIMETRES("wholecm", 100, 0),
    METRES("m", 1, 2),
    /** From seconds. */
    MILLISECONDS("ms", 1000, 0),
    SECONDS("s", 1, 2),
    /** From metres per second. */
    KILOMETRES_PER_HOUR("kmh", 3.6, 1),
    METRES_PER_SECOND("mps", 1, 2),
    DEGREES("deg", 1, 1),
    /** From percent. */
    PERCENT("pct", 1, 1),
    /** From percent. */
    WHOLE_PERCENT("wholepct", 1, 0),
    /** From a fraction of one. */
    FRACTION_AS_PERCENT("percent", 100, 1),
    STEPS_PER_MINUTE("spm", 1, 1),
    WHOLE_STEPS_PER_MINUTE("wholespm", 1, 0),
    FRAMES_PER_SECOND("fps", 1, 0),
    /** A plain number of things. */
    COUNT("n", 1, 0),
    /** A plain number with one decimal. */
    DECIMAL("one", 1, 1);

    private final String key;
    private final double factor;
    private final int decimals;

    Reading(String key, double factor, int decimals) {
        this.key = key;
        this.factor = factor;
        this.decimals = decimals;
    }

    /** How the values of a metric are read. */
    public static Reading of(Metric metric) {
        return switch (metric.unit()) {
            case STEPS_PER_MINUTE -> STEPS_PER_MINUTE;
            case SECONDS -> MILLISECONDS;
            case RATIO -> FRACTION_AS_PERCENT;
            case METRES -> CENTIMETRES;
            case PERCENT -> PERCENT;
            case DEGREES -> DEGREES;
            case METRES_PER_SECOND -> METRES_PER_SECOND;
        };
    }

    static Reading ofKey(String key) {
        for (Reading reading : values()) {
            if (reading.key.equals(key)) {
                return reading;
            }
        }
        throw new IllegalArgumentException("no such way to read a number: " + key);
    }

    /** From the SI value to the value that is read. */
    public double convert(double si) {
        return si * factor;
    }

    public int decimals() {
        return decimals;
    }
}
