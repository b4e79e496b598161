package footfall.analysis;

import footfall.session.ClipAnalysis;
import footfall.session.FilmedRun;
import footfall.session.SeenRun;
import java.nio.file.Path;
import java.util.List;

/** An analysis with the frames of its median landings, ready to be written. */
public final class AnalyzedClip {
    private final SeenRun seen;
    private final ClipAnalysis analysis;
    private final List<Landing> landings;

    AnalyzedClip(SeenRun seen, ClipAnalysis analysis, List<Landing> landings) {
        this.seen = seen;
        this.analysis = analysis;
        this.landings = List.copyOf(landings);
    }

    /**
     * What was measured of a run, with the pictures of its video.
     *
     * @throws footfall.quality.FootfallException what is wrong with the video
     */
    public static AnalyzedClip of(SeenRun seen, ClipAnalysis analysis, Path video) {
        return new AnalyzedClip(seen, analysis, Landings.of(analysis, video));
    }

    public ClipAnalysis analysis() {
        return analysis;
    }

    /** What the clip showed, without any correction. */
    public SeenRun seen() {
        return seen;
    }

    /** As a session of one clip. */
    public AnalyzedSession session() {
        return AnalyzedSession.of(this);
    }

    /** The same with the runner's head made unrecognisable on every picture. */
    public AnalyzedClip withFaceCovered() {
        FilmedRun.of(analysis)
                .flatMap(run -> HeadCover.of(run, true))
                .ifPresent(cover -> landings.forEach(l -> cover.cover(l.frame(), l.number())));
        return this;
    }

    List<Landing> landings() {
        return landings;
    }
}
