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

/** Makes a practice of a backup, in a folder where nothing is yet. */
@Command(
        name = "restore",
        description = "Makes a practice of a backup, in a folder where nothing is yet.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RestoreCommand implements Callable<Integer>, FootfallCommand.Speaks {
    @Parameters(index = "0", paramLabel = "FILE", description = "What footfall backup wrote.")
    private @Nullable Path file;

    @Mixin
    private PracticeOptions options = new PracticeOptions();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path target = Objects.requireNonNull(file);
        Practice.restore(target, options.data(), options.databaseUrl());
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(wording()
                        .text(
                                "web.cli.restored",
                                options.data().toAbsolutePath().normalize()));
        return 0;
    }

    @Override
    public Wording wording() {
        return options.wording();
    }
}
