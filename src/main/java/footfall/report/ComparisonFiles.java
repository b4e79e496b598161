package footfall.report;

import footfall.exchange.WholeFile;
import footfall.pdf.PdfFile;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The reports of a comparison as files: pages that open without a network, and if wanted the same on paper. */
public final class ComparisonFiles {
    private final ReportChoice choice;
    private final Wording wording;

    public ComparisonFiles(ReportChoice choice, Wording wording) {
        this.choice = choice;
        this.wording = wording;
    }

    /**
     * Writes them.
     *
     * @return their paths, the one to open first
     * @throws footfall.quality.FootfallException if one cannot be written
     */
    public List<Path> write(ComparedSessions compared, Path folder) {
        List<Path> written = new ArrayList<>();
        for (Audience audience : choice.audiences()) {
            Report report = report(audience, compared);
            Path page = folder.resolve(audience.comparisonPage());
            WholeFile.write(page, HtmlPage.of(report));
            written.add(page);
            if (choice.pdf()) {
                Path pdf = folder.resolve(audience.comparisonPdf());
                PdfFile.write(HtmlPage.printed(report), pdf);
                written.add(pdf);
            }
        }
        return written;
    }

    private Report report(Audience audience, ComparedSessions compared) {
        return switch (audience) {
            case RUNNER -> new ComparedRunnerReport(compared, wording).report();
            case CLINICIAN -> new ComparisonReport(compared, wording).report();
        };
    }
}
