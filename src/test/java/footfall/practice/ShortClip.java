package footfall.practice;

import footfall.analysis.AnalyzedClip;
import footfall.analysis.ClipAnalyzer;
import footfall.analysis.Progress;
import footfall.analysis.ResultFolder;
import footfall.analysis.ShownCamera;
import footfall.exchange.Sha256;
import footfall.register.ClipFacts;
import footfall.session.SeenRun;
import footfall.settings.AnalysisSettings;
import footfall.settings.Recording;
import footfall.video.Encoding;
import footfall.video.PictureStream;
import footfall.video.VideoReader;
import footfall.video.VideoWriter;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A clip that is quickly analysed, and what the direct analysis gives of it. */
public final class ShortClip {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int FRAMES = 240;
    private static final double FPS = 60;

    private ShortClip() {}

    /** The first seconds of a sample, smaller. */
    public static Path write(Path file) {
        try (VideoReader sample = VideoReader.open(Path.of("samples/before.mp4"));
                PictureStream pictures = sample.stream(WIDTH, HEIGHT);
                VideoWriter writer = VideoWriter.create(file, Encoding.h264(WIDTH, HEIGHT, FPS))) {
            for (int i = 0; i < FRAMES && pictures.advance(); i++) {
                writer.write(pictures.picture());
            }
            writer.finish();
        }
        return file;
    }

    /** What it shows. */
    public static SeenRun seen(Path file) {
        return analyzer().see(file, Progress.silent());
    }

    private static ClipAnalyzer analyzer() {
        return new ClipAnalyzer(
                AnalysisSettings.defaults(),
                ClipFacts.unknown().points(),
                Recording.unknown(),
                ShownCamera.nothing(),
                Map.of(),
                List.of());
    }

    /** SHA-256 by name of the numbers and of the English pages, for a runner and a session of which nothing is told. */
    public static Map<String, String> analysed(Path file, Path folder) throws IOException {
        AnalyzedClip clip = analyzer().analyze(file, Progress.silent());
        ResultFolder results = new ResultFolder(folder, Wording.of(Language.ENGLISH));
        results.writeNumbers(clip);
        results.writeReport(clip);
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path result : files.toList()) {
                hashes.put(result.getFileName().toString().replace(".html", ".en.html"), Sha256.of(result));
            }
        }
        return hashes;
    }
}
