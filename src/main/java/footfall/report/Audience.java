package footfall.report;

import java.util.List;

/** Whom a report is written for. */
public enum Audience {
    /** One or two pages: the answer, a picture, and one thing to try. */
    RUNNER("runner", "comparison-runner"),
    /** Everything. */
    CLINICIAN("report", "comparison");

    private final String fileName;
    private final String comparisonName;

    Audience(String fileName, String comparisonName) {
        this.fileName = fileName;
        this.comparisonName = comparisonName;
    }

    /** The report's page in a result folder. */
    public String page() {
        return fileName + ".html";
    }

    /** The same on paper. */
    public String pdf() {
        return fileName + ".pdf";
    }

    /** The page of a comparison's report. */
    public String comparisonPage() {
        return comparisonName + ".html";
    }

    /** The same on paper. */
    public String comparisonPdf() {
        return comparisonName + ".pdf";
    }

    public static List<Audience> both() {
        return List.of(CLINICIAN, RUNNER);
    }
}
