package footfall.cli;

import footfall.practice.Practice;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Saves all that a practice keeps in one file, also while it is served. */
@Command(
        name = "backup",
        description = "Saves all that a practice keeps in one file, also while it is served.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BackupCommand implements Callable<Integer>, FootfallCommand.Speaks {
    @Parameters(index = "0", paramLabel = "FILE", description = "Where it goes; nothing may be there yet.")
    private @Nullable Path file;

    @Mixin
    private PracticeOptions options = new PracticeOptions();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path target = Objects.requireNonNull(file);
        try (Practice practice = options.openExisting()) {
            practice.backUp(target);
        }
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(wording()
                        .text("web.cli.backedUp", target.toAbsolutePath().normalize()));
        return 0;
    }

    @Override
    public Wording wording() {
        return options.wording();
    }
}
