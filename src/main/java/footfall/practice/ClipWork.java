package footfall.practice;

import footfall.analysis.AnalyzedClip;
import footfall.analysis.ClipAnalyzer;
import footfall.analysis.Progress;
import footfall.analysis.RunMeasurement;
import footfall.analysis.ShownCamera;
import footfall.correction.CorrectionList;
import footfall.quality.FootfallException;
import footfall.register.Clip;
import footfall.register.ClipPurpose;
import footfall.register.Runner;
import footfall.register.SessionFacts;
import footfall.report.Inspection;
import footfall.session.SeenRun;
import footfall.settings.AnalysisSettings;
import footfall.settings.PracticeSettings;
import footfall.settings.Recording;
import footfall.store.Database;
import footfall.store.MediaFolder;
import footfall.store.Tables;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One analysis of one clip: the coach's words as soon as they are known, then every file, all at once. */
final class ClipWork {
    private final Database database;
    private final MediaFolder media;
    private final Results results;
    private final Clip clip;
    private final String job;
    private final List<Clip> session;
    private final SessionFacts visit;
    private final Runner runner;
    private final Progress progress;

    /** What the clip showed, as soon as that is known. */
    private Optional<SeenRun> seen = Optional.empty();

    ClipWork(Database database, MediaFolder media, Results results, PracticeSettings settings, Clip clip, String job) {
        this.database = database;
        this.media = media;
        this.results = results;
        this.clip = clip;
        this.job = job;
        progress = new ToldProgress(database, clip.id(), job, settings);
        session = database.read(tables -> tables.clips().ofSession(clip.sessionId()));
        visit = database.read(tables -> tables.sessions().find(clip.sessionId()))
                .orElseThrow(NoLongerWanted::new)
                .facts();
        runner = database.read(tables -> tables.runners().ofSession(clip.sessionId()))
                .orElseThrow(NoLongerWanted::new);
    }

    /** Throws {@link NoLongerWanted} where the clip is no longer this job's. */
    void run() {
        try {
            analyse();
        } catch (FootfallException e) {
            fail(named(e));
        }
    }

    private void analyse() {
        AnalyzedClip analyzed = analyzer().analyze(video(), this::shownName, run -> seen = Optional.of(run), progress);
        coach(inspection -> inspection.lines(analyzed.analysis()));
        put(
                (files, folder) -> files.write(analyzed, folder),
                tables -> tables.clips().finish(clip.id(), job));
    }

    /** Tells why the clip cannot be analysed. Where it was seen it can be put right by hand, or is so already. */
    private void fail(FootfallException refusal) {
        coach(inspection -> inspection.refusal(refusal));
        SeenRun.Failure failure = new SeenRun.Failure(refusal.problem(), refusal.arguments());
        try {
            seen.ifPresent(run -> put(
                    (files, folder) -> files.writeSeen(run, folder),
                    tables -> isMeasuredByHand(tables, run)
                            ? tables.clips().finish(clip.id(), job)
                            : tables.clips().fail(clip.id(), job, failure)));
        } catch (FootfallException e) {
            // What was seen cannot be kept, for want of room perhaps; why the clip failed is told all the same.
        }
        database.write(tables -> tables.clips().fail(clip.id(), job, failure));
    }

    /** Whether the corrections make up for what was not found. */
    private boolean isMeasuredByHand(Tables tables, SeenRun run) {
        CorrectionList corrections = Desk.corrections(tables, clip.id()).list();
        try {
            RunMeasurement.of(run, corrections);
            return !corrections.active().isEmpty();
        } catch (FootfallException e) {
            return false;
        }
    }

    /** @param end of the job, in the same transaction; false where the clip is no longer this job's */
    private void put(BiConsumer<ResultFiles, Path> write, Predicate<Tables> end) {
        DataFolder.forAWhile(media, folder -> {
            write.accept(new ResultFiles(runner, video(), progress), folder);
            results.put(clip.id(), folder, tables -> {
                if (!end.test(tables)) {
                    throw new NoLongerWanted();
                }
            });
            return folder;
        });
    }

    private Path video() {
        return media.file(clip.mediaSha256());
    }

    private ClipAnalyzer analyzer() {
        Optional<Path> belt = files(ClipPurpose.BELT).findFirst();
        ShownCamera camera = new ShownCamera(belt.map(file -> ShownCamera.belt(file, progress)), Optional.empty());
        return new ClipAnalyzer(
                AnalysisSettings.defaults(),
                clip.facts().points(),
                recording(),
                camera,
                Map.of(),
                files(ClipPurpose.STANDING).toList());
    }

    private Stream<Path> files(ClipPurpose purpose) {
        return session.stream()
                .filter(other -> other.facts().purpose() == purpose)
                .map(other -> media.file(other.mediaSha256()));
    }

    private Recording recording() {
        return new Recording(
                runner.facts().heightMetres(),
                runner.facts().legLengthMetres(),
                visit.speedMetresPerSecond(),
                clip.facts().captureFps(),
                clip.facts().cameraDistanceMetres(),
                visit.inclinePercent(),
                Optional.empty(),
                clip.facts().nearSide(),
                clip.facts().person());
    }

    /** The name by which users know a file of the media folder. */
    private String shownName(String name) {
        return session.stream()
                .filter(other -> other.mediaSha256().equals(name))
                .map(Clip::fileName)
                .findFirst()
                .orElse(name);
    }

    /** The same with the names by which users know their files. */
    private FootfallException named(FootfallException e) {
        Object[] arguments = e.arguments().stream()
                .map(argument -> argument instanceof String name ? shownName(name) : argument)
                .toArray();
        return new FootfallException(e, e.problem(), arguments);
    }

    private void coach(Function<Inspection, List<String>> words) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            lines.put(language.code(), words.apply(new Inspection(Wording.of(language))));
        }
        database.write(tables -> tables.clips().coach(clip.id(), job, lines));
    }
}
