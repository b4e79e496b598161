package footfall.web;

import footfall.wording.Wording;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A form as it was typed, with a sentence for each field that cannot be taken as it is. */
final class Form {
    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d{1,6}([.,]\\d{1,9})?");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final Wording wording;
    private final Map<String, String> typed;
    private final Map<String, String> refused = new LinkedHashMap<>();
    private Optional<String> notice = Optional.empty();

    private Form(Wording wording, Map<String, String> typed) {
        this.wording = wording;
        this.typed = typed;
    }

    /** With nothing or with what is known in the fields. */
    static Form filled(Wording wording, Map<String, String> values) {
        return new Form(wording, values);
    }

    static Form typed(Context context, Wording wording) {
        Map<String, String> typed = new HashMap<>();
        // A value that cannot be decoded leaves its name with none.
        context.formParamMap()
                .forEach((name, values) -> values.stream().findFirst().ifPresent(v -> typed.put(name, clean(v))));
        return new Form(wording, typed);
    }

    private static String clean(String value) {
        return UNPRINTABLE.matcher(value.replace("\r\n", "\n")).replaceAll("").strip();
    }

    String value(String name) {
        return typed.getOrDefault(name, "");
    }

    Optional<String> refusal(String name) {
        return Optional.ofNullable(refused.get(name));
    }

    /** Whether every field can be taken. */
    boolean fits() {
        return refused.isEmpty();
    }

    Map<String, String> refusals() {
        return refused;
    }

    /** A sentence about the form as a whole. */
    Optional<String> notice() {
        return notice;
    }

    void notice(String sentence) {
        notice = Optional.of(sentence);
    }

    private void refuse(String name, String key, Object... arguments) {
        refused.put(name, wording.text(key, arguments));
    }

    String text(String name, int mostLetters) {
        String value = value(name);
        if (value.length() > mostLetters) {
            refuse(name, "web.form.tooLong", mostLetters);
        }
        return value;
    }

    String requiredText(String name, int mostLetters) {
        if (value(name).isEmpty()) {
            refuse(name, "web.form.missing");
        }
        return text(name, mostLetters);
    }

    /** With a point or a comma. */
    Optional<Double> number(String name, int lowest, int highest) {
        String value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> number = Optional.of(value)
                .filter(v -> NUMBER.matcher(v).matches())
                .map(v -> Double.parseDouble(v.replace(',', '.').replace('\u2212', '-')))
                .filter(v -> v >= lowest && v <= highest);
        if (number.isEmpty()) {
            refuse(name, "web.form.number", lowest, highest);
        }
        return number;
    }

    Optional<Integer> whole(String name, int lowest, int highest) {
        Optional<Double> number = number(name, lowest, highest);
        if (number.filter(v -> v != Math.rint(v)).isPresent()) {
            refuse(name, "web.form.whole", lowest, highest);
        }
        return number.map(v -> (int) Math.round(v));
    }

    /** Of no use where it is refused. */
    LocalDate date(String name, LocalDate first, LocalDate last) {
        try {
            LocalDate date = LocalDate.parse(value(name));
            if (!date.isBefore(first) && !date.isAfter(last)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Told below, as any other date that cannot be.
        }
        refuse(name, "web.form.date", wording.date(first), wording.date(last));
        return last;
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        String value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        refuse(name, "web.form.choice");
        return Optional.empty();
    }
}
