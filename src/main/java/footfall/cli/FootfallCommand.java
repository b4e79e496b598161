package footfall.cli;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program as a whole. */
@Command(
        name = "footfall",
        description = "Measures where a runner's foot lands, from a side-view video.",
        mixinStandardHelpOptions = true,
        versionProvider = FootfallCommand.Version.class,
        subcommands = {
            AnalyzeCommand.class,
            CorrectCommand.class,
            CompareCommand.class,
            ProgressCommand.class,
            RepeatabilityCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            InspectCommand.class,
            SettingsCommand.class,
            AccuracyCommand.class,
            PoseSpeedCommand.class,
            ServeCommand.class,
            UserCommand.class,
            WorkerCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a fault of Footfall's own",
            "2:the command line is wrong",
            "3:the file cannot be used; the sentence says what to do"
        })
public final class FootfallCommand implements Callable<Integer> {
    static final int UNUSABLE_INPUT = 3;
    private static final int FAULT = 1;
    private static final int USAGE = 2;

    /** The version, for every result. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"footfall " + footfall.analysis.Version.current()};
        }
    }

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /**
     * Runs one command line.
     *
     * @return the exit code: 0 done, 1 a fault of Footfall's own, 2 bad usage, 3 unusable input
     */
    public static int run(String... arguments) {
        PrintWriter err = new Screen(System.err);
        try {
            return run(new Screen(System.out), err, arguments);
        } catch (OutOfMemoryError | LinkageError e) {
            return fault(e, err);
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new FootfallCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Language.class, FootfallCommand::language)
                .setParameterExceptionHandler(FootfallCommand::explainUsage)
                .setExecutionExceptionHandler(FootfallCommand::explainFailure)
                .execute(arguments);
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return USAGE;
    }

    private static Language language(String code) {
        return Language.ofCode(code)
                .orElseThrow(() -> new CommandLine.TypeConversionException("'" + code + "' is not en or nl"));
    }

    private static int explainUsage(CommandLine.ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(e.getMessage());
        err.println("See: footfall " + nameOf(e.getCommandLine()) + "--help");
        return USAGE;
    }

    private static String nameOf(CommandLine command) {
        return command.getParent() == null ? "" : command.getCommandName() + " ";
    }

    private static int explainFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof FootfallException failure) {
            err.println(languageOf(command).problem(failure));
            return failure.problem().kind() == Problem.Kind.USAGE ? USAGE : UNUSABLE_INPUT;
        }
        return fault(e, err);
    }

    private static int fault(Throwable e, PrintWriter err) {
        err.println("Footfall met a fault of its own: " + e + ". Please report it, with the command you gave.");
        if (System.getenv("FOOTFALL_DEBUG") != null) {
            e.printStackTrace(err);
        }
        return FAULT;
    }

    private static Wording languageOf(CommandLine command) {
        return command.getCommand() instanceof Speaks speaks ? speaks.wording() : Wording.of(Language.ENGLISH);
    }

    /** A command with a language. */
    interface Speaks {
        Wording wording();
    }
}
