package footfall.web;

import footfall.register.Clip;
import footfall.register.Runner;
import footfall.register.RunnerSummary;
import footfall.register.Session;
import java.util.List;
import java.util.Optional;

/** What each template takes. */
final class Views {
    private Views() {}

    record RunnerList(Page page, List<RunnerSummary> runners) {}

    record OneRunner(Page page, Runner runner, List<Session> sessions) {}

    /** @param runner who is changed; empty for a new one */
    record RunnerFields(Page page, Form form, Optional<Runner> runner) {}

    /** @param pieceBytes how large a piece of a clip the browser sends at a time */
    record OneSession(Page page, Runner runner, Session session, List<Clip> clips, int pieceBytes) {}

    /** @param session which is changed; empty for a new one */
    record SessionFields(Page page, Form form, Runner runner, Optional<Session> session) {}

    /** @param back where to go after it */
    record Login(Page page, Form form, String back) {}

    /** @param id under which the log has the details; empty where nothing is wrong with Footfall itself */
    record Problem(Page page, String sentence, Optional<String> id) {}
}
