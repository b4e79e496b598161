package footfall.web;

import footfall.practice.Accounts;
import footfall.practice.Tokens;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Stands before every page: the right address, someone who may come in, and nothing changed from another site's page. */
final class Guard {
    private static final Set<HandlerType> ONLY_LOOKING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OPEN_TO_ALL = Set.of("/login", "/language");
    private static final String OWN_CONTENT = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:;"
            + " object-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'";

    private final Accounts accounts;
    private final WebOptions options;
    private final Cookies cookies;
    private final boolean example;

    Guard(Accounts accounts, WebOptions options, Cookies cookies, boolean example) {
        this.accounts = accounts;
        this.options = options;
        this.cookies = cookies;
        this.example = example;
    }

    void check(Context context) {
        setHeaders(context);
        if (!isOurAddress(context)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "web.problem.address");
        }
        if (context.path().startsWith(Assets.PATH)) {
            return;
        }
        Visitor visitor = visitor(context);
        visitor.enter(context);
        if (!ONLY_LOOKING.contains(context.method())) {
            requireOwnForm(context, visitor);
        }
        if (visitor.who().isEmpty() && !OPEN_TO_ALL.contains(context.path())) {
            sendToLogin(context);
        }
    }

    private void setHeaders(Context context) {
        context.header("Content-Security-Policy", OWN_CONTENT)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        if (options.tlsName().isPresent()) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Another site's name that was made to point here would else read the page as its own (DNS rebinding). */
    private boolean isOurAddress(Context context) {
        String host = Optional.ofNullable(context.host())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(":\\d+$", "");
        if (THIS_MACHINE.contains(host)
                || options.tlsName().filter(host::equalsIgnoreCase).isPresent()) {
            return true;
        }
        return !options.onlyThisMachine()
                && (host.equalsIgnoreCase(options.host())
                        || host.equals(context.req().getLocalAddr()));
    }

    private Visitor visitor(Context context) {
        Optional<String> known = cookies.token(context);
        String token = known.orElseGet(Tokens::random);
        if (known.isEmpty()) {
            cookies.giveToken(context, token);
        }
        return new Visitor(who(token), token, Languages.of(context), example);
    }

    private Optional<String> who(String token) {
        if (accounts.any()) {
            return accounts.whoIs(token);
        }
        if (!options.onlyThisMachine()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "web.problem.noAccounts");
        }
        return Optional.of(Visitor.LOCAL);
    }

    private static void requireOwnForm(Context context, Visitor visitor) {
        String site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("same-origin");
        if (!site.equals("same-origin")) {
            throw new Refusal(HttpStatus.FORBIDDEN, "web.problem.otherSite");
        }
        Optional<String> header = Optional.ofNullable(context.header("X-CSRF-Token"));
        if (header.isEmpty() && !context.isFormUrlencoded()) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "web.problem.mediaType");
        }
        String brought = header.or(() -> csrfIn(context)).orElse("");
        if (!Tokens.same(brought, visitor.csrf())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "web.problem.outOfDate");
        }
    }

    private static Optional<String> csrfIn(Context context) {
        try {
            return Optional.ofNullable(context.formParam("csrf"));
        } catch (IllegalArgumentException e) {
            // A form in letters that nobody knows: no such charset.
            throw new Refusal(HttpStatus.BAD_REQUEST, "web.problem.request");
        }
    }

    private static void sendToLogin(Context context) {
        if (!ONLY_LOOKING.contains(context.method())) {
            throw new Refusal(HttpStatus.UNAUTHORIZED, "web.problem.login");
        }
        String back = URLEncoder.encode(context.path(), StandardCharsets.UTF_8);
        context.redirect(context.path().equals("/") ? "/login" : "/login?back=" + back, HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }
}
