package footfall.cli;

import footfall.analysis.AnalyzedClip;
import footfall.analysis.ClipAnalyzer;
import footfall.analysis.Progress;
import footfall.analysis.ResultFolder;
import footfall.comparison.Session;
import footfall.exchange.SessionBundle;
import footfall.exchange.SessionFile;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A session as the user names it: an analysis' folder, its analysis.json, a bundle, or a clip (or tracks) to be analysed first. */
record SessionSource(Path path) {

    /** Whether it must be analysed first. */
    boolean isClip() {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return !Files.isDirectory(path) && !name.endsWith(".json") && !SessionBundle.isNamedLikeOne(path);
    }

    /** Reads the analysis there is. */
    Session read() {
        return SessionFile.read(path);
    }

    /** Analyses the clip into a folder and reads that. */
    Session analyzed(ClipAnalyzer analyzer, VideoOptions video, ResultFolder folder, Progress progress) {
        AnalyzedClip clip = video.covered(analyzer.analyze(path, progress));
        progress.stage(Progress.Stage.WRITING);
        folder.writeNumbers(clip);
        folder.writeReport(clip);
        return SessionFile.read(folder.directory());
    }

    /** @throws FootfallException FILE_NOT_FOUND, NOT_AN_ANALYSIS, or SAME_RECORDING if two are one file or have the same bytes */
    static void requireDifferent(List<SessionSource> sources) {
        List<Path> files = sources.stream().map(SessionSource::file).toList();
        for (int i = 0; i < files.size(); i++) {
            for (int j = i + 1; j < files.size(); j++) {
                if (sameBytes(files.get(i), files.get(j))) {
                    throw new FootfallException(
                            Problem.SAME_RECORDING,
                            sources.get(i).path.toString(),
                            sources.get(j).path.toString());
                }
            }
        }
    }

    private Path file() {
        return SessionFile.fileOf(path);
    }

    private static boolean sameBytes(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException e) {
            throw new FootfallException(e, Problem.FILE_NOT_FOUND, one + ", " + other);
        }
    }

    /** @throws FootfallException BAD_OPTION if a result written to that path would replace one of the sources */
    static void requireUntouched(List<SessionSource> sources, Path result) {
        sources.forEach(source -> ResultNames.requireUntouched(source.path, result));
    }
}
