package footfall.report;

import footfall.advice.AdviceRequest;
import footfall.comparison.Progression;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.List;

/** The report of several sessions as a file: a page that opens without a network, and if wanted the same on paper. */
public final class ProgressFiles {
    private static final String PAGE = "progress.html";
    private static final String PDF = "progress.pdf";

    private final boolean pdf;
    private final Wording wording;

    public ProgressFiles(boolean pdf, Wording wording) {
        this.pdf = pdf;
        this.wording = wording;
    }

    /**
     * Writes it.
     *
     * @param version of Footfall
     * @return the page's path
     * @throws footfall.quality.FootfallException if it cannot be written
     */
    public Path write(Progression progression, String version, Path folder) {
        ReportChoice choice = new ReportChoice(List.of(Audience.CLINICIAN), pdf, AdviceRequest.usual());
        return new Pages(choice, folder)
                .write(any -> PAGE, any -> PDF, any -> new ProgressReport(progression, version, wording).report())
                .get(0);
    }
}
