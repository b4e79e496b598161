package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {
    private static final String WORDS = "a word of some letters ".repeat(12).strip();

    @Test
    void noLineIsWiderThanTheScreenAndNoWordIsCutOrLost() {
        List<String> lines = new Paragraph(WORDS).lines();
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.length() < 80);
        assertThat(String.join(" ", lines)).isEqualTo(WORDS);
    }

    @Test
    void anItemOfAListStaysIndented() {
        List<String> lines = new Paragraph("- " + WORDS).lines();
        assertThat(lines.get(0)).startsWith("- a word");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches("  \\S.{0,76}"));
    }

    @Test
    void aWordThatIsTooLongHasALineOfItsOwn() {
        String path = "x".repeat(120);
        assertThat(new Paragraph("see " + path + " for more").lines()).containsExactly("see", path, "for more");
    }
}
