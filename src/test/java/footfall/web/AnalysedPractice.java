package footfall.web;

import footfall.analysis.AnalyzedClip;
import footfall.analysis.BrowserVideo;
import footfall.analysis.ClipAnalyzer;
import footfall.analysis.Progress;
import footfall.analysis.ResultFolder;
import footfall.analysis.RunMeasurement;
import footfall.analysis.ShownCamera;
import footfall.exchange.SeenRunFile;
import footfall.practice.Practice;
import footfall.register.Clip;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import footfall.register.Session;
import footfall.register.SessionFacts;
import footfall.register.Upload;
import footfall.session.SeenRun;
import footfall.settings.AnalysisSettings;
import footfall.settings.MarkerColor;
import footfall.settings.PointSearch;
import footfall.settings.PracticeSettings;
import footfall.settings.Recording;
import footfall.settings.VideoSettings;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A practice that is served, with one runner, one session and its clip analysed. */
final class AnalysedPractice implements AutoCloseable {
    static final Path SAMPLE = Path.of("samples/before.mp4");

    /** Seeing a clip takes seconds; it is always seen the same. */
    private static final Map<Path, SeenRun> SEEN = new HashMap<>();

    private static final String WHO = "local";

    final Clip clip;
    Practice practice;
    WebServer server;
    private final Path folder;
    private final Path video;

    private AnalysedPractice(Path folder, Path video, Practice practice, Clip clip) {
        this.folder = folder;
        this.video = video;
        this.practice = practice;
        this.clip = clip;
        this.server = serve(practice);
    }

    /** @param folder for its data, empty */
    static AnalysedPractice in(Path folder, Path video) throws IOException {
        Practice practice = open(folder);
        Clip clip = receive(practice, session(practice), video);
        Path results = Files.createTempDirectory(folder, "results");
        SeenRunFile.write(seen(video), results.resolve(SeenRunFile.NAME));
        if (!BrowserVideo.isOne(video)) {
            new BrowserVideo(VideoSettings.defaults())
                    .write(seen(video), video, results.resolve("browser.mp4"), Progress.silent());
        }
        practice.results().put(clip.id(), results);
        return new AnalysedPractice(folder, video, practice, clip);
    }

    private static Practice open(Path folder) {
        return Practice.open(folder, Optional.empty(), PracticeSettings.defaults(), Clock.systemUTC());
    }

    private static WebServer serve(Practice practice) {
        return WebServer.start(practice, new WebOptions("127.0.0.1", 0, Optional.empty()), Clock.systemUTC());
    }

    /** As after a stop of the server. */
    void restart() {
        close();
        practice = open(folder);
        server = serve(practice);
    }

    /** Numbers and reports too; without it there is only what the clip showed. */
    void writeAllFiles() throws IOException {
        Path results = Files.createTempDirectory(folder, "results");
        SeenRun run = seen(video);
        AnalyzedClip analyzed = AnalyzedClip.of(run, RunMeasurement.of(run), video);
        ResultFolder written = new ResultFolder(results, Wording.of(Language.ENGLISH));
        written.writeNumbers(analyzed);
        written.writeReport(analyzed);
        practice.results().put(clip.id(), results);
    }

    /** As if another analysis of the clip had ended. */
    void putSeenAs(String name) throws IOException {
        Path results = Files.createTempDirectory(folder, "results");
        SeenRunFile.write(seen(video).renamed(old -> name), results.resolve(SeenRunFile.NAME));
        practice.results().put(clip.id(), results);
    }

    private static Session session(Practice practice) {
        Runner runner = practice.runners()
                .add(
                        WHO,
                        new RunnerFacts(
                                "Ann", Optional.of(1990), Optional.of(1.75), Optional.empty(), Optional.empty(), ""));
        return practice.sessions()
                .add(
                        WHO,
                        runner.id(),
                        new SessionFacts(
                                LocalDate.of(2026, 1, 2),
                                Optional.of(2.5),
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                ""));
    }

    private static Clip receive(Practice practice, Session session, Path video) throws IOException {
        String name = String.valueOf(video.getFileName());
        Upload upload = practice.uploads().begin(WHO, session.id(), name, name, Files.size(video));
        try (InputStream bytes = Files.newInputStream(video)) {
            practice.uploads().receive(WHO, upload, 0, bytes);
        }
        return practice.analyses().clipsOf(session.id()).get(0);
    }

    private static synchronized SeenRun seen(Path video) {
        return SEEN.computeIfAbsent(
                video,
                file -> new ClipAnalyzer(
                                AnalysisSettings.defaults(),
                                new PointSearch(PointSearch.Kind.AUTO, MarkerColor.auto()),
                                told(),
                                ShownCamera.nothing(),
                                Map.of(),
                                List.of())
                        .see(file, Progress.silent()));
    }

    /** As in samples/README.md. */
    private static Recording told() {
        return new Recording(
                Optional.of(1.75),
                Optional.empty(),
                Optional.of(2.5),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    String path() {
        return "/clips/" + clip.id();
    }

    @Override
    public void close() {
        server.close();
        practice.close();
    }
}
