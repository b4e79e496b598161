package footfall.analysis;

import footfall.correction.Correction;
import footfall.correction.CorrectionCheck;
import footfall.correction.CorrectionList;
import footfall.exchange.CorrectionsFile;
import footfall.exchange.SeenRunFile;
import footfall.exchange.SessionFile;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.report.ReportChoice;
import footfall.session.ClipAnalysis;
import footfall.session.FilmedRun;
import footfall.session.SeenRun;
import footfall.session.SessionAnalysis;
import footfall.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A saved session of one clip with its corrections: the door for correcting. Immutable; each change gives another one, and nothing is
 * written but by {@link #saveCorrections} and {@link #write}.
 */
public final class CorrectedSession {
    private final Path folder;
    private final SeenRun run;
    private final CorrectionList corrections;

    private CorrectedSession(Path folder, SeenRun run, CorrectionList corrections) {
        this.folder = folder;
        this.run = run;
        this.corrections = corrections;
    }

    /**
     * Opens a folder of results with the corrections it holds, if any.
     *
     * @param folder of one clip
     * @throws FootfallException FILE_NOT_FOUND, CORRECT_ONE_CLIP, SEEN_RUN_MISSING, SEEN_RUN_DAMAGED or CORRECTIONS_UNREADABLE
     */
    public static CorrectedSession open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new FootfallException(Problem.FILE_NOT_FOUND, folder.toString());
        }
        Path seen = folder.resolve(SeenRunFile.NAME);
        requireOneClip(folder, seen);
        Path saved = folder.resolve(CorrectionsFile.NAME);
        CorrectionList corrections = Files.isRegularFile(saved) ? CorrectionsFile.read(saved) : CorrectionList.empty();
        return new CorrectedSession(folder, SeenRunFile.read(seen), corrections);
    }

    private static void requireOneClip(Path folder, Path seen) {
        boolean ofClips = !Files.exists(seen)
                && Files.exists(folder.resolve(ResultFolder.NUMBERS))
                && SessionFile.read(folder).ofBothSides();
        if (ofClips) {
            throw new FootfallException(Problem.CORRECT_ONE_CLIP, folder.toString());
        }
    }

    /** Starts in a folder with a run just seen; the run is saved there. */
    public static CorrectedSession begin(Path folder, SeenRun run) {
        SeenRunFile.write(run, folder.resolve(SeenRunFile.NAME));
        return new CorrectedSession(folder, run, CorrectionList.empty());
    }

    /** What the clip showed. */
    public SeenRun run() {
        return run;
    }

    public CorrectionList corrections() {
        return corrections;
    }

    /** With another list of corrections, for instance after undo, redo or a removal. */
    public CorrectedSession with(CorrectionList others) {
        return new CorrectedSession(folder, run, others);
    }

    /**
     * With one more correction.
     *
     * @throws FootfallException if it can be none of this clip, with one sentence; see {@link CorrectionCheck}
     */
    public CorrectedSession with(String who, Instant when, Correction what) {
        new CorrectionCheck(run.tracks(), run.video(), run.settings().corrections()).require(what);
        return with(corrections.add(who, when, what));
    }

    /**
     * Measures what was seen and corrected; takes well under a second and decodes nothing.
     *
     * @throws FootfallException when it cannot be measured, saying what to do
     */
    public ClipAnalysis measure() {
        return RunMeasurement.of(run, corrections);
    }

    /** The same as a session. */
    public SessionAnalysis session() {
        return SessionAnalysis.of(measure());
    }

    /** Saves the list of corrections in the folder. */
    public void saveCorrections() {
        CorrectionsFile.write(corrections, folder.resolve(CorrectionsFile.NAME));
    }

    /**
     * Measures anew and writes all results and the corrections.
     *
     * @param elsewhere another folder; without it, the results of this one are replaced
     * @param clips where to look for the video first; without it the report has no pictures
     * @return what to open
     * @throws FootfallException CANNOT_WRITE, and as {@link #measure}
     */
    public Path write(Optional<Path> elsewhere, ReportChoice choice, List<Path> clips, Wording wording) {
        ClipAnalysis analysis = measure();
        AnalyzedClip clip = new AnalyzedClip(run, analysis, landings(analysis, clips));
        ResultFolder results = new ResultFolder(elsewhere.orElse(folder), wording);
        results.writeNumbers(clip);
        CorrectionsFile.write(corrections, results.directory().resolve(CorrectionsFile.NAME));
        return results.writeReports(clip.session(), choice).get(0);
    }

    private List<Landing> landings(ClipAnalysis analysis, List<Path> clips) {
        return FilmedRun.of(analysis)
                .flatMap(filmed -> source(filmed, clips))
                .map(file -> Landings.of(analysis, file))
                .orElse(List.of());
    }

    private Optional<Path> source(FilmedRun filmed, List<Path> clips) {
        SourceSearch search = SourceSearch.near(filmed, folder.toAbsolutePath().normalize(), clips);
        return search.byName().or(search::byBytes);
    }
}
