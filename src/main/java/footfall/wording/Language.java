package footfall.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages Footfall speaks. */
public enum Language {
    ENGLISH("en"),
    DUTCH("nl");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code, as {@code --lang} and HTML have it. */
    public String code() {
        return code;
    }

    /** The language of an ISO 639-1 code, in capitals or not. */
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(l -> l.code.equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
