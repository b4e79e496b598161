package footfall.web;

import footfall.practice.Practice;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Runner;
import footfall.register.Session;
import footfall.register.SessionFacts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Sessions of a runner: show, add, change. */
final class SessionPages {
    private final Practice practice;
    private final Clock clock;
    private final ClipViews views;

    SessionPages(Practice practice, Clock clock) {
        this.practice = practice;
        this.clock = clock;
        views = new ClipViews(practice);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/runners/{id}/sessions/new", this::askNew);
        routes.post("/runners/{id}/sessions", this::add);
        routes.get("/sessions/{id}", this::show);
        routes.get("/sessions/{id}/edit", this::askChanges);
        routes.post("/sessions/{id}", this::change);
    }

    private void askNew(Context context) {
        Page page = Page.of(context);
        Form form =
                Form.filled(page.wording(), Map.of("date", LocalDate.now(clock).toString()));
        show(context, page, form, runner(context, Requests.id(context)), Optional.empty());
    }

    private void add(Context context) {
        Page page = Page.of(context);
        Runner runner = runner(context, Requests.id(context));
        Form form = Form.typed(context, page.wording());
        SessionFacts facts = SessionForm.read(form, LocalDate.now(clock));
        if (form.fits()) {
            Session session = practice.sessions().add(Visitor.of(context).name(), runner.id(), facts);
            Requests.goTo(context, "/sessions/" + session.id());
        } else {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, page, form, runner, Optional.empty());
        }
    }

    private void show(Context context) {
        Session session = session(context);
        Page page = Page.of(context);
        Templates.show(
                context,
                "session",
                new Views.OneSession(
                        page,
                        runner(context, session.runnerId()),
                        session,
                        practice.analyses().clipsOf(session.id()).stream()
                                .map(clip -> views.of(page, clip))
                                .toList(),
                        practice.comparisons().runs(session.id()).size() > 1,
                        practice.uploads().pieceBytes()));
    }

    private void askChanges(Context context) {
        Session session = session(context);
        Page page = Page.of(context);
        Form form = SessionForm.of(session.facts(), session.version(), page.wording());
        show(context, page, form, runner(context, session.runnerId()), Optional.of(session));
    }

    private void change(Context context) {
        Session session = session(context);
        Runner runner = runner(context, session.runnerId());
        Page page = Page.of(context);
        Form form = Form.typed(context, page.wording());
        SessionFacts facts = SessionForm.read(form, LocalDate.now(clock));
        Session seen = new Session(
                session.id(), session.runnerId(), session.facts(), session.createdAt(), Requests.version(form));
        if (!form.fits()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, page, form, runner, Optional.of(session));
            return;
        }
        try {
            practice.sessions().change(Visitor.of(context).name(), seen, facts);
            Requests.goTo(context, "/sessions/" + session.id());
        } catch (FootfallException e) {
            if (e.problem() != Problem.CHANGED_MEANWHILE) {
                throw e;
            }
            form.notice(page.wording().problem(e));
            context.status(HttpStatus.CONFLICT);
            show(context, page, form, runner, Optional.of(session));
        }
    }

    private Session session(Context context) {
        return practice.sessions()
                .view(Visitor.of(context).name(), Requests.id(context))
                .orElseThrow(Refusal::notFound);
    }

    private Runner runner(Context context, String id) {
        return practice.runners().view(Visitor.of(context).name(), id).orElseThrow(Refusal::notFound);
    }

    private static void show(Context context, Page page, Form form, Runner runner, Optional<Session> session) {
        Templates.show(context, "sessionForm", new Views.SessionFields(page, form, runner, session));
    }
}
