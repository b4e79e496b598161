package footfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.body.Side;
import footfall.session.ClipAnalysis;
import footfall.session.ExampleAnalysis;
import footfall.session.SessionAnalysis;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlReportTest {
    private static final Pictures PICTURES = new Pictures(List.of(new Pictures.Landing(
            Side.RIGHT, 4.23, Picture.of("image/png", "not really a picture".getBytes(StandardCharsets.UTF_8)))));

    private static String page(ClipAnalysis analysis, Language language) {
        return HtmlReport.text(SessionAnalysis.of(analysis), PICTURES, Wording.of(language));
    }

    private static Document parsed(String page) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String text(ClipAnalysis analysis, Language language) throws Exception {
        return breakable(parsed(page(analysis, language)).getDocumentElement().getTextContent());
    }

    /** Numbers and their units are kept on one line. */
    private static String breakable(String text) {
        return text.replace('\u00a0', ' ');
    }

    @Test
    void with_one_leg_measured_no_metric_has_two_rows() throws Exception {
        Document document = parsed(page(ExampleAnalysis.complete(), Language.ENGLISH));
        List<String> names = elements(document, "th").stream()
                .filter(th -> th.getAttribute("scope").equals("rowgroup"))
                .map(Element::getTextContent)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(elements(document, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("rowspan")).isIn("", "1"));
    }

    @Test
    void a_number_keeps_its_unit_at_the_end_of_a_line() {
        assertThat(Html.text("26.8 cm (28.6 % of it) at 9,0 km/u in 2 stappen").markup())
                .isEqualTo("26.8\u00a0cm (28.6\u00a0% of it) at 9,0\u00a0km/u in 2 stappen");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_is_well_formed_and_says_its_language_and_title(Language language) throws Exception {
        Document document = parsed(page(ExampleAnalysis.complete(), language));
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(elements(document, "title").get(0).getTextContent()).contains("runner & <before>.mp4");
        assertThat(elements(document, "h1")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_page_about_almost_nothing_is_still_whole(Language language) throws Exception {
        Document document = parsed(
                HtmlReport.text(SessionAnalysis.of(ExampleAnalysis.bare()), Pictures.none(), Wording.of(language)));
        assertThat(elements(document, "svg")).isEmpty();
        assertThat(document.getDocumentElement().getTextContent()).doesNotContain("NaN", "?", "null", "Optional");
    }

    @Test
    void the_page_needs_nothing_from_elsewhere() {
        String page = page(ExampleAnalysis.complete(), Language.ENGLISH);
        String links = page.replace("http://www.w3.org/", "");
        assertThat(links).doesNotContain("http:", "https:", "url(http", "<link", "<script", "@import");
    }

    @Test
    void every_picture_and_drawing_is_described() throws Exception {
        Document document = parsed(page(ExampleAnalysis.complete(), Language.DUTCH));
        assertThat(elements(document, "img"))
                .hasSize(1)
                .allSatisfy(i -> assertThat(i.getAttribute("alt")).isNotBlank());
        assertThat(elements(document, "svg")).hasSize(6).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getAttribute("aria-label")).isNotBlank();
        });
    }

    @Test
    void no_id_occurs_twice() throws Exception {
        List<String> ids = new ArrayList<>();
        elements(parsed(page(ExampleAnalysis.complete(), Language.ENGLISH)), "*").stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void a_hostile_file_name_stays_text() throws Exception {
        String name = "\"><script>alert('x')</script>&.mp4";
        String page = page(ExampleAnalysis.named(name), Language.ENGLISH);
        assertThat(page).doesNotContain("<script");
        assertThat(breakable(elements(parsed(page), "title").get(0).getTextContent()))
                .endsWith(name + " \u00b7 10.0 km/h \u00b7 right leg, 11 strides");
    }

    @Test
    void the_verdict_is_one_sentence_with_number_percent_range_speed_and_line() throws Exception {
        String english = text(ExampleAnalysis.complete(), Language.ENGLISH);
        assertThat(english)
                .contains("Overstriding is likely")
                .containsPattern(
                        "The right foot lands 24\\.9 cm \\(26\\.8 % of leg length, 95 % range 25\\.. to 27\\.. %\\)"
                                + " ahead of the hip at 10\\.0 km/h\\.")
                .contains("There is no generally accepted limit; in this tool values above 23.3 % of leg length")
                .contains("It is not a diagnosis.");
        String dutch = text(ExampleAnalysis.complete(), Language.DUTCH);
        assertThat(dutch).contains("De rechtervoet landt 24,9 cm (26,8 % van de beenlengte");
    }

    @Test
    void tables_have_headers_for_rows_and_columns() throws Exception {
        Document document = parsed(page(ExampleAnalysis.complete(), Language.ENGLISH));
        assertThat(elements(document, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isIn("rowgroup", "col"));
        assertThat(elements(document, "caption")).hasSize(3);
    }

    @Test
    void the_same_analysis_gives_the_same_bytes(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("report.html");
        HtmlReport.write(SessionAnalysis.of(ExampleAnalysis.complete()), PICTURES, Wording.of(Language.DUTCH), target);
        assertThat(Files.readString(target)).isEqualTo(page(ExampleAnalysis.complete(), Language.DUTCH));
    }
}
