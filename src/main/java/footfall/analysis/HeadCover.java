package footfall.analysis;

import footfall.overlay.FaceCover;
import footfall.session.FilmedRun;
import footfall.settings.FaceSettings;
import java.util.Optional;

/** Makes the cover of a runner's head, where it is wanted. */
final class HeadCover {
    private HeadCover() {}

    static Optional<FaceCover> of(FilmedRun run, boolean wanted) {
        return wanted
                ? Optional.of(new FaceCover(run.tracks(), run.widthPx(), run.heightPx(), FaceSettings.defaults()))
                : Optional.empty();
    }
}
