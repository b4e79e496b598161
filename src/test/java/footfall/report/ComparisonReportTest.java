package footfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.comparison.ErrorTable;
import footfall.comparison.Pain;
import footfall.comparison.SessionComparer;
import footfall.exchange.SessionFile;
import footfall.session.EditedAnalysis;
import footfall.settings.ComparisonSettings;
import footfall.wording.ComparisonWords;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ComparisonReportTest {
    private static final double CLOSER_METRES = -0.06;

    /** Distances per stride, step rate, all differences, and three joint angles. */
    private static final int CHARTS = 6;

    @TempDir
    private Path folder;

    private ComparedSessions compared(Consumer<ObjectNode> change, Optional<ComparedSessions.Landings> landings) {
        Path before = EditedAnalysis.write(folder.resolve("before"), document -> {});
        Path after = EditedAnalysis.write(
                folder.resolve("after"),
                EditedAnalysis.recordedAgain(0.01, CLOSER_METRES).andThen(change));
        SessionComparer comparer = new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(false));
        return new ComparedSessions(
                comparer.compare(SessionFile.read(before), SessionFile.read(after), Optional.empty()),
                Optional.of(new Pain(5, 3)),
                SessionFile.curves(before),
                SessionFile.curves(after),
                landings,
                "0.1.0");
    }

    private static String page(ComparedSessions compared, Language language) {
        return HtmlPage.of(new ComparisonReport(compared, Wording.of(language)).report())
                .replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void all_charts_are_there_and_described_in_well_formed_pages(Language language) throws Exception {
        String page = page(compared(document -> {}, Optional.empty()), language);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
        assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(CHARTS);
        assertThat(Pattern.compile("aria-label=\"[^\"]{20,}").matcher(page).results())
                .hasSize(CHARTS);
        assertThat(document.getDocumentElement().getTextContent()).doesNotContain("NaN", "null", "Optional", "{0");
    }

    @Test
    void the_answer_comes_first_with_its_error_and_the_pain() {
        String page = page(compared(document -> {}, Optional.empty()), Language.ENGLISH);
        assertThat(page)
                .contains("Changed: the right foot lands 6.0 cm (6.5 % of leg length) closer to the hip than before.")
                .contains("Pain 5 to 3 out of 10.")
                .contains(">changed</td>", "within measurement error</td>");
    }

    @Test
    void what_forbids_a_comparison_is_said_and_no_metric_gets_a_verdict() {
        String page = page(
                compared(
                        document -> ((ObjectNode) document.get("recording")).put("speedMetresPerSecond", 3.5),
                        Optional.empty()),
                Language.ENGLISH);
        assertThat(page)
                .contains("These recordings cannot be compared. The speeds differ")
                .contains("cannot be compared</td>")
                .doesNotContain("changed</td>");
    }

    @Test
    void a_picture_of_the_two_landings_has_its_place() {
        Picture picture = Picture.of("image/png", "a picture".getBytes(StandardCharsets.UTF_8));
        ComparedSessions.Landings landings = new ComparedSessions.Landings(picture, "<svg></svg>");
        assertThat(page(compared(document -> {}, Optional.of(landings)), Language.ENGLISH))
                .contains("The two landings", "data:image/png", "<svg></svg>");
        assertThat(page(compared(document -> {}, Optional.empty()), Language.ENGLISH))
                .doesNotContain("The two landings");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_runner_reads_the_same_answer_and_when_to_see_someone(Language language) {
        Wording wording = Wording.of(language);
        ComparedSessions compared = compared(document -> {}, Optional.empty());
        String page = HtmlPage.of(new ComparedRunnerReport(compared, wording).report());
        assertThat(page.replace('\u00a0', ' '))
                .contains(new ComparisonWords(wording).headline(compared.comparison()))
                .contains(wording.text("comparison.meaning.changed"))
                .contains(wording.text("runner.care.intro"))
                .doesNotContain("NaN", "null", "Optional", "{0");
    }
}
