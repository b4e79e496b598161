package footfall.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footfall.quality.FootfallException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFileTest {
    private static final int WAIT_MILLISECONDS = 200;
    /** A4 in points. */
    private static final float WIDTH = 595;

    private static String page(String body) {
        return "<!DOCTYPE html>\n<html lang=\"nl\"><head><title>Landing</title><style>@page { size: A4; }"
                + " html { font-family: 'Liberation Sans'; }</style></head><body>" + body + "</body></html>";
    }

    @Test
    void letters_of_both_languages_come_out_with_their_font_inside(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("page.pdf");
        PdfFile.write(page("<p>v\u00f3\u00f3r de heup: \u22122,5\u00b0 \u00b1 95 % \u00d7 \u00b7 \u2013</p>"), target);
        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("v\u00f3\u00f3r de heup: \u22122,5\u00b0 \u00b1 95 % \u00d7 \u00b7 \u2013");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            PDPage first = document.getPage(0);
            assertThat(first.getMediaBox().getWidth()).isBetween(WIDTH, WIDTH + 1);
            for (COSName name : first.getResources().getFontNames()) {
                assertThat(first.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void pictures_and_drawings_are_described_and_the_title_is_shown(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("page.pdf");
        PdfFile.write(
                page("<h1>a</h1><svg role=\"img\" aria-label=\"A line of &lt;5 % &amp; more\""
                        + " xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"></svg>"),
                target);
        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Landing");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(figures(document.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactly("A line of <5 % & more");
        }
    }

    private static List<String> figures(PDStructureNode node) {
        List<String> descriptions = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    descriptions.add(element.getAlternateDescription());
                }
                descriptions.addAll(figures(element));
            }
        }
        return descriptions;
    }

    @Test
    void the_same_page_gives_the_same_bytes(@TempDir Path folder) throws IOException {
        String page = page("<p>one</p><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">"
                + "<text x=\"1\" y=\"9\">a</text></svg>");
        PdfFile.write(page, folder.resolve("one.pdf"));
        PdfFile.write(page, folder.resolve("two.pdf"));
        assertThat(Files.mismatch(folder.resolve("one.pdf"), folder.resolve("two.pdf")))
                .isEqualTo(-1);
    }

    @Test
    void nothing_is_fetched_from_anywhere(@TempDir Path folder) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            server.setSoTimeout(WAIT_MILLISECONDS);
            PdfFile.write(
                    page("<link rel=\"stylesheet\" href=\"" + address + "a.css\" /><img src=\"" + address
                            + "b.png\" alt=\"b\" /><svg xmlns=\"http://www.w3.org/2000/svg\""
                            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"10\" height=\"10\">"
                            + "<image width=\"5\" height=\"5\" xlink:href=\"" + address + "c.png\" /></svg>"),
                    folder.resolve("page.pdf"));
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(folder.resolve("page.pdf")).isNotEmptyFile();
    }

    @Test
    void what_cannot_be_written_is_said_and_leaves_nothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        assertThatThrownBy(() -> PdfFile.write(page("<p>a</p>"), file.resolve("page.pdf")))
                .isInstanceOf(FootfallException.class);
        assertThat(file).hasContent("kept");
        assertThat(folder.toFile().list()).containsExactly("file");
    }
}
