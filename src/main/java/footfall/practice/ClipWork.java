package footfall.practice;

import footfall.analysis.AnalyzedClip;
import footfall.analysis.ClipAnalyzer;
import footfall.analysis.Progress;
import footfall.analysis.ShownCamera;
import footfall.quality.FootfallException;
import footfall.register.Clip;
import footfall.register.ClipPurpose;
import footfall.register.Runner;
import footfall.register.SessionFacts;
import footfall.report.Inspection;
import footfall.settings.AnalysisSettings;
import footfall.settings.PracticeSettings;
import footfall.settings.Recording;
import footfall.store.Database;
import footfall.store.MediaFolder;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    void run() {
        AnalyzedClip analyzed = analyzer().analyze(media.file(clip.mediaSha256()), this::shownName, progress);
        coach(inspection -> inspection.lines(analyzed.analysis()));
        Path folder = Disk.on(media::workFolder);
        try {
            new ResultFiles(runner, media.file(clip.mediaSha256()), progress).write(analyzed, folder);
            results.put(clip.id(), folder, tables -> {
                if (!tables.clips().finish(clip.id(), job)) {
                    throw new NoLongerWanted();
                }
            });
        } finally {
            ResultFiles.remove(folder);
        }
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
    FootfallException named(FootfallException e) {
        Object[] arguments = e.arguments().stream()
                .map(argument -> argument instanceof String name ? shownName(name) : argument)
                .toArray();
        return new FootfallException(e, e.problem(), arguments);
    }

    /** Tells why it cannot be analysed and how to film it better. */
    void coach(FootfallException refusal) {
        coach(inspection -> inspection.refusal(refusal));
    }

    private void coach(Function<Inspection, List<String>> words) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            lines.put(language.code(), words.apply(new Inspection(Wording.of(language))));
        }
        database.write(tables -> tables.clips().coach(clip.id(), job, lines));
    }
}
