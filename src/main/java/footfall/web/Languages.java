package footfall.web;

import footfall.wording.Language;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/** The language of a visitor: the one chosen, else the one that the browser asks for. */
final class Languages {
    static final String COOKIE = "language";

    private Languages() {}

    static Language of(Context context) {
        return Optional.ofNullable(context.cookie(COOKIE))
                .flatMap(Language::ofCode)
                .orElseGet(() -> asked(Optional.ofNullable(context.header("Accept-Language"))));
    }

    private static Language asked(Optional<String> header) {
        return header.map(h -> h.toLowerCase(Locale.ROOT))
                .filter(h -> h.startsWith(Language.DUTCH.code()))
                .map(h -> Language.DUTCH)
                .orElse(Language.ENGLISH);
    }
}
