package footfall.cli;

import footfall.analysis.CorrectedSession;
import footfall.exchange.CorrectionsFile;
import footfall.report.VerdictSentence;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays corrections by hand on a saved session. */
@Command(
        name = "correct",
        description = "Measures a saved session again with corrections by hand, and writes all results anew.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CorrectCommand implements Callable<Integer>, FootfallCommand.Speaks {
    @Parameters(index = "0", paramLabel = "SESSION", description = "A result folder of analyze, of one clip.")
    private @Nullable Path session;

    @Option(
            names = "--corrections",
            required = true,
            paramLabel = "FILE.json",
            description = "The list of corrections (docs/files.md); it is kept with the results.")
    private @Nullable Path corrections;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go (default: the session's folder).")
    private @Nullable Path out;

    @Option(names = "--clips", paramLabel = "DIR", description = "Where to look for the video of the pictures first.")
    private @Nullable Path clips;

    @Option(names = "--lang", paramLabel = "en|nl", description = "Language of the report (default: en).")
    private Language language = Language.ENGLISH;

    @Mixin
    private AdviceOptions advice = new AdviceOptions();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CorrectedSession saved = CorrectedSession.open(Objects.requireNonNull(session))
                .with(CorrectionsFile.read(Objects.requireNonNull(corrections)));
        Path result = saved.write(
                Optional.ofNullable(out),
                reports.choice(advice.request(saved.run().settings().advice(), wording())),
                Optional.ofNullable(clips).stream().toList(),
                wording());
        var screen = Objects.requireNonNull(spec).commandLine().getOut();
        screen.println(VerdictSentence.of(saved.session(), wording()));
        screen.println(result.toAbsolutePath().normalize());
        return 0;
    }

    @Override
    public Wording wording() {
        return Wording.of(language);
    }
}
