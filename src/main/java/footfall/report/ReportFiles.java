package footfall.report;

import footfall.session.SessionAnalysis;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.List;

/** The reports of one session as files: pages that open without a network, and if wanted the same on paper. */
public final class ReportFiles {
    private final ReportChoice choice;
    private final Wording wording;

    public ReportFiles(ReportChoice choice, Wording wording) {
        this.choice = choice;
        this.wording = wording;
    }

    /**
     * Writes them.
     *
     * @return their paths, the one to open first
     * @throws footfall.quality.FootfallException if one cannot be written
     */
    public List<Path> write(SessionAnalysis analysis, Pictures pictures, Path folder) {
        return new Pages(choice, folder)
                .write(Audience::page, Audience::pdf, audience -> report(audience, analysis, pictures));
    }

    private Report report(Audience audience, SessionAnalysis analysis, Pictures pictures) {
        return switch (audience) {
            case RUNNER -> new RunnerReport(analysis, pictures, wording, choice.advice()).report();
            case CLINICIAN -> new ClipReport(analysis, pictures, wording, choice.advice()).report();
        };
    }
}
