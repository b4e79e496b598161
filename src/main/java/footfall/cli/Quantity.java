package footfall.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers with units as people type them, turned into SI. */
final class Quantity {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9]+(?:[.,][0-9]+)?)\\s*([a-zA-Z/%]*)");

    private Quantity() {}

    /** Metres: "1.81", "1.81m", "181cm", "930mm". */
    static final class Length implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return parse(text, Map.of("", 1.0, "m", 1.0, "cm", 0.01, "mm", 0.001), "a length such as 1.81 or 181cm");
        }
    }

    /** Metres per second: "10km/h", "2.8m/s". A bare number is refused: treadmills show km/h, laboratories m/s. */
    static final class Speed implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return parse(
                    text,
                    Map.of("km/h", 1 / 3.6, "kmh", 1 / 3.6, "kph", 1 / 3.6, "m/s", 1.0, "mps", 1.0, "mph", 0.44704),
                    "a speed with its unit, such as 10km/h or 2.8m/s");
        }
    }

    /** Percent: "2", "2%", "-1". */
    static final class Percent implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            boolean negative = text.startsWith("-");
            double size =
                    parse(negative ? text.substring(1) : text, Map.of("", 1.0, "%", 1.0), "a percentage such as 2");
            return negative ? -size : size;
        }
    }

    /** Frames per second: "240", "240fps". */
    static final class FrameRate implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return parse(text, Map.of("", 1.0, "fps", 1.0, "hz", 1.0), "frames per second such as 240");
        }
    }

    private static double parse(String text, Map<String, Double> units, String expected) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text.strip());
        Double factor = matcher.matches() ? units.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (factor == null) {
            throw new TypeConversionException("'" + text + "' is not " + expected);
        }
        return Double.parseDouble(matcher.group(1).replace(',', '.')) * factor;
    }
}
