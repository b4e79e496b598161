package footfall.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages Footfall speaks. */
public enum Language {
    ENGLISH("en", "English"),
    DUTCH("nl", "Nederlands");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** Its name in itself, for who cannot read the other. */
    public String ownName() {
        return ownName;
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
