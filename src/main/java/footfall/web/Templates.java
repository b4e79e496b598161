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
        StringOutput page = new StringOutput();
        ENGINE.render(template + ".jte", view, page);
        context.html(page.toString());
    }
}
