package footfall.analysis;

import footfall.exchange.FilmedRunFile;
import footfall.exchange.SessionFile;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.session.FilmedRun;
import java.nio.file.Path;
import java.util.List;

/** An analysis together with the video that it was made from. */
public record SourceClip(FilmedRun run, Path video) {

    /**
     * Of an analysis and the video where it is known to lie.
     *
     * @param analysis an analysis.json or its folder
     * @throws FootfallException what is wrong with the analysis, or NO_PICTURES_TO_DRAW_ON
     */
    public static SourceClip of(Path analysis, Path video) {
        return new SourceClip(FilmedRunFile.read(analysis), video);
    }

    /**
     * Looks for the video of the analysis in the given folders, in the analysis' folder, beside it, and in the working folder: by its name,
     * and where it was renamed by its bytes.
     *
     * @throws FootfallException also SOURCE_VIDEO_MISSING; SOURCE_VIDEO_DIFFERS if only another video bears its name
     */
    public static SourceClip find(Path analysis, List<Path> folders) {
        FilmedRun run = FilmedRunFile.read(analysis);
        Path file = SessionFile.fileOf(analysis).toAbsolutePath().normalize();
        SourceSearch search = SourceSearch.near(run, file.resolveSibling(""), folders);
        return new SourceClip(
                run, search.byName().or(search::byBytes).orElseThrow(() -> missing(run, search.sameName())));
    }

    private static FootfallException missing(FilmedRun run, List<Path> sameName) {
        return sameName.isEmpty()
                ? new FootfallException(Problem.SOURCE_VIDEO_MISSING, run.sourceName())
                : new FootfallException(
                        Problem.SOURCE_VIDEO_DIFFERS, sameName.get(0).toString());
    }
}
