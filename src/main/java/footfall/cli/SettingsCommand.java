package footfall.cli;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.KnownSetting;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what {@code --set} can change. */
@Command(
        name = "settings",
        description = "Lists every setting that --set can change: default, range, unit, and why it is that.",
        mixinStandardHelpOptions = true)
final class SettingsCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "A part of the name, such as advice or strides (default: all).")
    private String part = "";

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String wanted = part.toLowerCase(Locale.ROOT);
        List<KnownSetting> found = KnownSetting.all().stream()
                .filter(setting -> setting.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (found.isEmpty()) {
            throw new FootfallException(Problem.BAD_OPTION, "PART", "no setting has '" + part + "' in its name");
        }
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        for (KnownSetting setting : found) {
            screen.println(setting.name() + " = " + setting.standard() + " (between " + setting.range() + ")");
            screen.println("    " + setting.reason());
        }
        return 0;
    }
}
