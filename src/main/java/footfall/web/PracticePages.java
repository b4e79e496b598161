package footfall.web;

import footfall.practice.Practice;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** What the practice chooses for itself. */
final class PracticePages {
    private static final int MOST_MONTHS = 600;

    private final Practice practice;

    PracticePages(Practice practice) {
        this.practice = practice;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/practice", this::show);
        routes.post("/practice", this::change);
    }

    private void show(Context context) {
        Page page = Page.of(context);
        show(context, page, asItIs(page), false);
    }

    private Form asItIs(Page page) {
        return Form.filled(
                page.wording(),
                Map.of(
                        "retention",
                        practice.retention().months().map(String::valueOf).orElse("")));
    }

    private void change(Context context) {
        Page page = Page.of(context);
        Form form = Form.typed(context, page.wording());
        Optional<Integer> months = form.whole("retention", 1, MOST_MONTHS);
        if (form.fits()) {
            practice.retention().change(Visitor.of(context).name(), months);
            show(context, page, asItIs(page), true);
        } else {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, page, form, false);
        }
    }

    private static void show(Context context, Page page, Form form, boolean saved) {
        Templates.show(context, "practice", new Views.PracticeFields(page, form, saved));
    }
}
