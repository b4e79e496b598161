package footfall.web;

import footfall.practice.Practice;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Clip;
import footfall.register.ClipFacts;
import footfall.register.Session;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What is told of a clip, its analysis as it goes on, and the files that come of it. */
final class ClipPages {
    private static final Pattern FILE_NAME = Pattern.compile("[a-z][a-z0-9.-]{0,80}");

    private final Practice practice;
    private final LiveClips live;

    ClipPages(Practice practice, LiveClips live) {
        this.practice = practice;
        this.live = live;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/clips/{id}/edit", this::askChanges);
        routes.post("/clips/{id}/edit", this::change);
        routes.post("/clips/{id}/answer", this::answer);
        routes.post("/clips/{id}/analysis", this::queue);
        routes.post("/clips/{id}/cancel", this::cancel);
        routes.get("/clips/{id}/files/{name}", this::file);
        routes.get("/clips/{id}/video", this::video);
        routes.sse("/clips/{id}/events", client -> {
            String id = clip(client.ctx()).id();
            live.follow(client, () -> practice.analyses().find(id).stream().toList());
        });
        routes.sse("/sessions/{id}/events", client -> {
            String id = session(client.ctx(), Requests.id(client.ctx())).id();
            live.follow(client, () -> practice.analyses().clipsOf(id));
        });
    }

    private void askChanges(Context context) {
        Clip clip = clip(context);
        Page page = Page.of(context);
        show(context, page, ClipForm.of(clip.facts(), clip.version(), page.wording()), clip);
    }

    private void change(Context context) {
        Clip clip = clip(context);
        Page page = Page.of(context);
        Form form = Form.typed(context, page.wording());
        ClipFacts facts = ClipForm.read(form);
        change(context, page, form, clip, facts);
    }

    /** Where the answer cannot be taken the whole form is shown, with what was typed. */
    private void answer(Context context) {
        Clip clip = clip(context);
        Page page = Page.of(context);
        Form form = Form.typed(context, page.wording());
        ClipFacts facts = ClipForm.answered(clip.facts(), form);
        change(context, page, form, clip, facts);
    }

    private void change(Context context, Page page, Form form, Clip clip, ClipFacts facts) {
        if (!form.fits()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, page, form, clip);
            return;
        }
        try {
            practice.analyses().change(Visitor.of(context).name(), clip.ofVersion(Requests.version(form)), facts);
            Requests.goTo(context, "/sessions/" + clip.sessionId());
        } catch (FootfallException e) {
            if (e.problem() != Problem.CHANGED_MEANWHILE) {
                throw e;
            }
            form.notice(page.wording().problem(e));
            context.status(HttpStatus.CONFLICT);
            show(context, page, form, clip);
        }
    }

    private void show(Context context, Page page, Form form, Clip clip) {
        Session session = session(context, clip.sessionId());
        Templates.show(context, "clipForm", new Views.ClipFields(page, form, session, clip));
    }

    private void queue(Context context) {
        Clip clip = clip(context);
        practice.analyses().queue(Visitor.of(context).name(), clip.id());
        Requests.goTo(context, "/sessions/" + clip.sessionId());
    }

    private void cancel(Context context) {
        Clip clip = clip(context);
        practice.analyses().cancel(Visitor.of(context).name(), clip.id());
        Requests.goTo(context, "/sessions/" + clip.sessionId());
    }

    /** In the visitor's language, where there is one in each, and as it is corrected. */
    private void file(Context context) throws IOException {
        Clip clip = clip(context);
        String name = context.pathParam("name");
        if (!FILE_NAME.matcher(name).matches()) {
            throw Refusal.notFound();
        }
        String language = Visitor.of(context).language().code();
        Path file = practice.desk().file(clip, name, language).orElseThrow(Refusal::notFound);
        ClipFiles.send(context, file, name);
    }

    /** The clip as it came. */
    private void video(Context context) throws IOException {
        Clip clip = clip(context);
        ClipFiles.send(context, practice.analyses().video(clip), clip.fileName());
    }

    private Clip clip(Context context) {
        return practice.analyses()
                .view(Visitor.of(context).name(), Requests.id(context))
                .orElseThrow(Refusal::notFound);
    }

    private Session session(Context context, String id) {
        return practice.sessions().view(Visitor.of(context).name(), id).orElseThrow(Refusal::notFound);
    }
}
