package footfall.report;

import footfall.wording.Wording;
import java.nio.file.Path;
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
        return new Pages(choice, folder)
                .write(Audience::comparisonPage, Audience::comparisonPdf, audience -> report(audience, compared));
    }

    private Report report(Audience audience, ComparedSessions compared) {
        return switch (audience) {
            case RUNNER -> new ComparedRunnerReport(compared, wording).report();
            case CLINICIAN -> new ComparisonReport(compared, wording).report();
        };
    }
}
