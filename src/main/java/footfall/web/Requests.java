package footfall.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.regex.Pattern;

/** What handlers ask of a request and how they answer. */
final class Requests {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    private Requests() {}

    /** The id in the path. */
    static String id(Context context) {
        String id = context.pathParam("id");
        if (!ID.matcher(id).matches()) {
            throw Refusal.notFound();
        }
        return id;
    }

    /** The id that a parameter of the address names. */
    static String idOf(Context context, String parameter) {
        return Optional.ofNullable(context.queryParam(parameter))
                .filter(id -> ID.matcher(id).matches())
                .orElseThrow(Refusal::notFound);
    }

    /** The version of what was shown in the form. */
    static int version(Form form) {
        String version = form.value("version");
        if (!VERSION.matcher(version).matches()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "web.problem.request");
        }
        return Integer.parseInt(version);
    }

    static void goTo(Context context, String path) {
        context.redirect(path, HttpStatus.SEE_OTHER);
    }
}
