package footfall.web;

import footfall.practice.BothSides;
import footfall.practice.Practice;
import footfall.register.Runner;
import footfall.register.Session;
import footfall.report.ReportParts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** The left and the right leg of a session as one result. */
final class SidesPages {
    private final Practice practice;

    SidesPages(Practice practice) {
        this.practice = practice;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/sessions/{id}/sides", this::show);
        routes.get("/sessions/{id}/sides/{name}", this::report);
    }

    private void show(Context context) {
        Session session = session(context);
        Page page = Page.of(context);
        Optional<BothSides.Result> result = result(session);
        Optional<ReportParts> parts = result.map(both -> ReportParts.of(both.analysis(), page.wording()));
        Templates.show(context, "sides", new Views.BothLegs(page, runner(context, session), session, result, parts));
    }

    private void report(Context context) {
        Session session = session(context);
        String name = context.pathParam("name");
        byte[] report = result(session)
                .flatMap(both -> practice.bothSides()
                        .report(
                                both,
                                runner(context, session),
                                name,
                                Page.of(context).wording()))
                .orElseThrow(Refusal::notFound);
        ClipFiles.send(context, report, name);
    }

    private Optional<BothSides.Result> result(Session session) {
        return practice.bothSides().of(practice.comparisons().runs(session.id()));
    }

    private Session session(Context context) {
        return practice.sessions()
                .view(Visitor.of(context).name(), Requests.id(context))
                .orElseThrow(Refusal::notFound);
    }

    private Runner runner(Context context, Session session) {
        return practice.runners()
                .view(Visitor.of(context).name(), session.runnerId())
                .orElseThrow(Refusal::notFound);
    }
}
