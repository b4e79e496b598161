package footfall.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Fills a page's template, which the build made a class of. */
final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "footfall.web");

    private Templates() {}

    /** @param view what the template of this name takes */
    static void show(Context context, String template, Object view) {
        context.html(text(template, view));
    }

    /** The same for a part of a page. */
    static String text(String template, Object view) {
        StringOutput text = new StringOutput();
        ENGINE.render(template + ".jte", view, text);
        return text.toString();
    }
}
