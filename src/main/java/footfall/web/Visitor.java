package footfall.web;

import footfall.practice.Tokens;
import footfall.wording.Language;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Who asks for a page.
 *
 * @param who the account's name, or "local" where there are none; empty before the login
 * @param token the secret in the cookie
 * @param example whether the practice is an example
 */
record Visitor(Optional<String> who, String token, Language language, boolean example) {
    static final String LOCAL = "local";

    private static final String ATTRIBUTE = "footfall.visitor";

    static Visitor of(Context context) {
        return Optional.<Visitor>ofNullable(context.attribute(ATTRIBUTE))
                .orElseGet(() -> new Visitor(Optional.empty(), "", Languages.of(context), false));
    }

    void enter(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    /** What a form must bring back; another site can neither read nor guess it. */
    String csrf() {
        return Tokens.fingerprint("csrf", token);
    }

    /** For requests that the guard let in. */
    String name() {
        return who.orElseThrow();
    }
}
