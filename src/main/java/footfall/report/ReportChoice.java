package footfall.report;

import footfall.advice.AdviceRequest;
import java.util.List;

/**
 * Which reports are wanted.
 *
 * @param audiences the first one's page is the one to open
 * @param pdf whether each is printed as well
 */
public record ReportChoice(List<Audience> audiences, boolean pdf, AdviceRequest advice) {
    public ReportChoice {
        audiences = List.copyOf(audiences);
    }

    /** Pages for both. */
    public static ReportChoice usual() {
        return new ReportChoice(Audience.both(), false, AdviceRequest.usual());
    }
}
