package footfall.cli;

import footfall.analysis.Version;
import footfall.comparison.Progression;
import footfall.comparison.Session;
import footfall.comparison.SessionComparer;
import footfall.exchange.ProgressionJson;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.report.ProgressFiles;
import footfall.settings.ChangedSettings;
import footfall.wording.ComparisonWords;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows one runner over three or more sessions and writes progress.json and its report. */
@Command(
        name = "progress",
        description = "Follows one runner over three or more analysed sessions, given in the order of their dates.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ProgressCommand implements Callable<Integer>, FootfallCommand.Speaks {
    private static final int FEWEST_SESSIONS = 3;
    private static final String RESULT = "progress.json";

    @Parameters(
            arity = "1..*",
            paramLabel = "SESSION",
            description = "Result folders of analyze, their analysis.json, or bundles; the earliest first.")
    private List<Path> sessions = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the result goes (default: footfall-out/progress).")
    private Path out = Path.of("footfall-out", "progress");

    @Mixin
    private ErrorOptions errors = new ErrorOptions();

    @Mixin
    private SettingOptions changed = new SettingOptions();

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            converter = RecordingOptions.SideConverter.class,
            description = "The leg it is about: left or right (default: the one that landed further ahead).")
    private RecordingOptions.NearSide leg = new RecordingOptions.NearSide(Optional.empty());

    @Option(names = "--pdf", description = "Print the report as a PDF too.")
    private boolean pdf;

    @Option(names = "--lang", paramLabel = "en|nl", description = "Language (default: en).")
    private Language language = Language.ENGLISH;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (sessions.size() < FEWEST_SESSIONS) {
            throw new FootfallException(Problem.BAD_OPTION, "SESSION", "give three or more; for two there is compare");
        }
        changed.requireOnly(ChangedSettings.OF_A_COMPARISON);
        SessionComparer comparer = new SessionComparer(changed.comparison(), errors.table(false, changed));
        List<SessionSource> sources = sessions.stream().map(SessionSource::new).toList();
        SessionSource.requireDifferent(sources);
        Path result = out.resolve(RESULT);
        SessionSource.requireUntouched(sources, result);
        List<Session> read = sources.stream().map(SessionSource::read).toList();
        Progression progression = Progression.of(read, comparer, leg.side());
        ProgressionJson.write(progression, Version.current(), result);
        tell(progression, new ProgressFiles(pdf, wording()).write(progression, Version.current(), out));
        return 0;
    }

    @Override
    public Wording wording() {
        return Wording.of(language);
    }

    private void tell(Progression progression, Path result) {
        ComparisonWords words = new ComparisonWords(wording());
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        for (int i = 0; i < progression.sessions().size(); i++) {
            screen.println(words.session(progression, i));
        }
        screen.println(words.sinceFirst(progression));
        screen.println(words.detail(progression.last()));
        screen.println(result.toAbsolutePath().normalize());
    }
}
