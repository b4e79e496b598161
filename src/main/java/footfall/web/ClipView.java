package footfall.web;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Clip;
import footfall.register.ClipProgress;
import footfall.register.ClipPurpose;
import footfall.register.ClipState;
import java.util.List;
import java.util.Optional;

/**
 * A clip in a list, as it is now.
 *
 * @param progress of an analysis that is under way
 * @param verdict the sentence of one that is done, as it is corrected
 * @param refusal why there is none
 * @param onDesk whether it was seen, so that it can be corrected by hand
 */
record ClipView(
        Page page,
        Clip clip,
        Optional<ClipProgress> progress,
        Optional<String> verdict,
        Optional<FootfallException> refusal,
        boolean onDesk) {
    /** What an analysis can ask, by the name of the field that answers. */
    private static final List<Problem> PERSON = List.of(Problem.WHICH_PERSON, Problem.NO_SUCH_PERSON);

    /** Purpose where it is not to be analysed, else the state. */
    String state() {
        boolean helps = clip.facts().purpose() != ClipPurpose.RUN;
        return page.wording().of(helps ? clip.facts().purpose() : clip.state());
    }

    boolean running() {
        return clip.state() == ClipState.RUNNING;
    }

    /** Whether it may be asked for an analysis. */
    boolean idle() {
        return clip.facts().purpose() == ClipPurpose.RUN
                && !clip.state().isUnderWay()
                && clip.state() != ClipState.DONE;
    }

    /** The stage it is in; with frames and time left where they are known. */
    String stage() {
        return progress.map(this::stage).orElse("");
    }

    private String stage(ClipProgress now) {
        String name = page.text("Progress.Stage." + now.stage());
        if (now.framesDone() == 0) {
            return name;
        }
        String frames = now.framesExpected() > 0
                ? page.text("progress.framesOf", now.framesDone(), now.framesExpected())
                : page.text("progress.framesDone", now.framesDone());
        String left = now.secondsLeft().map(this::left).orElse("");
        return name + ": " + frames + left;
    }

    private String left(long seconds) {
        return ", "
                + (seconds < 60
                        ? page.text("web.clip.secondsLeft", seconds)
                        : page.text("web.clip.minutesLeft", (seconds + 59) / 60));
    }

    /** What a screen reader is told: no more than the stage. */
    String said() {
        String now = progress.filter(p -> running())
                .map(p -> page.text("Progress.Stage." + p.stage()))
                .orElseGet(this::state);
        return clip.fileName() + ": " + now;
    }

    Optional<String> problem() {
        return refusal.map(page::problem);
    }

    /** Whether it could not be measured, and may be put right by hand. */
    boolean toBePlaced() {
        return onDesk
                && refusal.isPresent()
                && !clip.state().isUnderWay()
                && question().isEmpty();
    }

    List<String> coach() {
        return clip.coach().getOrDefault(page.language().code(), List.of()).stream()
                .map(line -> OptionWords.inPage(line, page.wording()))
                .toList();
    }

    /** The field that answers what the analysis asked. */
    Optional<String> question() {
        return refusal.map(FootfallException::problem)
                .flatMap(problem -> PERSON.contains(problem)
                        ? Optional.of("person")
                        : Optional.of("captureFps").filter(name -> problem == Problem.TIME_BASE_CONTRADICTION));
    }
}
