package footfall.cli;

import footfall.analysis.AnalyzedClip;
import footfall.analysis.ClipAnalyzer;
import footfall.analysis.Progress;
import footfall.analysis.ResultFolder;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.report.ReportChoice;
import footfall.report.VerdictSentence;
import footfall.settings.ChangedSettings;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        ClipAnalyzer analyzer = analyzer();
        List<Path> folders = new ResultNames(files, out).folders();
        int exitCode = 0;
        for (int i = 0; i < files.size(); i++) {
            ResultFolder folder = new ResultFolder(folders.get(i), wording());
            if (files.size() == 1) {
                analyze(files.get(i), analyzer, choice, folder);
            } else if (!analyzed(files.get(i), analyzer, choice, folder)) {
                exitCode = FootfallCommand.UNUSABLE_INPUT;
            }
        }
        return exitCode;
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

    /** One file of several: one that cannot be used does not keep the others from being analysed. */
    private boolean analyzed(Path file, ClipAnalyzer analyzer, ReportChoice choice, ResultFolder folder) {
        try {
            analyze(file, analyzer, choice, folder);
            return true;
        } catch (FootfallException e) {
            if (e.problem().kind() == Problem.Kind.USAGE) {
                throw e;
            }
            err().println(file + ": " + wording().problem(e));
            return false;
        }
    }

    private void analyze(Path file, ClipAnalyzer analyzer, ReportChoice choice, ResultFolder folder) {
        folder.requireUsable(file);
        standing.forEach(folder::requireUsable);
        results(file, analyzer, choice, folder).forEach(out()::println);
    }

    /** Writes them, and tells them in two lines. */
    private List<String> results(Path file, ClipAnalyzer analyzer, ReportChoice choice, ResultFolder folder) {
        try (TerminalProgress progress = TerminalProgress.onStandardError(wording())) {
            AnalyzedClip clip = video.covered(analyzer.analyze(file, progress));
            progress.stage(Progress.Stage.WRITING);
            folder.writeNumbers(clip.analysis());
            Path result = withoutReport
                    ? folder.directory()
                    : folder.writeReports(clip, choice).get(0);
            if (video.wanted()) {
                folder.writeVideo(clip, file, video.faceCovered(), progress);
            }
            return List.of(
                    VerdictSentence.of(clip.analysis(), wording()),
                    result.toAbsolutePath().normalize().toString());
        }
    }

    private PrintWriter out() {
        return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return java.util.Objects.requireNonNull(spec).commandLine().getErr();
    }
}
