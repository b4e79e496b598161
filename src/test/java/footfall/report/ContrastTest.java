package footfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is legible for people who see contrast badly: WCAG 2.1, level AA. */
class ContrastTest {
    private static final double LEAST = 4.5;
    private static final Pattern COLOUR = Pattern.compile("(?<![-\\w])color: (#[0-9a-f]{6})");
    private static final Pattern BACKGROUND = Pattern.compile("background: (#[0-9a-f]{6})");

    private static String style(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(ContrastTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** With its named colours put in. */
    private static String resolved(String style) {
        Map<String, String> named = new HashMap<>();
        Matcher names = Pattern.compile("--(\\w[\\w-]*): (#[0-9a-f]{6})").matcher(style);
        while (names.find()) {
            named.put(names.group(1), names.group(2));
        }
        return Pattern.compile("var\\(--([\\w-]+)\\)")
                .matcher(style)
                .replaceAll(use -> Objects.requireNonNull(named.get(use.group(1)), use.group()));
    }

    private static List<String> all(Pattern pattern, String style) {
        return pattern.matcher(style).results().map(m -> m.group(1)).distinct().toList();
    }

    /** Stricter than need be: every colour of a text on every ground. */
    @ParameterizedTest
    @ValueSource(strings = {"report.css", "pages.css"})
    void every_text_stands_out_from_every_ground(String name) throws IOException {
        String style = resolved(style(name));
        List<String> grounds = all(BACKGROUND, style);
        assertThat(grounds).hasSizeGreaterThan(2);
        assertThat(all(COLOUR, style))
                .hasSizeGreaterThan(4)
                .allSatisfy(text -> assertThat(grounds)
                        .allSatisfy(ground -> assertThat(Contrast.of(text, ground))
                                .as(text + " on " + ground)
                                .isGreaterThanOrEqualTo(LEAST)));
    }

    @Test
    void the_measure_is_that_of_the_guideline() {
        assertThat(Contrast.of("#000000", "#ffffff")).isEqualTo(21);
        assertThat(Contrast.of("#777777", "#ffffff")).isLessThan(LEAST);
    }
}
