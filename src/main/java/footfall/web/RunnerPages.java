package footfall.web;

import footfall.practice.Practice;
import footfall.practice.Retention;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runners: list, show, add, change. */
final class RunnerPages {
    private final Practice practice;
    private final Clock clock;

    RunnerPages(Practice practice, Clock clock) {
        this.practice = practice;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", this::list);
        routes.get("/runners/new", this::askNew);
        routes.post("/runners", this::add);
        routes.get("/runners/{id}", this::show);
        routes.get("/runners/{id}/edit", this::askChanges);
        routes.post("/runners/{id}", this::change);
        routes.get("/runners/{id}/export", this::export);
    }

    private void list(Context context) {
        Templates.show(
                context,
                "runners",
                new Views.RunnerList(
                        Page.of(context),
                        practice.runners().list(Visitor.of(context).name()),
                        aged()));
    }

    private List<Views.Aged> aged() {
        Retention retention = practice.retention();
        return retention.told().stream()
                .map(session -> new Views.Aged(session, retention.removedOn(session)))
                .toList();
    }

    private void askNew(Context context) {
        Page page = Page.of(context);
        show(context, page, Form.filled(page.wording(), Map.of()), Optional.empty());
    }

    private void add(Context context) {
        Page page = Page.of(context);
        Form form = Form.typed(context, page.wording());
        RunnerFacts facts = RunnerForm.read(form, LocalDate.now(clock));
        if (form.fits()) {
            Runner runner = practice.runners().add(Visitor.of(context).name(), facts);
            Requests.goTo(context, "/runners/" + runner.id());
        } else {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, page, form, Optional.empty());
        }
    }

    private void show(Context context) {
        Runner runner = runner(context);
        Templates.show(
                context,
                "runner",
                new Views.OneRunner(
                        Page.of(context),
                        runner,
                        practice.sessions().of(runner.id()),
                        practice.comparisons().analysed(runner.id())));
    }

    private void export(Context context) throws IOException {
        Runner runner = runner(context);
        context.contentType("application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"runner-" + runner.id().substring(0, 8) + ".zip\"");
        practice.dossier()
                .write(
                        Visitor.of(context).name(),
                        runner,
                        context.res().getOutputStream(),
                        Page.of(context).wording());
    }

    private void askChanges(Context context) {
        Runner runner = runner(context);
        Page page = Page.of(context);
        show(context, page, RunnerForm.of(runner.facts(), runner.version(), page.wording()), Optional.of(runner));
    }

    private void change(Context context) {
        Runner runner = runner(context);
        Page page = Page.of(context);
        Form form = Form.typed(context, page.wording());
        RunnerFacts facts = RunnerForm.read(form, LocalDate.now(clock));
        Runner seen = new Runner(runner.id(), runner.facts(), runner.createdAt(), Requests.version(form));
        if (!form.fits()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, page, form, Optional.of(runner));
            return;
        }
        try {
            practice.runners().change(Visitor.of(context).name(), seen, facts);
            Requests.goTo(context, "/runners/" + runner.id());
        } catch (FootfallException e) {
            showConflict(context, page, form, runner, e);
        }
    }

    private static void showConflict(Context context, Page page, Form form, Runner runner, FootfallException e) {
        if (e.problem() != Problem.CHANGED_MEANWHILE) {
            throw e;
        }
        form.notice(page.wording().problem(e));
        context.status(HttpStatus.CONFLICT);
        show(context, page, form, Optional.of(runner));
    }

    private Runner runner(Context context) {
        return practice.runners()
                .view(Visitor.of(context).name(), Requests.id(context))
                .orElseThrow(Refusal::notFound);
    }

    private static void show(Context context, Page page, Form form, Optional<Runner> runner) {
        Templates.show(context, "runnerForm", new Views.RunnerFields(page, form, runner));
    }
}
