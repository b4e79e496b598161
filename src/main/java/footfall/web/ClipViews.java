package footfall.web;

import footfall.practice.Practice;
import footfall.register.Clip;
import footfall.register.ClipState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks up what a clip's entry shows. */
record ClipViews(Practice practice) {
    ClipView of(Page page, Clip clip) {
        return new ClipView(
                page,
                clip,
                practice.analyses().progress(clip.id()),
                Optional.of(clip)
                        .filter(c -> c.state() == ClipState.DONE)
                        .flatMap(c -> practice.results()
                                .open(c.id(), "verdict.txt", page.language().code()))
                        .map(ClipViews::text));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
