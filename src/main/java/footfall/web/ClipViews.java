package footfall.web;

import footfall.practice.ClipOnDesk;
import footfall.practice.Practice;
import footfall.register.Clip;
import footfall.register.ClipState;
import footfall.report.VerdictSentence;
import footfall.session.SeenRun;
import footfall.session.SessionAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Looks up what a clip's entry shows. */
record ClipViews(Practice practice) {
    private static final Set<ClipState> ENDED = Set.of(ClipState.DONE, ClipState.FAILED);

    ClipView of(Page page, Clip clip) {
        Optional<ClipOnDesk> corrected =
                Optional.of(clip).filter(c -> ENDED.contains(c.state())).flatMap(practice.desk()::aheadOfFiles);
        return new ClipView(
                page,
                clip,
                practice.analyses().progress(clip.id()),
                corrected.isPresent() ? corrected.flatMap(c -> verdict(c, page)) : written(clip, page),
                corrected.isPresent()
                        ? corrected.flatMap(ClipOnDesk::refusal)
                        : clip.problem().map(SeenRun.Failure::exception),
                practice.desk().isThere(clip));
    }

    private static Optional<String> verdict(ClipOnDesk corrected, Page page) {
        return corrected.analysis().map(analysis -> VerdictSentence.of(SessionAnalysis.of(analysis), page.wording()));
    }

    private Optional<String> written(Clip clip, Page page) {
        return Optional.of(clip)
                .filter(c -> c.state() == ClipState.DONE)
                .flatMap(c -> practice.results()
                        .open(c.id(), "verdict.txt", page.language().code()))
                .map(ClipViews::text);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
