package footfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.comparison.ErrorTable;
import footfall.comparison.Progression;
import footfall.comparison.Session;
import footfall.comparison.SessionComparer;
import footfall.exchange.SessionFile;
import footfall.session.EditedAnalysis;
import footfall.settings.ComparisonSettings;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ProgressReportTest {
    /** The first table has a row for each. */
    private static final int SESSIONS = 3;

    @TempDir
    private Path folder;

    private Session session(String name, Consumer<ObjectNode> change) {
        return SessionFile.read(EditedAnalysis.write(folder.resolve(name), change));
    }

    private String page(Consumer<ObjectNode> last, Language language) {
        Progression progression = Progression.of(
                List.of(
                        session("1", d -> {}),
                        session("2", EditedAnalysis.recordedAgain(0.01, -0.03)),
                        session("3", EditedAnalysis.recordedAgain(0.02, -0.06).andThen(last))),
                new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(false)),
                Optional.empty());
        return HtmlPage.of(new ProgressReport(progression, "0.1.0", Wording.of(language)).report())
                .replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void one_well_formed_page_has_a_described_chart_of_every_metric(Language language) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page(d -> {}, language).replace("<!DOCTYPE html>", ""))));
        int charts = document.getElementsByTagName("svg").getLength();
        int rows = document.getElementsByTagName("tbody").getLength();
        assertThat(charts).isEqualTo(rows - SESSIONS).isGreaterThan(SESSIONS);
        assertThat(document.getDocumentElement().getTextContent()).doesNotContain("NaN", "null", "Optional", "{0");
    }

    @Test
    void the_answer_about_the_first_session_comes_first_and_then_that_about_the_previous() {
        assertThat(page(d -> {}, Language.ENGLISH))
                .containsSubsequence(
                        "Changed since the first session: the right foot lands 6.0 cm (6.5 % of leg length) closer to the hip.",
                        "Probably changed since the previous session: the right foot lands 3.0 cm",
                        "Nothing speaks against comparing them.");
    }

    @Test
    void a_session_that_cannot_be_compared_is_named_with_the_reason() {
        assertThat(page(d -> ((ObjectNode) d.get("recording")).put("speedMetresPerSecond", 3.5), Language.ENGLISH))
                .contains("The last session cannot be compared with the first session. The speeds differ")
                .contains("Session 3 with session 1: not comparable", "Session 3 with session 2: not comparable");
    }
}
