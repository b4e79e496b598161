package footfall.practice;

import footfall.analysis.AnalyzedClip;
import footfall.analysis.LandingPictures;
import footfall.analysis.PointFollower;
import footfall.analysis.Progress;
import footfall.analysis.RunMeasurement;
import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.correction.Correction;
import footfall.correction.Correction.FollowFrom;
import footfall.correction.CorrectionCheck;
import footfall.correction.CorrectionList;
import footfall.exchange.CorrectionsFile;
import footfall.exchange.SeenRunFile;
import footfall.geometry.Point;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.AuditAction;
import footfall.register.Clip;
import footfall.register.CorrectionDocument;
import footfall.register.Runner;
import footfall.session.ClipAnalysis;
import footfall.session.SeenRun;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import footfall.store.MediaFolder;
import footfall.store.Tables;
import footfall.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looking at an analysed clip and correcting it by hand. What was seen in it is never changed; corrections are stored before they are measured. */
public final class Desk {
    private static final String SUBJECT = "clip";

    private final Database database;
    private final MediaFolder media;
    private final Results results;
    private final Journal journal;
    private final Recent<SeenRun> runs;
    private final Recent<ClipOnDesk> measured;
    private final Recent<Map<Side, byte[]>> pictures;

    Desk(Database database, MediaFolder media, Results results, Journal journal, PracticeSettings settings) {
        this.database = database;
        this.media = media;
        this.results = results;
        this.journal = journal;
        this.runs = new Recent<>(settings.clipsOnDesk());
        this.pictures = new Recent<>(settings.clipsOnDesk());
        this.measured = new Recent<>(settings.clipsOnDesk());
    }

    /** Empty where there is no such clip or it is not analysed. */
    public Optional<ClipOnDesk> view(String who, String clipId) {
        return journal.<Clip>view(
                        database, who, SUBJECT, clipId, tables -> tables.clips().find(clipId))
                .flatMap(this::lay);
    }

    /** The same as part of viewing it. */
    public Optional<ClipOnDesk> again(String clipId) {
        return clip(clipId).flatMap(this::lay);
    }

    private Optional<Clip> clip(String clipId) {
        return database.read(tables -> tables.clips().find(clipId));
    }

    /** Whether a clip was seen, so that it can be laid on the desk. */
    public boolean isThere(Clip clip) {
        return results.open(clip.id(), SeenRunFile.NAME).isPresent();
    }

    /** A clip as it is corrected, where its files do not say so yet. */
    public Optional<ClipOnDesk> aheadOfFiles(Clip clip) {
        return isAsCorrected(clip) ? Optional.empty() : lay(clip);
    }

    private Optional<ClipOnDesk> lay(Clip clip) {
        return results.open(clip.id(), SeenRunFile.NAME).map(seen -> measure(clip, seen, corrections(clip)));
    }

    /** A list with its version. */
    record Versioned(CorrectionList list, int version) {}

    private Versioned corrections(Clip clip) {
        return database.read(tables -> corrections(tables, clip.id()));
    }

    static Versioned corrections(Tables tables, String clipId) {
        Optional<CorrectionDocument> document = tables.corrections().find(clipId);
        return document.map(d -> new Versioned(CorrectionsFile.parse(d.document(), CorrectionsFile.NAME), d.version()))
                .orElseGet(() -> new Versioned(CorrectionList.empty(), 0));
    }

    private ClipOnDesk measure(Clip clip, Path seen, Versioned corrections) {
        String key = seen.getFileName() + " " + clip.id() + " " + corrections.version();
        return measured.get(key, () -> measure(clip, run(seen), corrections));
    }

    private SeenRun run(Path seen) {
        return runs.get(String.valueOf(seen.getFileName()), () -> SeenRunFile.read(seen));
    }

    private static ClipOnDesk measure(Clip clip, SeenRun run, Versioned corrections) {
        CorrectionList list = corrections.list();
        try {
            ClipAnalysis analysis = RunMeasurement.of(run, list);
            return new ClipOnDesk(clip, run, list, corrections.version(), Optional.of(analysis), Optional.empty());
        } catch (FootfallException e) {
            return new ClipOnDesk(clip, run, list, corrections.version(), Optional.empty(), Optional.of(e));
        }
    }

    /**
     * Adds a correction.
     *
     * @param seenVersion of the list that was on the screen
     * @return what is measured with it
     * @throws FootfallException CHANGED_MEANWHILE where another version is there by now; {@link CorrectionCheck} for what can be no
     *     correction of this clip
     */
    public ClipOnDesk correct(String who, ClipOnDesk clip, int seenVersion, Correction what) {
        SeenRun run = clip.run();
        new CorrectionCheck(run.tracks(), run.video(), run.settings().corrections()).require(what);
        return change(who, clip, seenVersion, list -> list.add(who, journal.now(), what));
    }

    /**
     * Takes corrections back or does them again.
     *
     * @param change of the list, for instance its undo
     * @throws FootfallException CHANGED_MEANWHILE as above
     */
    public ClipOnDesk change(String who, ClipOnDesk clip, int seenVersion, UnaryOperator<CorrectionList> change) {
        String id = clip.clip().id();
        database.write(tables -> {
            Versioned now = corrections(tables, id);
            String document = CorrectionsFile.text(change.apply(now.list()));
            if (now.version() != seenVersion || !tables.corrections().change(id, document, seenVersion)) {
                throw new FootfallException(Problem.CORRECTED_MEANWHILE);
            }
            journal.write(tables, who, AuditAction.CHANGED, SUBJECT, id);
            return document;
        });
        ClipOnDesk now = again(id).orElse(clip);
        database.<Boolean>write(tables -> now.refusal()
                .map(e -> tables.clips().unmeasuredByHand(id, new SeenRun.Failure(e.problem(), e.arguments())))
                .orElseGet(() -> tables.clips().measuredByHand(id)));
        return now;
    }

    /**
     * Follows a clicked point through the video and adds where it was found as a correction.
     *
     * @param lastFrame to follow it to, onwards
     * @throws FootfallException as {@link #correct}, and as {@link PointFollower}
     */
    public ClipOnDesk follow(
            String who,
            ClipOnDesk clip,
            int seenVersion,
            Side side,
            BodyPoint point,
            int frame,
            Point at,
            int lastFrame,
            Progress progress) {
        if (clip.version() != seenVersion) {
            throw new FootfallException(Problem.CORRECTED_MEANWHILE);
        }
        FollowFrom found = new PointFollower(clip.run(), original(clip))
                .follow(side, point, frame, at, frame, lastFrame, progress);
        return correct(who, clip, seenVersion, found);
    }

    /** The clip as it came. */
    private Path original(ClipOnDesk clip) {
        return media.file(clip.clip().mediaSha256());
    }

    /** An analysed clip as browsers play it; they ask for it part by part, so nothing is measured for it. */
    public Optional<Path> video(String clipId) {
        return clip(clipId)
                .filter(this::isThere)
                .map(clip -> results.open(clip.id(), ResultFiles.BROWSER_VIDEO)
                        .orElseGet(() -> media.file(clip.mediaSha256())));
    }

    /** A leg's median landing as a JPEG file, with what is measured now. */
    public Optional<byte[]> landing(ClipOnDesk clip, Side side, Wording wording) {
        String key = clip.clip().mediaSha256() + clip.clip().id() + clip.version() + wording.language();
        Map<Side, byte[]> drawn = pictures.get(
                key,
                () -> clip.analysis()
                        .map(analysis -> LandingPictures.of(analysis, original(clip), wording))
                        .orElse(Map.of()));
        return Optional.ofNullable(drawn.get(side));
    }

    /**
     * A file of the results, in a language where there is one in each; all are made anew where they were made before the last correction.
     *
     * @throws FootfallException where the clip cannot be measured as it is corrected, and DISK_FULL
     */
    public Optional<Path> file(Clip clip, String name, String languageCode) {
        if (!isAsCorrected(clip)) {
            renew(clip);
        }
        return open(clip, name, languageCode);
    }

    private Optional<Path> open(Clip clip, String name, String languageCode) {
        return results.open(clip.id(), name).or(() -> results.open(clip.id(), name, languageCode));
    }

    /** One at a time: it takes seconds and all of a processor. Where another analysis of the clip ends meanwhile, its files are made anew. */
    private synchronized void renew(Clip clip) {
        boolean done = false;
        while (!done) {
            Optional<Path> seen = results.open(clip.id(), SeenRunFile.NAME);
            done = aheadOfFiles(clip).map(laid -> writeAnew(laid, seen)).orElse(true);
        }
    }

    /** Whether the files were made with the corrections as they are now. */
    private boolean isAsCorrected(Clip clip) {
        Versioned now = corrections(clip);
        return results.open(clip.id(), CorrectionsFile.NAME)
                .map(file -> Disk.on(() -> Files.readString(file)).equals(CorrectionsFile.text(now.list())))
                .orElse(now.version() == 0);
    }

    /**
     * With the pictures of its video.
     *
     * @throws FootfallException why it cannot be measured as it is corrected
     */
    AnalyzedClip analyzed(ClipOnDesk clip) {
        ClipAnalysis analysis = clip.analysis().orElseThrow(() -> clip.refusal().orElseThrow());
        return AnalyzedClip.of(clip.run(), analysis, original(clip));
    }

    /** False, and nothing is written, where the clip was seen anew meanwhile. */
    private boolean writeAnew(ClipOnDesk clip, Optional<Path> seen) {
        AnalyzedClip analyzed = analyzed(clip);
        return DataFolder.forAWhile(media, folder -> {
            new ResultFiles(runner(clip), original(clip), Progress.silent()).writeNumbersAndReports(analyzed, folder);
            CorrectionsFile.write(clip.corrections(), folder.resolve(CorrectionsFile.NAME));
            results.open(clip.clip().id(), ResultFiles.BROWSER_VIDEO)
                    .ifPresent(video -> Disk.on(() -> Files.copy(video, folder.resolve(ResultFiles.BROWSER_VIDEO))));
            return results.putWhereStill(clip.clip().id(), folder, SeenRunFile.NAME, seen);
        });
    }

    private Runner runner(ClipOnDesk clip) {
        return database.read(tables -> tables.runners().ofSession(clip.clip().sessionId()))
                .orElseThrow();
    }
}
