package footfall.report;

import java.util.List;

/**
 * Which reports are wanted.
 *
 * @param audiences the first one's page is the one to open
 * @param pdf whether each is printed as well
 * @param complaint whether the runner has a complaint of the hamstring, which calls for advice whatever the landing
 */
public record ReportChoice(List<Audience> audiences, boolean pdf, boolean complaint) {
    public ReportChoice {
        audiences = List.copyOf(audiences);
    }

    /** Pages for both. */
    public static ReportChoice usual() {
        return new ReportChoice(Audience.both(), false, false);
    }
}
