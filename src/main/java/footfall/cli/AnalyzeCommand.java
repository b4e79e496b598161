package footfall.cli;

import footfall.analysis.AnalyzedClip;
import footfall.analysis.ClipAnalyzer;
import footfall.analysis.Progress;
import footfall.analysis.ResultFolder;
import footfall.report.VerdictSentence;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Analyses clips (or imported tracks) and writes a folder of results for each. */
@Command(
        name = "analyze",
        description = "Analyses a video of a runner (or tracks of another program) and writes a report.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AnalyzeCommand implements Callable<Integer>, FootfallCommand.Speaks {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Videos, or tracks as .trc or .csv.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where the results go (default: footfall-out/NAME of each file; with several files DIR/NAME).")
    private @Nullable Path out;

    @Mixin
    private RecordingOptions recording = new RecordingOptions();

    @Option(
            names = "--map",
            paramLabel = "OURS=THEIRS",
            description = "A marker's name in the tracks file, such as RHEEL=heel_back_r; may be repeated.")
    private Map<String, String> markerNames = Map.of();

    @Option(names = "--lang", paramLabel = "en|nl", description = "Language of the report (default: en).")
    private Language language = Language.ENGLISH;

    @Option(names = "--no-report", description = "Write the numbers only, no report.")
    private boolean withoutReport;

    @Override
    public Integer call() {
        for (Path file : files) {
            analyze(file);
        }
        return 0;
    }

    @Override
    public Wording wording() {
        return Wording.of(language);
    }

    private void analyze(Path file) {
        ClipAnalyzer analyzer =
                new ClipAnalyzer(recording.settings(), recording.markerColor(), recording.recording(), markerNames);
        ResultFolder folder = new ResultFolder(folderOf(file), wording());
        try (TerminalProgress progress = TerminalProgress.onStandardError(wording())) {
            AnalyzedClip clip = analyzer.analyze(file, progress);
            progress.stage(Progress.Stage.WRITING);
            folder.writeNumbers(clip.analysis());
            Path result = withoutReport ? folder.directory() : folder.writeReport(clip);
            System.out.println(VerdictSentence.of(clip.analysis(), wording()));
            System.out.println(result.toAbsolutePath().normalize());
        }
    }

    private Path folderOf(Path file) {
        Path name = Path.of(nameWithoutExtension(file));
        if (out == null) {
            return Path.of("footfall-out").resolve(name);
        }
        return files.size() == 1 ? out : out.resolve(name);
    }

    private static String nameWithoutExtension(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
