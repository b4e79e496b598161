package footfall.web;

import footfall.practice.Practice;
import footfall.quality.FootfallException;
import footfall.register.Runner;
import footfall.register.RunnerSummary;
import footfall.register.Session;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The practice's own measurement errors, made of sessions that repeat each other. */
final class ErrorPages {
    private static final int FEWEST_REPEATS = 2;

    private final Practice practice;

    ErrorPages(Practice practice) {
        this.practice = practice;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/practice/errors", this::ask);
        routes.post("/practice/errors", this::determine);
        routes.post("/practice/errors/forget", this::forget);
        routes.get("/practice/errors.json", this::download);
    }

    private void ask(Context context) {
        Page page = Page.of(context);
        show(context, page, Form.filled(page.wording(), Map.of()));
    }

    private void determine(Context context) {
        Page page = Page.of(context);
        Form form = Form.typed(context, page.wording());
        List<String> chosen = context.formParams("session");
        List<List<Session>> repeats = repeatable(Visitor.of(context).name()).stream()
                .map(r -> r.sessions().stream()
                        .filter(session -> chosen.contains(session.id()))
                        .toList())
                .filter(sessions -> sessions.size() >= FEWEST_REPEATS)
                .toList();
        if (repeats.isEmpty()) {
            refuse(context, page, form, page.text("web.errors.choose"));
            return;
        }
        try {
            practice.comparisons()
                    .determineErrors(
                            Visitor.of(context).name(),
                            repeats,
                            !form.value("symptomFree").isEmpty());
            Requests.goTo(context, "/practice/errors");
        } catch (FootfallException e) {
            refuse(context, page, form, page.wording().problem(e));
        }
    }

    private void refuse(Context context, Page page, Form form, String sentence) {
        form.notice(sentence);
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, page, form);
    }

    private void forget(Context context) {
        practice.comparisons().forgetErrors(Visitor.of(context).name());
        Requests.goTo(context, "/practice/errors");
    }

    private void download(Context context) {
        Optional<String> text = practice.comparisons().ownErrorsText();
        byte[] bytes = text.orElseThrow(Refusal::notFound).getBytes(StandardCharsets.UTF_8);
        context.header("Content-Disposition", "attachment; filename=\"errors.json\"");
        ClipFiles.send(context, bytes, "errors.json");
    }

    private void show(Context context, Page page, Form form) {
        Templates.show(
                context,
                "errors",
                new Views.MeasurementErrors(
                        page,
                        form,
                        practice.comparisons().ownErrors(),
                        repeatable(Visitor.of(context).name())));
    }

    /** The runners with two analysed sessions or more. */
    private List<Views.Repeatable> repeatable(String who) {
        return practice.runners().list(who).stream()
                .map(RunnerSummary::runner)
                .map(this::repeatable)
                .filter(r -> r.sessions().size() >= FEWEST_REPEATS)
                .toList();
    }

    private Views.Repeatable repeatable(Runner runner) {
        return new Views.Repeatable(runner, practice.comparisons().analysed(runner.id()));
    }
}
