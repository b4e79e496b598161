package footfall.cli;

import footfall.practice.Practice;
import footfall.settings.PracticeSettings;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Analyses the clips of a practice that is served elsewhere. */
@Command(
        name = "worker",
        description =
                "Takes part in the analyses of a practice that is served elsewhere, on the same PostgreSQL database.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WorkerCommand implements Callable<Integer>, FootfallCommand.Speaks {
    @Option(
            names = "--database",
            required = true,
            paramLabel = "URL",
            description = "The database of serve: jdbc:postgresql://HOST/NAME?user=...")
    private @Nullable String database;

    @Option(
            names = "--media",
            required = true,
            paramLabel = "DIR",
            description = "The folder media in the data folder of serve, as this machine reaches it.")
    private @Nullable Path media;

    @Mixin
    private WorkerOptions options = new WorkerOptions();

    @Option(names = "--lang", paramLabel = "en|nl", description = "Language of the terminal (default: en).")
    private Language language = Language.ENGLISH;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        int workers = options.checked(1);
        Practice practice = Practice.openToWork(
                Objects.requireNonNull(media),
                Objects.requireNonNull(database),
                PracticeSettings.defaults(),
                Clock.system(ZoneId.systemDefault()));
        UntilStopped stopped = new UntilStopped(practice::close);
        practice.analyses().startWorking(workers);
        Objects.requireNonNull(spec).commandLine().getOut().println(wording().text("web.cli.working", workers));
        stopped.await();
        return 0;
    }

    @Override
    public Wording wording() {
        return Wording.of(language);
    }
}
