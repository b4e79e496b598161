package footfall.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import footfall.exchange.WholeFile;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints a page as a PDF: tagged for screen readers, Liberation Sans embedded, nothing fetched from anywhere. The same page gives the
 * same bytes, so the document bears no date.
 */
public final class PdfFile {
    private static final String FAMILY = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final float VERSION = 1.7f;
    private static final Pattern DESCRIPTION = Pattern.compile("(?<=<svg )[^>]*?aria-label=\"([^\"]*)\"");

    /** It warns of a font for ticks that no page of ours uses. Held, or its level would be forgotten. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    private PdfFile() {}

    /**
     * Writes the file, whole or not at all.
     *
     * @param page well-formed XHTML with its style, pictures (as data) and drawings inside
     * @throws FootfallException CANNOT_WRITE
     */
    public static void write(String page, Path target) {
        WholeFile.write(target, bytes(page, target));
    }

    private static byte[] bytes(String page, Path target) {
        XRLog.setLoggingEnabled(false);
        PDFBOX.setLevel(Level.OFF);
        try (BatikSVGDrawer drawings = new BatikSVGDrawer();
                PdfBoxRenderer renderer = builder(page, drawings).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return saved(renderer.getPdfDocument());
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, target);
        }
    }

    private static PdfRendererBuilder builder(String page, BatikSVGDrawer drawings) {
        return new PdfRendererBuilder()
                .withHtmlContent(described(page), "")
                .usePdfVersion(VERSION)
                .usePdfUaAccessibility(true)
                .useSVGDrawer(drawings)
                .useFont(() -> font("LiberationSans-Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> font("LiberationSans-Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.toLowerCase(Locale.ROOT).startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("Footfall");
    }

    /** The library takes the alternative text of a drawing from where pictures have theirs. */
    private static String described(String page) {
        return DESCRIPTION.matcher(page).replaceAll("$0 alt=\"$1\"");
    }

    private static InputStream font(String name) {
        String path = "/liberation/" + name + ".ttf";
        return Objects.requireNonNull(PdfFile.class.getResourceAsStream(path), path);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        Calendar never = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        never.setTimeInMillis(0);
        document.getDocumentInformation().setCreationDate(never);
        document.setDocumentId(0L);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
