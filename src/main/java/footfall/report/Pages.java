package footfall.report;

import footfall.exchange.WholeFile;
import footfall.pdf.PdfFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reports as files: pages that open without a network, and if wanted the same on paper. */
final class Pages {
    private final ReportChoice choice;
    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    Pages(ReportChoice choice, Path folder) {
        this.choice = choice;
        this.folder = folder;
    }

    /**
     * Writes them.
     *
     * @param page the page's file name
     * @param pdf the name of the same on paper
     * @return their paths, the one to open first
     * @throws footfall.quality.FootfallException if one cannot be written
     */
    List<Path> write(
            Function<Audience, String> page, Function<Audience, String> pdf, Function<Audience, Report> reports) {
        for (Audience audience : choice.audiences()) {
            Report report = reports.apply(audience);
            WholeFile.write(added(page.apply(audience)), HtmlPage.of(report));
            if (choice.pdf()) {
                PdfFile.write(HtmlPage.printed(report), added(pdf.apply(audience)));
            }
        }
        return List.copyOf(written);
    }

    private Path added(String name) {
        Path file = folder.resolve(name);
        written.add(file);
        return file;
    }
}
