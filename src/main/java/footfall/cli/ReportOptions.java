package footfall.cli;

import footfall.advice.AdviceRequest;
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
            description = "Whom to write for: one or two pages, everything, or both in a file each (default).")
    private Readers readers = Readers.BOTH;

    @Option(names = "--pdf", description = "Print each report as a PDF too.")
    private boolean pdf;

    ReportChoice choice(AdviceRequest advice) {
        List<Audience> audiences = switch (readers) {
            case RUNNER -> List.of(Audience.RUNNER);
            case CLINICIAN -> List.of(Audience.CLINICIAN);
            case BOTH -> Audience.both();
        };
        return new ReportChoice(audiences, pdf, advice);
    }
}
