package footfall.cli;

import footfall.report.Audience;
import footfall.report.ReportChoice;
import java.util.List;
import picocli.CommandLine.Option;

/** Which reports are written. */
final class ReportOptions {
    private enum Readers {
        RUNNER,
        CLINICIAN,
        BOTH
    }

    @Option(
            names = "--for",
            paramLabel = "runner|clinician|both",
            description =
                    "Whom to write for: runner.html (one or two pages), report.html (everything), or both (default).")
    private Readers readers = Readers.BOTH;

    @Option(names = "--pdf", description = "Print each report as a PDF too.")
    private boolean pdf;

    @Option(
            names = "--complaint",
            description = "The runner has a hamstring complaint: advice is given whatever the landing.")
    private boolean complaint;

    ReportChoice choice() {
        List<Audience> audiences = switch (readers) {
            case RUNNER -> List.of(Audience.RUNNER);
            case CLINICIAN -> List.of(Audience.CLINICIAN);
            case BOTH -> Audience.both();
        };
        return new ReportChoice(audiences, pdf, complaint);
    }
}
