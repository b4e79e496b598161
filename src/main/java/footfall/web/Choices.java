package footfall.web;

import footfall.wording.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a field lets one choose: values with their names, in order. */
final class Choices {
    private Choices() {}

    static Map<String, String> of(Wording wording, Enum<?>[] constants) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            choices.put(constant.name(), wording.of(constant));
        }
        return choices;
    }

    /** With the choice of none before them. */
    static Map<String, String> orElse(String none, Map<String, String> choices) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", none);
        all.putAll(choices);
        return all;
    }
}
