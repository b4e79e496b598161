package footfall.web;

import footfall.practice.Accounts;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.wording.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Coming in, going out, and the choice of language, which is open to all. */
final class DoorPages {
    private final Accounts accounts;
    private final Cookies cookies;
    private final boolean behindProxy;

    DoorPages(Accounts accounts, Cookies cookies, WebOptions options) {
        this.accounts = accounts;
        this.cookies = cookies;
        behindProxy = options.tlsName().isPresent();
    }

    void addTo(RoutesConfig routes) {
        routes.get("/login", this::ask);
        routes.post("/login", this::enter);
        routes.post("/logout", this::leave);
        routes.post("/language", this::chooseLanguage);
    }

    private void ask(Context context) {
        String back = ownPath(Optional.ofNullable(context.queryParam("back")));
        if (Visitor.of(context).who().isPresent()) {
            Requests.goTo(context, back);
            return;
        }
        Page page = Page.of(context);
        Templates.show(context, "login", new Views.Login(page, Form.filled(page.wording(), Map.of()), back));
    }

    private void enter(Context context) {
        Page page = Page.of(context);
        Form form = Form.typed(context, page.wording());
        String back = ownPath(Optional.of(form.value("back")));
        String password = Optional.ofNullable(context.formParam("password")).orElse("");
        try {
            Optional<String> token = accounts.enter(form.value("name"), password, address(context));
            if (token.isPresent()) {
                cookies.giveToken(context, token.get());
                accounts.whoIs(token.get())
                        .flatMap(accounts::language)
                        .ifPresent(code -> cookies.giveLanguage(context, code));
                Requests.goTo(context, back);
                return;
            }
            form.notice(page.text("web.login.refused"));
            context.status(HttpStatus.UNAUTHORIZED);
        } catch (FootfallException e) {
            if (e.problem() != Problem.LOGIN_WAIT) {
                throw e;
            }
            form.notice(page.wording().problem(e));
            context.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", String.valueOf(e.arguments().get(0)));
        }
        Templates.show(context, "login", new Views.Login(page, form, back));
    }

    /** Whom the proxy saw, where there is one: the last address that it added. */
    private String address(Context context) {
        return Optional.ofNullable(context.header("X-Forwarded-For"))
                .filter(header -> behindProxy)
                .map(header -> header.substring(header.lastIndexOf(',') + 1).strip())
                .orElseGet(context::ip);
    }

    private void leave(Context context) {
        Visitor visitor = Visitor.of(context);
        accounts.leave(visitor.name(), visitor.token());
        cookies.giveToken(context, footfall.practice.Tokens.random());
        Requests.goTo(context, "/");
    }

    private void chooseLanguage(Context context) {
        String code = Optional.ofNullable(context.formParam("language")).orElse("");
        Language language = Arrays.stream(Language.values())
                .filter(l -> l.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.BAD_REQUEST, "web.problem.request"));
        cookies.giveLanguage(context, language.code());
        Visitor.of(context).who().ifPresent(who -> accounts.chooseLanguage(who, language.code()));
        Requests.goTo(context, ownPath(Optional.ofNullable(context.formParam("back"))));
    }

    /** Never a way to another site. */
    private static String ownPath(Optional<String> path) {
        return path.filter(p -> p.matches("/([A-Za-z0-9][A-Za-z0-9/_-]*)?")).orElse("/");
    }
}
