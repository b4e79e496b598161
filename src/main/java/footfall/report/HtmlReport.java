package footfall.report;

import footfall.advice.AdviceRequest;
import footfall.exchange.WholeFile;
import footfall.session.SessionAnalysis;
import footfall.wording.Wording;
import java.nio.file.Path;

/** {@code report.html}: what a runner and a colleague read, one file that opens without a network and prints. */
public final class HtmlReport {
    private HtmlReport() {}

    /** @throws footfall.quality.FootfallException if the file cannot be written */
    public static void write(SessionAnalysis analysis, Pictures pictures, Wording wording, Path target) {
        WholeFile.write(target, text(analysis, pictures, wording));
    }

    static String text(SessionAnalysis analysis, Pictures pictures, Wording wording) {
        return HtmlPage.of(new ClipReport(analysis, pictures, wording, AdviceRequest.usual()).report());
    }
}
