package footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.report.Contrast;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text is legible for people who see contrast badly, by day and by night: WCAG 2.2, level AA. */
class StyleTest {
    private static final double TEXT = 4.5;
    private static final double EDGE = 3;
    private static final Pattern NAMED = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6})");

    private static Map<String, String> colours(boolean dark) throws IOException {
        try (InputStream stream = Objects.requireNonNull(StyleTest.class.getResourceAsStream("footfall.css"))) {
            String style = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            int night = style.indexOf("@media (prefers-color-scheme: dark)");
            String part = dark ? style.substring(night) : style.substring(0, night);
            Map<String, String> colours = new HashMap<>();
            for (Matcher named = NAMED.matcher(part); named.find(); ) {
                colours.put(named.group(1), named.group(2));
            }
            return colours;
        }
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        return Contrast.of(
                Objects.requireNonNull(colours.get(one), one), Objects.requireNonNull(colours.get(other), other));
    }

    @ParameterizedTest
    @CsvSource({
        "ink,page",
        "ink,paper",
        "soft,page",
        "soft,paper",
        "accent,page",
        "accent,paper",
        "on-accent,accent",
        "on-accent,accent-dark",
        "strong,paper",
        "strong,strong-back",
        "ink,strong-back",
        "calm,paper",
        "calm,calm-back",
        "attention,paper",
        "attention,attention-back"
    })
    void text_stands_out_from_its_ground(String text, String ground) throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            Map<String, String> colours = colours(dark);
            assertThat(contrast(colours, text, ground)).as("dark " + dark).isGreaterThanOrEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource({"edge,paper", "edge,page", "accent,page", "accent,paper", "strong,paper"})
    void edges_of_fields_and_the_focus_can_be_seen(String edge, String ground) throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            Map<String, String> colours = colours(dark);
            assertThat(contrast(colours, edge, ground)).as("dark " + dark).isGreaterThanOrEqualTo(EDGE);
        }
    }
}
