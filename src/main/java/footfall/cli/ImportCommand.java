package footfall.cli;

import footfall.exchange.SessionBundle;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Unpacks a session that came from another machine. */
@Command(
        name = "import",
        description = "Unpacks a bundle of footfall export into a folder, to the same bytes.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportCommand implements Callable<Integer>, FootfallCommand.Speaks {
    @Parameters(index = "0", paramLabel = "BUNDLE.zip", description = "Made by footfall export --to bundle.")
    private @Nullable Path bundle;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder it becomes; files that are there are never replaced.")
    private @Nullable Path out;

    @Option(names = "--lang", paramLabel = "en|nl", description = "Language (default: en).")
    private Language language = Language.ENGLISH;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = Objects.requireNonNull(out);
        SessionBundle.read(Objects.requireNonNull(bundle)).unpack(folder);
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(folder.toAbsolutePath().normalize());
        return 0;
    }

    @Override
    public Wording wording() {
        return Wording.of(language);
    }
}
