package footfall.analysis;

import footfall.exchange.FilmedRunFile;
import footfall.exchange.SessionFile;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.session.FilmedRun;
import footfall.video.VideoReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
     * Looks for the video of the analysis: by its name in the given folders, in the analysis' folder, beside it, and in the working folder.
     *
     * @throws FootfallException also SOURCE_VIDEO_MISSING, SOURCE_VIDEO_DIFFERS
     */
    public static SourceClip find(Path analysis, List<Path> folders) {
        FilmedRun run = FilmedRunFile.read(analysis);
        Path file = SessionFile.fileOf(analysis).toAbsolutePath().normalize();
        Stream<Path> nearby = Stream.of(file.resolveSibling(""), file.resolveSibling(".."), Path.of(""));
        Path found = Stream.concat(folders.stream(), nearby)
                .map(folder -> folder.resolve(run.sourceName()).normalize())
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new FootfallException(Problem.SOURCE_VIDEO_MISSING, run.sourceName()));
        try (VideoReader video = VideoReader.open(found)) {
            VideoInfo info = video.info();
            if (info.widthPx() != run.widthPx() || info.heightPx() != run.heightPx()) {
                throw new FootfallException(Problem.SOURCE_VIDEO_DIFFERS, found.toString());
            }
        }
        return new SourceClip(run, found);
    }
}
