package footfall.wording;

import footfall.body.Side;
import footfall.correction.Correction;
import footfall.gait.Metric;
import footfall.quality.FootfallException;
import footfall.quality.QualityIssue;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Every sentence that users read, in one language, with the names of our terms and the way numbers are written. Never throws for a
 * wrong number of arguments: a message about a fault must not become one.
 */
public final class Wording {
    private static final char MINUS = '\u2212';

    private final Language language;
    private final ResourceBundle table;

    private Wording(Language language) {
        this.language = language;
        this.table = ResourceBundle.getBundle(
                "footfall.wording.words",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Wording of(Language language) {
        return new Wording(language);
    }

    public Language language() {
        return language;
    }

    /** @throws MissingResourceException if the table has no such key */
    public String text(String key, Object... arguments) {
        return fill(key, List.of(arguments));
    }

    /** The name of an enum's constant in running text, for instance of a body point, a metric or an answer. */
    public String of(Enum<?> constant) {
        return fill(key(constant), List.of());
    }

    /** What a metric is, in one sentence. */
    public String explanation(Metric metric) {
        return fill(key(metric) + ".explanation", List.of());
    }

    /** The name of a metric where there is little room. */
    public String shortName(Metric metric) {
        return fill(key(metric) + ".short", List.of());
    }

    /** The foot of this side, as a noun. */
    public String foot(Side side) {
        return fill(key(side) + ".foot", List.of());
    }

    /** The leg of this side, as a noun. */
    public String leg(Side side) {
        return fill(key(side) + ".leg", List.of());
    }

    /** What the issue means. */
    public String issue(QualityIssue issue) {
        return fill(key(issue.code()) + ".message", issue.arguments());
    }

    /** What the user can do about the issue. */
    public String advice(QualityIssue issue) {
        return fill(key(issue.code()) + ".advice", issue.arguments());
    }

    /** What a correction by hand did. */
    public String of(Correction correction) {
        return new CorrectionWords(this).of(correction);
    }

    /** What is wrong and what to do, in one or two sentences. */
    public String problem(FootfallException failure) {
        return fill(key(failure.problem()), failure.arguments());
    }

    /** The number as it is read, without its unit; {@code value} in SI. */
    public String number(double value, Reading reading) {
        return number(reading.convert(value), reading.decimals());
    }

    /** The number as it is read, with its unit; {@code value} in SI. */
    public String withUnit(double value, Reading reading) {
        return number(value, reading) + afterNumber(reading);
    }

    /** The unit as it follows its number: with a space, but for the sign of degrees. */
    public String afterNumber(Reading reading) {
        String unit = of(reading);
        return unit.isEmpty() || unit.equals("°") ? unit : " " + unit;
    }

    /** A number in this language: rounded half up, a true minus sign, never "-0". */
    public String number(double value, int decimals) {
        DecimalFormat format = new DecimalFormat("0", symbols());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero && text.charAt(0) == MINUS ? text.substring(1) : text;
    }

    /** A day with the month in words, which nobody reads the other way round. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    }

    private DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(language == Language.DUTCH ? ',' : '.');
        symbols.setMinusSign(MINUS);
        return symbols;
    }

    static String key(Enum<?> constant) {
        String name = constant.getDeclaringClass().getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.') + "." + constant.name();
    }

    private String fill(String key, List<?> arguments) {
        return new Sentence(table.getString(key)).fill(arguments, this::show);
    }

    private String show(Object argument, String reading) {
        if (argument instanceof Optional<?> optional) {
            return optional.map(o -> show(o, reading)).orElse("?");
        }
        if (argument instanceof QualityIssue issue) {
            return issue(issue);
        }
        if (argument instanceof Correction correction) {
            return of(correction);
        }
        if (argument instanceof Enum<?> constant) {
            return table.containsKey(key(constant)) ? of(constant) : constant.name();
        }
        if (argument instanceof Collection<?> several) {
            return several.stream().map(o -> show(o, reading)).collect(Collectors.joining(", "));
        }
        if (argument instanceof Object[] several) {
            return show(Arrays.asList(several), reading);
        }
        return argument instanceof Number number ? show(number, reading) : String.valueOf(argument);
    }

    private String show(Number number, String reading) {
        if (!reading.isEmpty()) {
            return withUnit(number.doubleValue(), Reading.ofKey(reading));
        }
        boolean whole = number instanceof Integer || number instanceof Long;
        return whole ? number.toString() : number(number.doubleValue(), 2);
    }
}
