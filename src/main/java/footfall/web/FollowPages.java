package footfall.web;

import footfall.exchange.SessionExport;
import footfall.practice.Comparisons;
import footfall.practice.Practice;
import footfall.register.Clip;
import footfall.register.Runner;
import footfall.register.Session;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Two sessions side by side, a runner's course over all of them, and results for other programs. */
final class FollowPages {
    private final Practice practice;

    /** Two sessions of one runner that have a result, the earlier first. */
    private record Pair(Runner runner, Session before, Session after) {
        String query() {
            return "?before=" + before.id() + "&after=" + after.id();
        }
    }

    FollowPages(Practice practice) {
        this.practice = practice;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/compare", this::compare);
        routes.get("/compare/comparison.mp4", this::video);
        routes.get("/compare/landings.jpg", this::landings);
        routes.get("/compare/{name}", this::report);
        routes.get("/runners/{id}/progress", this::follow);
        routes.get("/runners/{id}/progress/{name}", this::followed);
        routes.get("/sessions/{id}/downloads", this::downloads);
        routes.get("/clips/{id}/export/{format}", this::export);
    }

    private void compare(Context context) {
        Pair pair = pair(context);
        Page page = Page.of(context);
        Comparisons.Answer answer = practice.comparisons().compare(pair.before(), pair.after(), page.wording());
        Templates.show(
                context,
                "compare",
                new Views.Compared(page, pair.runner(), pair.before(), pair.after(), answer, pair.query()));
    }

    private void report(Context context) {
        Pair pair = pair(context);
        String name = context.pathParam("name");
        byte[] report = practice.comparisons()
                .report(pair.before(), pair.after(), name, Page.of(context).wording())
                .orElseThrow(Refusal::notFound);
        ClipFiles.send(context, report, name);
    }

    private void landings(Context context) {
        Pair pair = pair(context);
        byte[] picture = practice.comparisons()
                .landings(pair.before(), pair.after(), Page.of(context).wording())
                .orElseThrow(Refusal::notFound);
        ClipFiles.send(context, picture, "landings.jpg");
    }

    private void video(Context context) {
        Pair pair = pair(context);
        byte[] video = practice.comparisons()
                .video(pair.before(), pair.after(), Page.of(context).wording());
        context.writeSeekableStream(new ByteArrayInputStream(video), "video/mp4", video.length);
    }

    private Pair pair(Context context) {
        Session before = session(context, Requests.idOf(context, "before"));
        Session after = session(context, Requests.idOf(context, "after"));
        if (before.id().equals(after.id()) || !before.runnerId().equals(after.runnerId())) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "web.compare.two");
        }
        return new Pair(runner(context, before.runnerId()), before, after);
    }

    private void follow(Context context) {
        Page page = Page.of(context);
        Runner runner = runner(context, Requests.id(context));
        List<Session> sessions = practice.comparisons().analysed(runner.id());
        Optional<Comparisons.Answer> answer = sessions.size() < Comparisons.FEWEST_TO_FOLLOW
                ? Optional.empty()
                : Optional.of(practice.comparisons().follow(sessions, page.wording()));
        Templates.show(context, "follow", new Views.Followed(page, runner, sessions, answer));
    }

    private void followed(Context context) {
        Runner runner = runner(context, Requests.id(context));
        List<Session> sessions = practice.comparisons().analysed(runner.id());
        if (sessions.size() < Comparisons.FEWEST_TO_FOLLOW) {
            throw Refusal.notFound();
        }
        String name = context.pathParam("name");
        byte[] report = practice.comparisons()
                .followed(sessions, name, Page.of(context).wording())
                .orElseThrow(Refusal::notFound);
        ClipFiles.send(context, report, name);
    }

    private void downloads(Context context) {
        Session session = session(context, Requests.id(context));
        Runner runner = runner(context, session.runnerId());
        List<Clip> clips = practice.comparisons().runs(session.id());
        Templates.show(context, "downloads", new Views.Downloads(Page.of(context), runner, session, clips));
    }

    private void export(Context context) {
        Clip clip = practice.analyses()
                .view(Visitor.of(context).name(), Requests.id(context))
                .filter(c -> practice.comparisons().runs(c.sessionId()).contains(c))
                .orElseThrow(Refusal::notFound);
        String wanted = context.pathParam("format");
        SessionExport.Format format = Arrays.stream(SessionExport.Format.values())
                .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        byte[] bytes =
                practice.comparisons().export(clip, format, Page.of(context).wording());
        attach(context, bytes, "session-" + clip.id().substring(0, 8) + format.ending());
    }

    private static void attach(Context context, byte[] bytes, String name) {
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ClipFiles.send(context, bytes, name);
    }

    private Session session(Context context, String id) {
        return practice.sessions().view(Visitor.of(context).name(), id).orElseThrow(Refusal::notFound);
    }

    private Runner runner(Context context, String id) {
        return practice.runners().view(Visitor.of(context).name(), id).orElseThrow(Refusal::notFound);
    }
}
