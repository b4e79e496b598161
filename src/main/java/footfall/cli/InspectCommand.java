package footfall.cli;

import footfall.analysis.ClipAnalyzer;
import footfall.session.ClipAnalysis;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The filming coach: says what a clip is good for before anyone trusts a number, and how to film it better. */
@Command(
        name = "inspect",
        description =
                "Says how well a clip was filmed: time base, rotation, markers seen, scale, and what to do better.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InspectCommand implements Callable<Integer>, FootfallCommand.Speaks {
    @Parameters(paramLabel = "VIDEO")
    private @Nullable Path video;

    @Mixin
    private RecordingOptions recording = new RecordingOptions();

    @Option(names = "--lang", paramLabel = "en|nl", description = "Language (default: en).")
    private Language language = Language.ENGLISH;

    @Override
    public Integer call() {
        Path file = java.util.Objects.requireNonNull(video);
        ClipAnalyzer analyzer =
                new ClipAnalyzer(recording.settings(), recording.markerColor(), recording.recording(), Map.of());
        ClipAnalysis analysis;
        try (TerminalProgress progress = TerminalProgress.onStandardError(wording())) {
            analysis = analyzer.analyze(file, progress).analysis();
        }
        new Inspection(analysis, wording()).lines().forEach(System.out::println);
        return 0;
    }

    @Override
    public Wording wording() {
        return Wording.of(language);
    }
}
