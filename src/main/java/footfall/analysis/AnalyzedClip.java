package footfall.analysis;

import footfall.session.ClipAnalysis;
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

    List<Landing> landings() {
        return landings;
    }
}
