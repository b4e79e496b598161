package footfall.cli;

import footfall.analysis.ClipAnalyzer;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.report.Inspection;
import footfall.session.ClipAnalysis;
import footfall.settings.ChangedSettings;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path file = java.util.Objects.requireNonNull(video);
        recording.changed().requireOnly(ChangedSettings.OF_A_CLIP);
        Inspection inspection = new Inspection(wording());
        Optional<VideoInfo> info = ClipAnalyzer.describe(file);
        try {
            ClipAnalysis analysis = analysis(file);
            print(info.map(inspection::file).stream().toList());
            print(inspection.lines(analysis));
            return 0;
        } catch (FootfallException e) {
            if (e.problem().kind() == Problem.Kind.USAGE) {
                throw e;
            }
            print(info.map(inspection::file).stream().toList());
            print(inspection.refusal(e));
            return FootfallCommand.UNUSABLE_INPUT;
        }
    }

    private ClipAnalysis analysis(Path file) {
        try (TerminalProgress progress = TerminalProgress.onStandardError(wording())) {
            return recording
                    .analyzer(recording.recording(), Map.of(), List.of(), progress)
                    .analyze(file, progress)
                    .analysis();
        }
    }

    private void print(List<String> lines) {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        lines.stream().flatMap(line -> new Paragraph(line).lines().stream()).forEach(out::println);
    }

    @Override
    public Wording wording() {
        return Wording.of(language);
    }
}
