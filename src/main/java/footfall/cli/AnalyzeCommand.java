package footfall.cli;

import footfall.analysis.ClipAnalyzer;
import footfall.report.ReportChoice;
import footfall.settings.ChangedSettings;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Analyses clips (or imported tracks) and writes a folder of results for each. */
@Command(
        name = "analyze",
        description = "Analyses a video of a runner (or tracks of another program) and writes a report;"
                + " a clip from the left and one from the right make one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AnalyzeCommand implements Callable<Integer>, FootfallCommand.Speaks {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Videos, or tracks as .trc or .csv.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results go (default: footfall-out/NAME of each file; with several files DIR/NAME,"
                    + " and of two that show either side DIR for both together).")
    private @Nullable Path out;

    @Mixin
    private RecordingOptions recording = new RecordingOptions();

    @Option(
            names = "--map",
            paramLabel = "OURS=THEIRS",
            description = "A marker's name in the tracks file, such as RHEEL=heel_back_r; may be repeated.")
    private Map<String, String> markerNames = Map.of();

    @Option(
            names = "--standing",
            paramLabel = "FILE",
            description =
                    "The runner standing still for 3 s, same stickers and camera (or tracks, where FILE is tracks): knee, foot"
                            + " and trunk angles count from it; repeat it for the other side's clips.")
    private List<Path> standing = List.of();

    @Option(names = "--lang", paramLabel = "en|nl", description = "Language of the report (default: en).")
    private Language language = Language.ENGLISH;

    @Option(names = "--no-report", description = "Write the numbers only, no report.")
    private boolean withoutReport;

    @Mixin
    private VideoOptions video = new VideoOptions();

    @Mixin
    private AdviceOptions advice = new AdviceOptions();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        recording.changed().requireOnly(ChangedSettings.OF_A_CLIP);
        ReportChoice choice = reports.choice(advice.request(recording.settings().advice(), wording()));
        CommandLine screen = Objects.requireNonNull(spec).commandLine();
        FileAnalyses analyses = new FileAnalyses(
                analyzer(),
                standing,
                withoutReport ? Optional.empty() : Optional.of(choice),
                video,
                wording(),
                screen.getOut(),
                screen.getErr());
        return analyses.of(new ResultNames(files, out)) ? 0 : FootfallCommand.UNUSABLE_INPUT;
    }

    @Override
    public Wording wording() {
        return Wording.of(language);
    }

    private ClipAnalyzer analyzer() {
        try (TerminalProgress progress = TerminalProgress.onStandardError(wording())) {
            return recording.analyzer(recording.recording(), markerNames, standing, progress);
        }
    }
}
