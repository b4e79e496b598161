package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What axe-core finds against the rules of WCAG 2.2 AA on a page as it is in the browser, on a desk and on a phone. */
final class Accessibility {
    private static final String FIND = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']})
              .then(found => done(found.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ': ' + node.html + ' ' + node.failureSummary)).join('\\n')), failure => done(String(failure)));
            """;

    private static final int PHONE_PIXELS = 390;
    private static final int AS_WIDE_AS_THE_WINDOW = 0;

    private final Chromium browser;
    private final String axe;

    Accessibility(Chromium browser) throws IOException {
        this.browser = browser;
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void require(String what) {
        browser.run("if (!window.axe) { " + axe + " }");
        assertThat((String) browser.answer(FIND)).as(what).isEmpty();
        browser.showWide(PHONE_PIXELS);
        assertThat((String) browser.answer(FIND)).as(what + " on a phone").isEmpty();
        assertThat((Long) browser.run(
                        "const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
                .as(what + " is so much wider than a phone")
                .isZero();
        browser.showWide(AS_WIDE_AS_THE_WINDOW);
    }
}
