package footfall.exchange;

import footfall.gait.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How finely numbers stand in files: about a hundredth of what a measurement can resolve, so that rounding never shows. */
final class Rounding {
    /** 10 microseconds. */
    static final int SECONDS = 5;
    /** 0.01 mm. */
    static final int METRES = 5;

    static final int PIXELS = 3;
    static final int PERCENT = 3;
    static final int DEGREES = 3;
    static final int RATIO = 5;
    private static final MathContext SIGNIFICANT = new MathContext(7, RoundingMode.HALF_EVEN);

    private Rounding() {}

    static int decimals(Metric metric) {
        return switch (metric.unit()) {
            case STEPS_PER_MINUTE, DEGREES -> DEGREES;
            case SECONDS -> SECONDS;
            case RATIO -> RATIO;
            case METRES, METRES_PER_SECOND -> METRES;
            case PERCENT -> PERCENT;
        };
    }

    /** @throws NumberFormatException if the value is not finite: files never hold NaN */
    static BigDecimal decimals(double value, int decimals) {
        return plain(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** For numbers of any size. */
    static BigDecimal significant(double value) {
        return plain(BigDecimal.valueOf(value).round(SIGNIFICANT));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
