package footfall.web;

import footfall.body.Side;
import footfall.comparison.OwnErrors;
import footfall.practice.BothSides;
import footfall.practice.ClipOnDesk;
import footfall.practice.Comparisons;
import footfall.register.AgedSession;
import footfall.register.Clip;
import footfall.register.ClipPurpose;
import footfall.register.Runner;
import footfall.register.RunnerSummary;
import footfall.register.Session;
import footfall.report.ReportParts;
import footfall.settings.PointSearch;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each template takes. */
final class Views {
    private Views() {}

    /** @param aged sessions that will be removed for their age */
    record RunnerList(Page page, List<RunnerSummary> runners, List<Aged> aged) {}

    /** @param removedOn from this day on */
    record Aged(AgedSession session, LocalDate removedOn) {}

    /**
     * @param going what will be gone, line by line
     * @param export where what is held can be had first; empty for a part of it
     */
    record Removing(Page page, String title, List<String> going, Optional<String> export, String target, String back) {}

    /** @param query that names the sessions in an address */
    record Compared(Page page, Runner runner, Session before, Session after, Comparisons.Answer answer, String query) {}

    /** @param answer absent where there are too few sessions */
    record Followed(Page page, Runner runner, List<Session> sessions, Optional<Comparisons.Answer> answer) {}

    record Downloads(Page page, Runner runner, Session session, List<Clip> clips) {}

    /** @param sessions that have a result, the earliest first */
    record Repeatable(Runner runner, List<Session> sessions) {}

    /** @param own what was determined before */
    record MeasurementErrors(Page page, Form form, Optional<OwnErrors> own, List<Repeatable> repeatable) {}

    record PracticeFields(Page page, Form form, boolean saved) {}

    /** @param analysed those of the sessions that have a result, the earliest first */
    record OneRunner(Page page, Runner runner, List<Session> sessions, List<Session> analysed) {}

    /** @param runner who is changed; empty for a new one */
    record RunnerFields(Page page, Form form, Optional<Runner> runner) {}

    /**
     * @param several whether more than one clip has a result, which may be of either leg
     * @param pieceBytes how large a piece of a clip the browser sends at a time
     */
    record OneSession(
            Page page, Runner runner, Session session, List<ClipView> clips, boolean several, int pieceBytes) {}

    /** @param parts of the report; absent where the clip cannot be measured as it is corrected */
    record OneClip(Page page, Runner runner, Session session, ClipOnDesk clip, Optional<ReportParts> parts) {}

    /** @param result and its parts are absent where the clips do not show the one and the other leg */
    record BothLegs(
            Page page,
            Runner runner,
            Session session,
            Optional<BothSides.Result> result,
            Optional<ReportParts> parts) {}

    record Corrections(Page page, ClipOnDesk clip) {}

    /** @param session which is changed; empty for a new one */
    record SessionFields(Page page, Form form, Runner runner, Optional<Session> session) {}

    /** What is told of a clip, with what can be chosen for it. */
    record ClipFields(Page page, Form form, Session session, Clip clip) {
        Map<String, String> purposes() {
            return Choices.of(page.wording(), ClipPurpose.values());
        }

        Map<String, String> sides() {
            return Choices.orElse(page.text("web.clip.side.auto"), Choices.of(page.wording(), Side.values()));
        }

        Map<String, String> points() {
            return Choices.of(page.wording(), PointSearch.Kind.values());
        }

        Map<String, String> colors() {
            Map<String, String> colors = new LinkedHashMap<>();
            ClipForm.COLORS.forEach((name, key) -> colors.put(name, page.text(key)));
            return Choices.orElse(page.text("web.clip.color.auto"), colors);
        }
    }

    /** @param back where to go after it */
    record Login(Page page, Form form, String back) {}

    /** @param id under which the log has the details; empty where nothing is wrong with Footfall itself */
    record Problem(Page page, String sentence, Optional<String> id) {}
}
