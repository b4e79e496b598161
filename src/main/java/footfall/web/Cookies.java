package footfall.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/** The cookies of the page; no script can read them, and behind TLS they never travel without it. */
final class Cookies {
    private static final int UNTIL_THE_BROWSER_CLOSES = -1;
    private static final int A_YEAR_SECONDS = (int) Duration.ofDays(365).toSeconds();

    private final boolean secure;

    Cookies(boolean secure) {
        this.secure = secure;
    }

    /** The prefix makes browsers refuse it from anywhere but this very host over TLS. */
    private String tokenName() {
        return secure ? "__Host-footfall" : "footfall";
    }

    Optional<String> token(Context context) {
        return Optional.ofNullable(context.cookie(tokenName())).filter(token -> !token.isEmpty());
    }

    void giveToken(Context context, String token) {
        give(context, tokenName(), token, UNTIL_THE_BROWSER_CLOSES);
    }

    void giveLanguage(Context context, String code) {
        give(context, Languages.COOKIE, code, A_YEAR_SECONDS);
    }

    private void give(Context context, String name, String value, int seconds) {
        context.cookie(new Cookie(name, value, "/", seconds, secure, true, null, SameSite.LAX));
    }
}
