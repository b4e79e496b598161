package footfall.report;

import java.util.List;

/** Whom a report is written for. */
public enum Audience {
    /** One or two pages: the answer, a picture, and one thing to try. */
    RUNNER("runner"),
    /** Everything. */
    CLINICIAN("report");

    private final String fileName;

    Audience(String fileName) {
        this.fileName = fileName;
    }

    /** The report's page in a result folder. */
    public String page() {
        return fileName + ".html";
    }

    /** The same on paper. */
    public String pdf() {
        return fileName + ".pdf";
    }

    public static List<Audience> both() {
        return List.of(CLINICIAN, RUNNER);
    }
}
