package footfall.analysis;

import footfall.overlay.FaceCover;
import footfall.session.ClipAnalysis;
import footfall.settings.FaceSettings;
import java.util.List;

/** An analysis with the frames of its median landings, ready to be written. */
public final class AnalyzedClip {
    private final ClipAnalysis analysis;
    private final List<Landing> landings;

    AnalyzedClip(ClipAnalysis analysis, List<Landing> landings) {
        this.analysis = analysis;
        this.landings = List.copyOf(landings);
    }

    public ClipAnalysis analysis() {
        return analysis;
    }

    /** The same with the runner's head made unrecognisable on every picture. */
    public AnalyzedClip withFaceCovered() {
        landings.stream().findFirst().ifPresent(first -> {
            FaceCover cover = new FaceCover(
                    analysis.tracks(), first.frame().getWidth(), first.frame().getHeight(), FaceSettings.defaults());
            landings.forEach(landing -> cover.cover(landing.frame(), landing.number()));
        });
        return this;
    }

    List<Landing> landings() {
        return landings;
    }
}
