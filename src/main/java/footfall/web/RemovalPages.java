package footfall.web;

import footfall.practice.Practice;
import footfall.register.Clip;
import footfall.register.Runner;
import footfall.register.Session;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removing for good: a page that says what will be gone, and the deed. */
final class RemovalPages {
    private final Practice practice;

    RemovalPages(Practice practice) {
        this.practice = practice;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/runners/{id}/remove", this::askAboutRunner);
        routes.post("/runners/{id}/remove", this::removeRunner);
        routes.get("/sessions/{id}/remove", this::askAboutSession);
        routes.post("/sessions/{id}/remove", this::removeSession);
        routes.get("/clips/{id}/remove", this::askAboutClip);
        routes.post("/clips/{id}/remove", this::removeClip);
    }

    private void askAboutRunner(Context context) {
        Runner runner = runner(context, Requests.id(context));
        Page page = Page.of(context);
        List<String> going = new ArrayList<>();
        going.add(page.text("web.remove.facts", runner.facts().name()));
        practice.sessions().of(runner.id()).forEach(session -> {
            going.add(page.text("web.remove.session", page.date(session.facts().date())));
            going.addAll(clips(page, session));
        });
        String own = "/runners/" + runner.id();
        String title = page.text("web.remove.runner", runner.facts().name());
        Optional<String> export = Optional.of(own + "/export");
        show(context, new Views.Removing(page, title, going, export, own + "/remove", own));
    }

    private void removeRunner(Context context) {
        Runner runner = runner(context, Requests.id(context));
        practice.removal().runner(Visitor.of(context).name(), runner.id());
        Requests.goTo(context, "/");
    }

    private void askAboutSession(Context context) {
        Session session = session(context, Requests.id(context));
        Page page = Page.of(context);
        String day = page.date(session.facts().date());
        List<String> going = new ArrayList<>();
        going.add(page.text("web.remove.session", day));
        going.addAll(clips(page, session));
        String title = page.text(
                "web.remove.sessionOf",
                day,
                runner(context, session.runnerId()).facts().name());
        String own = "/sessions/" + session.id();
        show(context, new Views.Removing(page, title, going, Optional.empty(), own + "/remove", own));
    }

    private void removeSession(Context context) {
        Session session = session(context, Requests.id(context));
        practice.removal().session(Visitor.of(context).name(), session.id());
        Requests.goTo(context, "/runners/" + session.runnerId());
    }

    private void askAboutClip(Context context) {
        Clip clip = clip(context);
        Page page = Page.of(context);
        String title = page.text("web.remove.clipOf", clip.fileName());
        String own = "/clips/" + clip.id() + "/remove";
        List<String> going = List.of(clip(page, clip));
        show(context, new Views.Removing(page, title, going, Optional.empty(), own, "/sessions/" + clip.sessionId()));
    }

    private void removeClip(Context context) {
        Clip clip = clip(context);
        practice.removal().clip(Visitor.of(context).name(), clip.id());
        Requests.goTo(context, "/sessions/" + clip.sessionId());
    }

    private List<String> clips(Page page, Session session) {
        return practice.analyses().clipsOf(session.id()).stream()
                .map(clip -> clip(page, clip))
                .toList();
    }

    private static String clip(Page page, Clip clip) {
        return page.text("web.remove.clip", clip.fileName(), page.megabytes(clip.sizeBytes()));
    }

    private Runner runner(Context context, String id) {
        return practice.runners().view(Visitor.of(context).name(), id).orElseThrow(Refusal::notFound);
    }

    private Session session(Context context, String id) {
        return practice.sessions().view(Visitor.of(context).name(), id).orElseThrow(Refusal::notFound);
    }

    private Clip clip(Context context) {
        return practice.analyses()
                .view(Visitor.of(context).name(), Requests.id(context))
                .orElseThrow(Refusal::notFound);
    }

    private static void show(Context context, Views.Removing view) {
        Templates.show(context, "remove", view);
    }
}
