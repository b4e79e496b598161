package footfall.cli;

import footfall.analysis.ComparedLandings;
import footfall.analysis.ComparisonVideo;
import footfall.analysis.SourceClip;
import footfall.body.Side;
import footfall.exchange.SessionFile;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.VideoSettings;
import footfall.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws two sessions side by side: their landings for the report, and the video where it is wanted. */
final class ComparedVideo {
    private static final String RESULT = "comparison.mp4";

    @Mixin
    private VideoOptions options = new VideoOptions();

    @Option(
            names = "--clips",
            paramLabel = "DIR",
            description = "Where the analysed videos lie, if not beside their analysis; may be repeated.")
    private List<Path> clips = List.of();

    VideoOptions options() {
        return options;
    }

    /**
     * Draws comparison.mp4 into the folder. A video that cannot be drawn is told in one sentence and takes nothing from the rest.
     *
     * @param analyses the folder or analysis.json of each of the two sources
     * @param side the leg in question; which clip is shown of a session of both sides
     * @return false if a video was wanted and could not be drawn
     */
    boolean drawn(
            List<SessionSource> sources,
            List<Path> analyses,
            Optional<Side> side,
            Path folder,
            Wording wording,
            PrintWriter out,
            PrintWriter err) {
        if (!options.wanted()) {
            return true;
        }
        Path result = folder.resolve(RESULT);
        try (TerminalProgress progress = TerminalProgress.onStandardError(wording)) {
            List<SourceClip> found = found(sources, analyses, side);
            found.forEach(clip -> ResultNames.requireUntouched(clip.video(), result));
            new ComparisonVideo(VideoSettings.defaults(), wording, options.faceCovered())
                    .write(found.get(0), found.get(1), result, progress);
        } catch (FootfallException e) {
            if (e.problem().kind() == Problem.Kind.USAGE) {
                throw e;
            }
            err.println(wording.problem(e));
            return false;
        }
        out.println(result.toAbsolutePath().normalize());
        return true;
    }

    /** The pictures of both median landings; without the videos the report does without them. */
    Optional<ComparedLandings> landings(List<SessionSource> sources, List<Path> analyses, Side side, Wording wording) {
        try {
            List<SourceClip> found = found(sources, analyses, Optional.of(side));
            return ComparedLandings.of(found.get(0), found.get(1), side, wording, options.faceCovered());
        } catch (FootfallException e) {
            return Optional.empty();
        }
    }

    private List<SourceClip> found(List<SessionSource> sources, List<Path> analyses, Optional<Side> side) {
        List<SourceClip> found = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            found.add(source(sources.get(i), analyses.get(i), side));
        }
        return found;
    }

    private SourceClip source(SessionSource source, Path analysis, Optional<Side> side) {
        return source.isClip()
                ? SourceClip.of(analysis, source.path())
                : SourceClip.find(SessionFile.clip(source.path(), side), clips);
    }
}
