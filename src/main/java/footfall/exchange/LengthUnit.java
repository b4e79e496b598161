package footfall.exchange;

import java.util.Locale;
import java.util.Optional;

/** The unit of the positions in a track file. */
enum LengthUnit {
    METRES(1),
    CENTIMETRES(0.01),
    MILLIMETRES(0.001),
    PIXELS(1);

    private final double factor;

    LengthUnit(double factor) {
        this.factor = factor;
    }

    /** To metres, or to pixels. */
    double factor() {
        return factor;
    }

    static Optional<LengthUnit> of(String word) {
        return Optional.ofNullable(
                switch (word.strip().toLowerCase(Locale.ROOT)) {
                    case "m", "meters", "metres" -> METRES;
                    case "cm", "centimeters", "centimetres" -> CENTIMETRES;
                    case "mm", "millimeters", "millimetres" -> MILLIMETRES;
                    case "px", "pixel", "pixels" -> PIXELS;
                    default -> null;
                });
    }
}
