package footfall.web;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.io.EofException;

/** What is shown where a request cannot be answered: one sentence, never a stack trace. */
final class Problems {
    private static final Logger LOG = Logger.getLogger("footfall.web");

    private static final Map<Integer, String> SENTENCES = Map.of(
            HttpStatus.NOT_FOUND.getCode(), "web.problem.notFound",
            HttpStatus.METHOD_NOT_ALLOWED.getCode(), "web.problem.method",
            HttpStatus.CONTENT_TOO_LARGE.getCode(), "web.problem.tooLarge",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), "web.problem.mediaType");

    private Problems() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(
                Refusal.class,
                (e, context) -> show(context, e.status(), Page.of(context).text(e.key())));
        routes.exception(HttpResponseException.class, (e, context) -> answer(context, e));
        // The visitor went away, or sent less than was said: nothing of ours is wrong.
        routes.exception(
                EofException.class,
                (e, context) ->
                        show(context, HttpStatus.BAD_REQUEST, Page.of(context).text("web.problem.request")));
        routes.exception(FootfallException.class, (e, context) -> explain(context, e));
        routes.exception(Exception.class, (e, context) -> fault(context, e));
    }

    private static void answer(Context context, HttpResponseException e) {
        String key = SENTENCES.getOrDefault(e.getStatus(), "web.problem.request");
        show(context, HttpStatus.forStatus(e.getStatus()), Page.of(context).text(key));
    }

    private static void explain(Context context, FootfallException e) {
        boolean full = e.problem() == Problem.DISK_FULL || e.problem() == Problem.DISK_FAILED;
        show(
                context,
                full ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.UNPROCESSABLE_CONTENT,
                Page.of(context).wording().problem(e));
    }

    private static void fault(Context context, Exception e) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "fault " + id + " at " + context.method() + " " + context.path(), e);
        context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        Page page = Page.of(context);
        Templates.show(context, "problem", new Views.Problem(page, page.text("web.problem.fault"), Optional.of(id)));
    }

    /** Where not even a page can be made any more, for instance for want of memory. */
    static void writeDown(HttpServletResponse response, Error error) {
        LOG.log(Level.SEVERE, "fault", error);
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
    }

    private static void show(Context context, HttpStatus status, String sentence) {
        context.status(status);
        Templates.show(context, "problem", new Views.Problem(Page.of(context), sentence, Optional.empty()));
    }
}
