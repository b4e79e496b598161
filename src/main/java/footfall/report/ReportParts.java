package footfall.report;

import footfall.advice.AdviceRequest;
import footfall.session.SessionAnalysis;
import footfall.wording.Wording;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parts of a report that a page of its own shows: well-formed HTML in which every text is escaped, without style.
 *
 * @param verdict the answer
 * @param figures the few numbers to look at first, with their ranges
 * @param issues what limits the result, each with advice
 * @param table every metric
 * @param sides how the legs differ; empty unless each was filmed in a clip of its own
 */
public record ReportParts(String verdict, String figures, String issues, String table, String sides) {
    public static ReportParts of(SessionAnalysis analysis, Wording wording) {
        ClipReport report = new ClipReport(analysis, new Pictures(List.of()), wording, AdviceRequest.usual());
        return new ReportParts(
                HtmlPage.fragment(new VerdictBlock(analysis, wording).block()),
                HtmlPage.fragment(new Block.KeyFigures(report.keyFigures())),
                HtmlPage.fragment(report.issues().get(0)),
                HtmlPage.fragment(new MetricsTable(analysis, wording).block()),
                new LeftRight(analysis, wording)
                        .all().stream().map(HtmlPage::fragment).collect(Collectors.joining()));
    }
}
